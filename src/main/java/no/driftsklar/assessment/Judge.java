package no.driftsklar.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Thresholds;
import no.driftsklar.engine.Decision;
import no.driftsklar.engine.RuleSession;
import no.driftsklar.engine.Standing;

/** What follows from figures: the conditions that they leave open, and the verdict. */
final class Judge {

    private static final Condition SCORE = new Condition(Condition.Kind.SCORE, null);
    private static final Condition COVERAGE = new Condition(Condition.Kind.COVERAGE, null);
    private static final Map<Dimension, Condition> DIMENSION = new EnumMap<>(Stream.of(Dimension.values())
            .collect(Collectors.toMap(Function.identity(),
                    dimension -> new Condition(Condition.Kind.DIMENSION, dimension.key()))));

    /** More conditions than most projects have. */
    private static final int MANY = 24;

    private final Thresholds thresholds;
    private final RuleSession session;

    Judge(Thresholds thresholds, RuleSession session) {
        this.thresholds = thresholds;
        this.session = session;
    }

    /** The conditions of score, coverage and dimension that are open, in their order. */
    List<Condition> open(Figures figures, Map<Dimension, Figures> dimensions) {
        List<Condition> conditions = new ArrayList<>(MANY);
        if (!figures.isScored() || figures.scoreIsUnder(thresholds.readyScore().value())) {
            conditions.add(SCORE);
        }
        if (figures.coverageIsUnder(thresholds.readyCoverage().value())) {
            conditions.add(COVERAGE);
        }
        dimensions.forEach((dimension, figure) -> {
            if (isJudged(figure) && figure.scoreIsUnder(thresholds.readyDimension().value())) {
                conditions.add(DIMENSION.get(dimension));
            }
        });
        return conditions;
    }

    /** The verdict by the rules; what it returns holds until the session decides again. */
    Decision decide(Figures figures, Map<Dimension, Figures> dimensions, int criticalRisks, int openConditions) {
        Double weakest = null;
        for (Figures figure : dimensions.values()) {
            Double score = isJudged(figure) ? figure.scoreForRules() : null;
            if (score != null && (weakest == null || score < weakest)) {
                weakest = score;
            }
        }
        return session.decide(new Standing(criticalRisks, openConditions, figures.scoreForRules(),
                figures.coverageForRules(), weakest));
    }

    private boolean isJudged(Figures dimension) {
        return !dimension.coverageIsUnder(thresholds.judgedCoverage().value());
    }
}
