package no.driftsklar.engine;

import no.driftsklar.catalogue.State;
import no.driftsklar.facts.Facts;

/**
 * Runs the rules in their stages: {@link #begin}, then {@link #warnings} with the states that came out, then
 * {@link #decide}. What it returns holds until the same stage runs again. One thread at a time.
 */
public interface RuleSession {

    /** Runs the rules of the factors and of the variants of actions on a project. */
    void begin(Facts facts);

    /** What the rules of the factors said about the project that was begun. */
    States states();

    /** Which variants of actions fit the project that was begun. */
    Advice advice();

    /**
     * Runs the rules of risks and contradictions on the project that was begun.
     *
     * @param states the state of each factor, in the order of the catalogue
     */
    Warnings warnings(State[] states);

    /** Runs the rules of the verdict. */
    Decision decide(Standing standing);
}
