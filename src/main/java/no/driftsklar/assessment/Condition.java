package no.driftsklar.assessment;

import no.driftsklar.catalogue.Key;

/**
 * Something that stands between a project and ready.
 *
 * @param kind what stands in the way
 * @param of   which dimension, factor, risk, contradiction or field; null for score and coverage
 */
public record Condition(Kind kind, String of) {

    /** The kinds of conditions in the order in which they are listed. */
    public enum Kind implements Key {
        SCORE, COVERAGE, DIMENSION, FACTOR, RISK, CONTRADICTION, UNKNOWN
    }

    /** As it is written in data: {@code score}, {@code factor:training}. */
    @Override
    public String toString() {
        return of == null ? kind.key() : kind.key() + ":" + of;
    }
}
