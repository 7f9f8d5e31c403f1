package no.driftsklar.facts;

import java.time.LocalDate;
import java.util.Set;
import no.driftsklar.catalogue.Growth;
import no.driftsklar.catalogue.Key;

/**
 * What somebody said about one field of a project at one time. Saying nothing about a field is no answer.
 *
 * @param kind  what kind of answer it is
 * @param value {@link Integer} for levels and counts, {@link Double} for percentages, {@link LocalDate} for dates,
 *              {@link Set} of String for sets, {@link String} for all others; null where there is none
 */
public record Answer(Kind kind, Object value) {

    /** The kinds of answers; only the first has a value. */
    public enum Kind implements Key {
        VALUE,
        NOT_APPLICABLE,
        /** Nobody knows: the field is missing, whatever was said before. */
        UNKNOWN,
        /** What was said before does not hold and nothing comes in its place: the field is missing. */
        WITHDRAWN
    }

    static final Answer NOT_APPLICABLE = new Answer(Kind.NOT_APPLICABLE, null);
    static final Answer UNKNOWN = new Answer(Kind.UNKNOWN, null);
    static final Answer WITHDRAWN = new Answer(Kind.WITHDRAWN, null);

    /** The answer that is a value. */
    public static Answer of(Object value) {
        return new Answer(Kind.VALUE, value);
    }

    /** Whether the field counts as missing. */
    public boolean isMissing() {
        return kind == Kind.UNKNOWN || kind == Kind.WITHDRAWN;
    }

    /** The answer as it counts on a later day than the one it was given for. */
    public Answer grown(Growth growth, LocalDate given, LocalDate day) {
        if (growth == null || !(value instanceof Integer count)) {
            return this;
        }
        return of((int) Math.min(Values.LARGEST_COUNT, count + growth.between(given, day)));
    }

    /** As facts keep it. */
    Object kept() {
        return kind == Kind.NOT_APPLICABLE ? Facts.NOT_APPLICABLE : value;
    }
}
