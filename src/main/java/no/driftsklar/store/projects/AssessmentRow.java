package no.driftsklar.store.projects;

import java.time.Instant;
import java.time.LocalDate;
import no.driftsklar.catalogue.Key;

/**
 * An assessment of a project as it is kept, without its text.
 *
 * @param n          its number within the project, from 1, in the order made
 * @param statusDate the date that it is about
 * @param madeAt     when it was made
 * @param cause      why it was made
 * @param status     the number of the post that caused it
 * @param replaces   the number of the assessment of the same date whose place it takes; null where it is the first
 * @param current    whether none has taken its place
 * @param summary    what came out; null where the date has no assessment any more because a correction took away what it
 *                   rested on
 */
public record AssessmentRow(long n, LocalDate statusDate, Instant madeAt, Cause cause, long status, Long replaces,
        boolean current, Summary summary) {

    /** Why an assessment was made. */
    public enum Cause implements Key {
        /** A post for its date. */
        STATUS,
        /** A post for an earlier date. */
        LATE_DATA,
        /** A post that corrects another. */
        CORRECTION
    }
}
