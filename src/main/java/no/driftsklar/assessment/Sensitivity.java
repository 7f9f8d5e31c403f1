package no.driftsklar.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.State;
import no.driftsklar.engine.RuleBase;

/**
 * How much assessments hang on the weights: each factor's weight is varied independently and evenly by up to 25 % in a
 * number of draws, the same draws for every project, and the verdict is given anew. Thread-safe.
 */
public final class Sensitivity {

    /** How far a weight is varied; our assumption. */
    private static final double SHARE = 0.25;
    private static final int LOW_PERCENTILE = 5;
    private static final int HIGH_PERCENTILE = 95;

    private final List<Preparation> draws;
    private final ThreadLocal<Judge> judge;

    /**
     * @param draws how many draws, at least 1
     * @param seed  the same seed gives the same draws on every machine
     */
    public Sensitivity(RuleBase ruleBase, Weights weights, int draws, long seed) {
        Catalogue catalogue = ruleBase.catalogue();
        Random random = new Random(seed);
        this.draws = IntStream.range(0, draws)
                .mapToObj(draw -> new Preparation(catalogue, weights.varied(SHARE, random))).toList();
        this.judge = ThreadLocal.withInitial(() -> new Judge(catalogue.thresholds(), ruleBase.newSession()));
    }

    /**
     * How much one assessment hangs on the weights.
     *
     * @param verdictKept percentage of draws that give the same verdict, one decimal
     * @param held        whether every draw gives the same verdict
     * @param low         5th percentile of the score by nearest rank, one decimal; null where nothing is known
     * @param high        95th percentile of the score
     */
    public record Result(BigDecimal verdictKept, boolean held, BigDecimal low, BigDecimal high) {
    }

    /** Gives one assessment anew in every draw. */
    public Result of(Outcome assessment) {
        Judge judge = this.judge.get();
        State[] states = assessment.states().values().toArray(State[]::new);
        int critical = (int) assessment.risks().stream().filter(risk -> risk.of().level() == RiskLevel.CRITICAL).count();
        int others = (int) assessment.conditions().stream().filter(condition -> !hangsOnWeights(condition)).count();
        int kept = 0;
        BigDecimal[] scores = new BigDecimal[draws.size()];
        for (int draw = 0; draw < scores.length; draw++) {
            Map<Dimension, Figures> dimensions = draws.get(draw).dimensions(states);
            Figures figures = draws.get(draw).figures(dimensions);
            int open = others + judge.open(figures, dimensions).size();
            if (judge.decide(figures, dimensions, critical, open).verdict() == assessment.verdict()) {
                kept++;
            }
            scores[draw] = figures.score();
        }
        BigDecimal share = BigDecimal.valueOf(100L * kept).divide(BigDecimal.valueOf(scores.length), 1,
                RoundingMode.HALF_UP);
        if (scores[0] == null) {
            return new Result(share, kept == scores.length, null, null);
        }
        Arrays.sort(scores);
        return new Result(share, kept == scores.length, percentile(scores, LOW_PERCENTILE), percentile(scores, HIGH_PERCENTILE));
    }

    private static boolean hangsOnWeights(Condition condition) {
        return condition.kind() == Condition.Kind.SCORE || condition.kind() == Condition.Kind.COVERAGE
                || condition.kind() == Condition.Kind.DIMENSION;
    }

    /** The smallest value that at least so many percent of the values do not exceed (nearest rank, type 1 in R). */
    private static BigDecimal percentile(BigDecimal[] sorted, int percent) {
        return sorted[Math.max(0, (percent * sorted.length + 99) / 100 - 1)];
    }
}
