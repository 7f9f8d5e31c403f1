package no.driftsklar.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.Facts;

/**
 * The level fields of one theme taken as a scale: its internal consistency, and what each item adds to it. Levels are
 * whole numbers, so all sums are whole numbers too: nothing is rounded before the last step, and the order of the projects
 * does not matter. Coefficients have two decimals, rounded half up.
 */
public final class Scale {

    private final String theme;
    private final List<Field> items;
    private final int[] places;

    private final Headcount complete = new Headcount();
    private final long[] sums;
    private final long[][] products;

    private final Headcount[] answered;
    private final long[] answeredSums;
    private final long[] answeredSquares;

    /**
     * @param theme  key of the theme
     * @param items  its level fields
     * @param places where they stand among all fields
     */
    Scale(String theme, List<Field> items, int[] places) {
        this.theme = theme;
        this.items = items;
        this.places = places;
        sums = new long[places.length];
        products = new long[places.length][places.length];
        answered = new Headcount[places.length];
        for (int i = 0; i < places.length; i++) {
            answered[i] = new Headcount();
        }
        answeredSums = new long[places.length];
        answeredSquares = new long[places.length];
    }

    void add(Facts facts) {
        int[] levels = new int[places.length];
        boolean all = true;
        for (int i = 0; i < levels.length; i++) {
            Integer level = (Integer) facts.value(places[i]);
            if (level == null) {
                all = false;
                continue;
            }
            levels[i] = level;
            answered[i].add(facts.projectId());
            answeredSums[i] += level;
            answeredSquares[i] += (long) level * level;
        }
        if (all) {
            complete.add(facts.projectId());
            for (int i = 0; i < levels.length; i++) {
                sums[i] += levels[i];
                for (int j = 0; j <= i; j++) {
                    products[i][j] += (long) levels[i] * levels[j];
                }
            }
        }
    }

    public String theme() {
        return theme;
    }

    public List<Field> items() {
        return items;
    }

    /** The rows in which every item has a level (listwise deletion); alpha and all that hangs on it rests on them. */
    public Headcount complete() {
        return complete;
    }

    /**
     * Cronbach's alpha, {@code k / (k - 1) * (1 - sum of the item variances / variance of the sum)}; null where there are
     * fewer than two items or complete rows, or where the sum does not vary.
     */
    public BigDecimal alpha() {
        return alpha(-1);
    }

    /** Alpha of the items without one of them; null as for {@link #alpha()}. */
    public BigDecimal alphaWithout(int item) {
        return alpha(item);
    }

    private BigDecimal alpha(int without) {
        int k = places.length - (without < 0 ? 0 : 1);
        if (k < 2 || complete.rows() < 2) {
            return null;
        }
        BigInteger variances = BigInteger.ZERO;
        BigInteger whole = BigInteger.ZERO;
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                if (i != without && j != without) {
                    whole = whole.add(covariance(i, j));
                    variances = i == j ? variances.add(covariance(i, i)) : variances;
                }
            }
        }
        return whole.signum() == 0 ? null
                : new BigDecimal(whole.subtract(variances).multiply(BigInteger.valueOf(k)))
                        .divide(new BigDecimal(whole.multiply(BigInteger.valueOf(k - 1))), 2, RoundingMode.HALF_UP);
    }

    /** The covariance of two items over the complete rows, times n (n - 1). */
    private BigInteger covariance(int i, int j) {
        return BigInteger.valueOf(complete.rows()).multiply(BigInteger.valueOf(products[Math.max(i, j)][Math.min(i, j)]))
                .subtract(BigInteger.valueOf(sums[i]).multiply(BigInteger.valueOf(sums[j])));
    }

    /**
     * The correlation (Pearson) of an item with the sum of the others, over the complete rows; null where the item or the
     * sum of the others does not vary.
     */
    public BigDecimal itemRestCorrelation(int item) {
        BigInteger withRest = BigInteger.ZERO;
        BigInteger rest = BigInteger.ZERO;
        for (int i = 0; i < places.length; i++) {
            if (i != item) {
                withRest = withRest.add(covariance(item, i));
                for (int j = 0; j < places.length; j++) {
                    rest = j == item ? rest : rest.add(covariance(i, j));
                }
            }
        }
        BigInteger own = covariance(item, item);
        return own.signum() == 0 || rest.signum() == 0 ? null
                : BigDecimal.valueOf(withRest.doubleValue()
                        / (Math.sqrt(own.doubleValue()) * Math.sqrt(rest.doubleValue())))
                        .setScale(2, RoundingMode.HALF_UP);
    }

    /** The rows in which an item has a level. */
    public Headcount answered(int item) {
        return answered[item];
    }

    /** The mean of an item over all rows in which it has a level, two decimals; null where there are none. */
    public BigDecimal mean(int item) {
        long n = answered[item].rows();
        return n == 0 ? null
                : BigDecimal.valueOf(answeredSums[item]).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
    }

    /** The standard deviation of an item with n - 1, over the same rows, two decimals; null where there are under two. */
    public BigDecimal standardDeviation(int item) {
        BigInteger n = BigInteger.valueOf(answered[item].rows());
        if (answered[item].rows() < 2) {
            return null;
        }
        BigInteger spread = n.multiply(BigInteger.valueOf(answeredSquares[item]))
                .subtract(BigInteger.valueOf(answeredSums[item]).pow(2));
        return BigDecimal.valueOf(Math.sqrt(spread.doubleValue()
                / n.multiply(n.subtract(BigInteger.ONE)).doubleValue())).setScale(2, RoundingMode.HALF_UP);
    }
}
