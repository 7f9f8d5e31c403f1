package no.driftsklar.web.visit;

import no.driftsklar.catalogue.Field;

/** Addresses of the pages of projects. */
public final class ProjectPages {

    private ProjectPages() {
    }

    /** The project's result, under which its other pages are. */
    public static String of(String projectId) {
        return "/projects/" + projectId;
    }

    /** The form, under which its themes are. */
    public static String form(String projectId) {
        return of(projectId) + "/form";
    }

    /** The place where the form asks for a field. */
    public static String question(String projectId, Field field) {
        return form(projectId) + "/" + field.theme() + anchor(field.name());
    }

    /** The question about a field within its page of the form. */
    public static String anchor(String field) {
        return "#q-" + field;
    }
}
