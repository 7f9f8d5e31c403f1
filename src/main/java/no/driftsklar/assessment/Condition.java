package no.driftsklar.assessment;

import no.driftsklar.catalogue.Key;

/**
 * Something that stands between a project and ready.
 *
 * @param kind what stands in the way
 * @param of   which dimension, factor, risk, contradiction or field; null for score and coverage
 * @param key  as it is written in data: {@code score}, {@code factor:training}
 */
public record Condition(Kind kind, String of, String key) {

    public Condition(Kind kind, String of) {
        this(kind, of, of == null ? kind.key() : kind.key() + ":" + of);
    }

    /** The kinds of conditions in the order in which they are listed. */
    public enum Kind implements Key {
        SCORE, COVERAGE, DIMENSION, FACTOR, RISK, CONTRADICTION, UNKNOWN
    }

    @Override
    public String toString() {
        return key;
    }
}
