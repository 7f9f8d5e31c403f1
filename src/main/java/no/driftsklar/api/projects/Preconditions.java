package no.driftsklar.api.projects;

import java.util.Arrays;
import no.driftsklar.store.projects.Precondition;
import no.driftsklar.store.projects.Project;

/** {@code ETag}, {@code If-Match} and {@code If-None-Match} of projects (RFC 9110). */
final class Preconditions {

    private Preconditions() {
    }

    static String etag(Project project) {
        return "\"" + project.tag() + "\"";
    }

    /** What the headers ask of a project that is to be written; each is null where it was not sent. */
    static Precondition of(String ifMatch, String ifNoneMatch) {
        Precondition match = ifMatch == null ? Precondition.NONE
                : Precondition.tag(tag -> isAny(ifMatch) || names(ifMatch, tag, false));
        if (ifNoneMatch == null) {
            return match;
        }
        Precondition noneMatch = isAny(ifNoneMatch) ? Precondition.ABSENT
                : project -> project.isEmpty() || !names(ifNoneMatch, project.get().tag(), true);
        return project -> match.holds(project) && noneMatch.holds(project);
    }

    /** Whether the caller has the project already as it is. */
    static boolean isKnown(String ifNoneMatch, Project project) {
        return ifNoneMatch != null && (isAny(ifNoneMatch) || names(ifNoneMatch, project.tag(), true));
    }

    private static boolean isAny(String header) {
        return header.strip().equals("*");
    }

    private static boolean names(String header, String tag, boolean weakly) {
        return Arrays.stream(header.split(",")).map(String::strip)
                .map(named -> weakly && named.startsWith("W/") ? named.substring(2) : named)
                .anyMatch(named -> named.equals("\"" + tag + "\""));
    }
}
