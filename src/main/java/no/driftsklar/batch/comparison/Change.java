package no.driftsklar.batch.comparison;

import java.util.List;
import no.driftsklar.catalogue.Key;

/**
 * One thing that rule base B has otherwise than rule base A.
 *
 * @param kind    what kind of thing it is
 * @param id      its name in the rule base; null for the rules of the verdict
 * @param how     whether it stands in one of them only, or in both and differs
 * @param details what differs; empty where it stands in one of them only
 */
public record Change(Kind kind, String id, How how, List<Detail> details) {

    /** The kinds of things that bear on an assessment, in the order in which they are listed. */
    public enum Kind {
        FACTOR, RISK, CONTRADICTION, VERDICT, THRESHOLD, EVIDENCE, FIELD
    }

    /** In which of the rule bases it stands. */
    public enum How {
        ONLY_IN_A, ONLY_IN_B, DIFFERS
    }

    /** What of a thing can differ and bears on an assessment. */
    public enum Property {
        /** Class of evidence of a factor. */
        EVIDENCE,
        /** Weight of a class of evidence. */
        WEIGHT,
        /** Percentage of a threshold. */
        LIMIT,
        RELEVANT_FROM, NEEDS, GATE, ACTIONABLE, DIMENSION, STAGE, PROCESS,
        /** How grave a risk is. */
        LEVEL,
        /** Type of a field. */
        TYPE,
        /** The values that a field lists. */
        VALUES,
        RULE
    }

    /**
     * One property that differs.
     *
     * @param property which one
     * @param a        what it is in A: a {@link Key}, number, Boolean, text, or for a rule a
     *                 {@link no.driftsklar.catalogue.Rule}; null where A has none
     * @param b        what it is in B, likewise
     */
    public record Detail(Property property, Object a, Object b) {
    }
}
