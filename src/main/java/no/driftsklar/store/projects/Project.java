package no.driftsklar.store.projects;

import java.time.Instant;

/**
 * A project of an organisation.
 *
 * @param id               its identifier within the organisation
 * @param name             its name as the facts have it, else as it was given; null where nobody gave one
 * @param createdAt        when it was made
 * @param version          changes with everything that is written to the project
 * @param statusPosts      how many posts it has
 * @param assessments      how many assessments were made of it
 * @param latest           the current assessment of the latest date; null where there is none
 */
public record Project(String id, String name, Instant createdAt, long version, long statusPosts, long assessments,
        AssessmentRow latest) {

    /** What people call it: its name, or its identifier where it has none. */
    public String called() {
        return name == null ? id : name;
    }

    /** Differs whenever the project does, a deleted one of the same identifier included. */
    public String tag() {
        return createdAt.getEpochSecond() + "." + createdAt.getNano() / 1000 + "-" + version;
    }
}
