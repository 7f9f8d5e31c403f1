package no.driftsklar.store.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.State;
import org.junit.jupiter.api.Test;

/** How many points each factor gave. */
class FactorPointsTest {

    /** All factors not due but some. */
    private static Map<String, State> states(Map<String, State> some) {
        Map<String, State> states = new LinkedHashMap<>();
        Posts.CATALOGUE.factors().forEach(factor -> states.put(factor.id(), some.getOrDefault(factor.id(), State.NOT_YET)));
        return states;
    }

    private static FactorPoints between(Map<String, State> before, Map<String, State> after) {
        return FactorPoints.between(Posts.CATALOGUE, states(before), states(after));
    }

    @Test
    void ofTwoFactorsOfEqualWeightOneThatTurnsGivesHalfTheScore() {
        assertThat(weight("superusers")).isEqualTo(weight("training"));
        FactorPoints points = between(Map.of("superusers", State.HINDERS, "training", State.PROMOTES),
                Map.of("superusers", State.PROMOTES, "training", State.PROMOTES));

        assertThat(points.of("superusers")).isEqualByComparingTo("50");
        assertThat(points.of("training")).isEqualByComparingTo("0");
        assertThat(points.difference()).isEqualByComparingTo("50");
    }

    @Test
    void aFactorThatBecomesUnknownGivesTheWeightThatItTakesAway() {
        FactorPoints points = between(Map.of("superusers", State.HINDERS, "training", State.PROMOTES),
                Map.of("superusers", State.UNKNOWN, "training", State.PROMOTES));

        assertThat(points.of("superusers")).isEqualByComparingTo("50");
    }

    @Test
    void whereNothingIsKnownThereAreNoPoints() {
        assertThat(between(Map.of(), Map.of("training", State.PROMOTES))).isNull();
        assertThat(between(Map.of("training", State.PROMOTES), Map.of("training", State.UNKNOWN))).isNull();
    }

    /** 2,000 pairs of standings: the exact points sum to the exact difference, and what did not change gives nothing. */
    @Test
    void thePointsOfAllFactorsSumExactlyToTheDifferenceOfTheScores() {
        Random random = new Random(4);
        List<State> all = Arrays.asList(State.values());
        for (int i = 0; i < 2_000; i++) {
            Map<String, State> before = new LinkedHashMap<>();
            Map<String, State> after = new LinkedHashMap<>();
            for (Factor factor : Posts.CATALOGUE.factors()) {
                before.put(factor.id(), all.get(random.nextInt(all.size())));
                after.put(factor.id(), random.nextInt(3) == 0 ? all.get(random.nextInt(all.size())) : before.get(factor.id()));
            }
            FactorPoints points = FactorPoints.between(Posts.CATALOGUE, before, after);
            BigInteger[] one = score(before);
            BigInteger[] other = score(after);
            // a/b - c/d = sum/denominator, without rounding
            assertThat(other[0].multiply(one[1]).subtract(one[0].multiply(other[1])).multiply(points.denominator()))
                    .isEqualTo(points.sum().multiply(one[1]).multiply(other[1]));
            before.forEach((factor, state) -> {
                if (after.get(factor) == state) {
                    assertThat(points.of(factor)).isEqualTo(new BigDecimal("0.000"));
                }
            });
        }
    }

    /** The score as numerator and denominator, reckoned as the contract says it. */
    private static BigInteger[] score(Map<String, State> states) {
        long halves = 0;
        long weight = 0;
        for (Map.Entry<String, State> entry : states.entrySet()) {
            if (entry.getValue().isKnown()) {
                weight += weight(entry.getKey());
                halves += weight(entry.getKey())
                        * (entry.getValue() == State.PROMOTES ? 2 : entry.getValue() == State.NEITHER ? 1 : 0);
            }
        }
        return new BigInteger[] {BigInteger.valueOf(100 * halves), BigInteger.valueOf(2 * weight)};
    }

    private static long weight(String factor) {
        return Posts.CATALOGUE.weight(Posts.CATALOGUE.factor(factor).orElseThrow());
    }
}
