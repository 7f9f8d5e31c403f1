package no.driftsklar.web.visit;

import no.driftsklar.catalogue.Language;

/**
 * A visit to a page of a project by somebody who may see it. Controllers of such pages take it as an argument; that is the
 * one place that lets anybody in. The project may still not be there.
 *
 * @param organisation whose project it is
 * @param projectId    from the address of the page
 * @param mayEdit      whether the visitor may answer, send and plan
 * @param byLink       whether it is a link that lets the visitor in, to this project only
 * @param mayDelete    whether the visitor may delete the project; as with the API that takes a key that allows it
 */
public record ProjectVisit(Language language, String organisation, String projectId, boolean mayEdit, boolean byLink,
        boolean mayDelete) {

    /** @throws NoSuchPageException where the visitor may only read */
    public ProjectVisit editing() {
        if (!mayEdit) {
            throw new NoSuchPageException();
        }
        return this;
    }

    /** Address of the project's result, under which its other pages are. */
    public String address() {
        return ProjectPages.of(projectId);
    }
}
