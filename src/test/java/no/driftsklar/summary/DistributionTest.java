package no.driftsklar.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Figures of scores with one decimal. */
class DistributionTest {

    @Test
    void figuresOfTenScoresByHand() {
        // R: x <- c(12.5, 40, 40, 55.1, 61.9, 70, 74.9, 75, 88.8, 100); summary(x); sd(x); quantile type 7
        Distribution scores = of(125, 400, 400, 551, 619, 700, 749, 750, 888, 1000);

        assertThat(scores.n()).isEqualTo(10);
        // the sum is 618.2
        assertThat(scores.mean()).isEqualByComparingTo("61.8");
        assertThat(scores.least()).isEqualByComparingTo("12.5");
        // place 2.25: 40 + 0.25 * (55.1 - 40) = 43.775
        assertThat(scores.quartile(1)).isEqualByComparingTo("43.8");
        // place 4.5: half way from 61.9 to 70
        assertThat(scores.quartile(2)).isEqualByComparingTo("66.0");
        // place 6.75: 74.9 + 0.75 * 0.1 = 74.975
        assertThat(scores.quartile(3)).isEqualByComparingTo("75.0");
        assertThat(scores.most()).isEqualByComparingTo("100.0");
        // the squares sum to 44,244.32: sqrt((44,244.32 - 618.2^2 / 10) / 9) = 25.88
        assertThat(scores.standardDeviation()).isEqualByComparingTo("25.9");
    }

    @Test
    void aBinHoldsItsLowerLimitAndTheLastBothOfIts() {
        assertThat(of(0, 99, 100, 899, 900, 999, 1000).bins()).containsExactly(2, 1, 0, 0, 0, 0, 0, 0, 1, 3);
    }

    @Test
    void ofNothingThereIsNoFigureAndOfOneNoSpread() {
        assertThat(of().mean()).isNull();
        assertThat(of().quartile(2)).isNull();
        assertThat(of(681).quartile(3)).isEqualByComparingTo("68.1");
        assertThat(of(681).standardDeviation()).isNull();
        assertThat(of(681, 681).standardDeviation()).isZero();
    }

    private static Distribution of(int... tenths) {
        Distribution distribution = new Distribution();
        for (int each : tenths) {
            distribution.add(each);
        }
        return distribution;
    }
}
