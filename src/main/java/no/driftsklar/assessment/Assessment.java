package no.driftsklar.assessment;

import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.RuleBaseId;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.facts.Facts;

/**
 * How ready a project is for its next decision, with everything that led there.
 *
 * @param outcome        what came out
 * @param stages         the figures of each competence stage, 1 to 5
 * @param processes      the figures of each process, 1 to 16
 * @param findings       the factors that hinder or promote
 * @param path           the path to ready; null where all actions together do not suffice or nothing is known
 * @param questionsFirst the missing fields that unknown factors need, the most important first
 * @param upcoming       the factors that are not yet due
 */
public record Assessment(Outcome outcome, Map<Integer, Figures> stages, Map<Integer, Figures> processes,
        List<Finding> findings, PathToReady path, List<String> questionsFirst, List<String> upcoming) {

    /** How many actions, and how many questions, people are shown first. */
    public static final int ACTIONS_SHOWN = 5;
    public static final int QUESTIONS_SHOWN = 10;

    public Facts facts() {
        return outcome.facts();
    }

    public RuleBaseId ruleBase() {
        return outcome.ruleBase();
    }

    public String ownWeights() {
        return outcome.ownWeights();
    }

    public Phase duePhase() {
        return outcome.duePhase();
    }

    public Verdict verdict() {
        return outcome.verdict();
    }

    public Rule verdictRule() {
        return outcome.verdictRule();
    }

    public String nextDecision() {
        return outcome.nextDecision();
    }

    public List<Condition> conditions() {
        return outcome.conditions();
    }

    public Figures figures() {
        return outcome.figures();
    }

    public Map<Dimension, Figures> dimensions() {
        return outcome.dimensions();
    }

    public Map<String, State> states() {
        return outcome.states();
    }

    public List<Warning<Risk>> risks() {
        return outcome.risks();
    }

    public List<Warning<Contradiction>> contradictions() {
        return outcome.contradictions();
    }

    public List<RankedAction> actions() {
        return outcome.actions();
    }
}
