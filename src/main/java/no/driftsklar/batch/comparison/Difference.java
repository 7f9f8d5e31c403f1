package no.driftsklar.batch.comparison;

import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Rule;

/**
 * One thing that comes out differently for a project.
 *
 * @param what  what kind of thing it is
 * @param name  which dimension, factor, risk, contradiction or condition; null for the others
 * @param a     what comes out by rule base A, as it is written in data; null where nothing does
 * @param b     what comes out by rule base B, likewise
 * @param ruleA the rule of A that gave it; null where no rule did
 * @param ruleB the rule of B that gave it; null where no rule did
 */
public record Difference(What what, String name, String a, String b, Rule ruleA, Rule ruleB) {

    /** Of a risk or contradiction that the rule base has and that does not fire. */
    public static final String SILENT = "silent";

    /** Of a contradiction that fires; a risk that fires has its level. */
    public static final String FIRES = "fires";

    /** Of a condition that stands between the project and ready. */
    public static final String OPEN = "open";

    /** What is compared, in the order in which it is listed. */
    public enum What implements Key {
        /** The verdict's key, and the rule that gave it. */
        VERDICT,
        /** Percentage with one decimal. */
        SCORE, LOW, HIGH, COVERAGE,
        /** Score of a dimension. */
        DIMENSION,
        /** The state of a factor, and the rule that fired; null where the rule base does not have the factor. */
        FACTOR,
        /** The level of a risk that fires, else {@link #SILENT}; null where the rule base does not have the risk. */
        RISK,
        /** {@link #FIRES} or {@link #SILENT}; null where the rule base does not have the contradiction. */
        CONTRADICTION,
        /** {@link #OPEN}, or null where it is not. */
        CONDITION
    }
}
