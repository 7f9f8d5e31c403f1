package no.driftsklar.store.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.driftsklar.catalogue.Key;
import no.driftsklar.facts.Answer;

/**
 * One status of a project as it was posted. Posts are never changed.
 *
 * @param n          its number within the project, from 1, in the order received
 * @param statusDate the day that it describes
 * @param receivedAt when it came
 * @param source     where it came from
 * @param corrects   the number of the post whose place it takes; null where it corrects none
 * @param answers    what it says, by field; a field that the rule base of today cannot read is not in it
 */
public record Post(long n, LocalDate statusDate, Instant receivedAt, Source source, Long corrects,
        Map<String, Answer> answers) {

    /** Where a status comes from. */
    public enum Source implements Key {
        FORM, API, IMPORT
    }
}
