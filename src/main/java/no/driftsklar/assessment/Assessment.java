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
 * @param facts          what it rests on
 * @param ruleBase       which rule base gave it
 * @param ownWeights     hash of the user's own weights; null where the weights are those of the rule base
 * @param duePhase       the phase by which factors are due
 * @param verdict        the answer
 * @param verdictRule    the rule that gave it
 * @param conditions     what stands between the project and ready
 * @param figures        score, bounds and coverage of all factors
 * @param dimensions     the same for each dimension
 * @param stages         the same for each competence stage, 1 to 5
 * @param processes      the same for each process, 1 to 16
 * @param states         the state of each factor, in the order of the catalogue
 * @param findings       the factors that hinder or promote
 * @param risks          the risks that the project runs
 * @param contradictions the facts that cannot both be right
 * @param actions        all actions, the most important first
 * @param path           the path to ready; null where all actions together do not suffice or nothing is known
 * @param questionsFirst the missing fields that unknown factors need, the most important first
 * @param upcoming       the factors that are not yet due
 */
public record Assessment(Facts facts, RuleBaseId ruleBase, String ownWeights, Phase duePhase, Verdict verdict, Rule verdictRule,
        List<Condition> conditions, Figures figures, Map<Dimension, Figures> dimensions, Map<Integer, Figures> stages,
        Map<Integer, Figures> processes, Map<String, State> states, List<Finding> findings,
        List<Warning<Risk>> risks, List<Warning<Contradiction>> contradictions, List<RankedAction> actions,
        PathToReady path, List<String> questionsFirst, List<String> upcoming) {

    /** How many actions, and how many questions, people are shown first. */
    public static final int ACTIONS_SHOWN = 5;
    public static final int QUESTIONS_SHOWN = 10;

    /** Key of the decision that the verdict is about. */
    public String nextDecision() {
        return facts.phase().nextDecision();
    }
}
