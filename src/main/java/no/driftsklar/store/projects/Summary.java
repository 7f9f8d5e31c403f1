package no.driftsklar.store.projects;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.RuleBaseId;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Verdict;

/**
 * What of an assessment is compared over time. It is kept beside the assessment, and speaks of factors and risks by name,
 * because the rule base of another day may have others.
 *
 * @param verdict    the verdict
 * @param score      0 to 100, one decimal; null where nothing is known
 * @param low        the score if all that is unknown hindered; null where nothing is relevant
 * @param high       the score if all that is unknown promoted; null where nothing is relevant
 * @param coverage   the share of the relevant weight that is known, in percent
 * @param dimensions the same four of each dimension
 * @param states     the state of each factor
 * @param risks      the level of each risk that fires
 * @param actions    the factors with an action, the most important first
 * @param staleFields how many posted answers were older than their shelf life
 * @param ruleBase   which rule base gave it
 */
public record Summary(Verdict verdict, BigDecimal score, BigDecimal low, BigDecimal high, BigDecimal coverage,
        Map<String, Group> dimensions, Map<String, State> states, Map<String, RiskLevel> risks, List<String> actions,
        int staleFields, RuleBaseId ruleBase) {

    /** The figures of a part of the factors; each as that of the whole. */
    public record Group(BigDecimal score, BigDecimal low, BigDecimal high, BigDecimal coverage) {
    }

    static Summary of(Assessment assessment, int staleFields) {
        Map<String, Group> dimensions = new LinkedHashMap<>();
        assessment.dimensions().forEach((dimension, figures) -> dimensions.put(dimension.key(),
                new Group(figures.score(), figures.low(), figures.high(), figures.coverage())));
        Map<String, RiskLevel> risks = new LinkedHashMap<>();
        assessment.risks().forEach(risk -> risks.put(risk.of().id(), risk.of().level()));
        return new Summary(assessment.verdict(), assessment.figures().score(), assessment.figures().low(),
                assessment.figures().high(), assessment.figures().coverage(), dimensions,
                new LinkedHashMap<>(assessment.states()), risks,
                assessment.actions().stream().map(action -> action.factor().id()).toList(), staleFields,
                assessment.ruleBase());
    }

    /** How many risks of a level fire. */
    public long risksOf(RiskLevel level) {
        return risks.values().stream().filter(level::equals).count();
    }
}
