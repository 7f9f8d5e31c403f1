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
 * What came out for one project: verdict, score and what they hang on. An {@link Assessment} explains it; the outcome alone
 * is found many times faster, and is all that one row of a table needs.
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
 * @param states         the state of each factor, in the order of the catalogue
 * @param risks          the risks that the project runs
 * @param contradictions the facts that cannot both be right
 * @param actions        all actions, the most important first
 */
public record Outcome(Facts facts, RuleBaseId ruleBase, String ownWeights, Phase duePhase, Verdict verdict,
        Rule verdictRule, List<Condition> conditions, Figures figures, Map<Dimension, Figures> dimensions,
        Map<String, State> states, List<Warning<Risk>> risks, List<Warning<Contradiction>> contradictions,
        List<RankedAction> actions) {

    /** Key of the decision that the verdict is about. */
    public String nextDecision() {
        return facts.phase().nextDecision();
    }
}
