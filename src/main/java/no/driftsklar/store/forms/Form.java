package no.driftsklar.store.forms;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import no.driftsklar.catalogue.Key;
import no.driftsklar.facts.Answer;

/**
 * The working copy of a project's form as it is at one version.
 *
 * @param kind    which questions it asks
 * @param version the number of the last save; 0 before the first
 * @param savedAt when that was; null before the first
 * @param answers what was answered since it was sent last, by field in the order of the catalogue; an answer that the rule
 *                base of today cannot read is not in it
 * @param cleared the fields of which an answer was taken back since then
 * @param sent    what was sent last; null where nothing was
 */
public record Form(Kind kind, long version, Instant savedAt, Map<String, Answer> answers, Set<String> cleared, Sent sent) {

    /** Which questions a form asks. */
    public enum Kind implements Key { SHORT, FULL }

    /**
     * A version that was sent.
     *
     * @param version its number
     * @param status  the number of the post of the project that it became
     */
    public record Sent(long version, long status, Instant at) {
    }
}
