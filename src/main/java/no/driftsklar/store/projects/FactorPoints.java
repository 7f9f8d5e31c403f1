package no.driftsklar.store.projects;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.State;

/**
 * How many points of the score each factor gave between two assessments. A factor moves the score by what it adds to the
 * weighted sum, and by what it adds to the weight that the sum is divided by; each is reckoned at the mean of before and
 * after, so that no order of the factors is preferred. The points are exact and sum to the difference of the scores; a factor
 * whose state is the same has none.
 */
final class FactorPoints {

    /** Decimals of what is shown: so many that the sum of all factors is right to one. */
    static final int DECIMALS = 3;

    /** What each factor gave, as a numerator over {@link #denominator}. */
    private final Map<String, BigInteger> numerators;
    private final BigInteger denominator;

    private FactorPoints(Map<String, BigInteger> numerators, BigInteger denominator) {
        this.numerators = numerators;
        this.denominator = denominator;
    }

    /** The sums that a score is made of: twice the weight of what promotes plus once that of what does neither, and all weight. */
    private record Sums(long halfPoints, long known) {
    }

    /**
     * The points of each factor.
     *
     * @param before the state of each factor
     * @param after  the same
     * @return null where one of the scores is null
     */
    static FactorPoints between(Catalogue catalogue, Map<String, State> before, Map<String, State> after) {
        Sums one = sums(catalogue, before);
        Sums other = sums(catalogue, after);
        if (one.known() == 0 || other.known() == 0) {
            return null;
        }
        BigInteger denominator = BigInteger.valueOf(4).multiply(BigInteger.valueOf(one.known()))
                .multiply(BigInteger.valueOf(other.known()));
        BigInteger weights = BigInteger.valueOf(one.known() + other.known());
        BigInteger halves = BigInteger.valueOf(one.halfPoints() + other.halfPoints());
        Map<String, BigInteger> numerators = new LinkedHashMap<>();
        for (Factor factor : catalogue.factors()) {
            Sums from = sums(catalogue, factor, before.get(factor.id()));
            Sums to = sums(catalogue, factor, after.get(factor.id()));
            BigInteger moreHalves = BigInteger.valueOf(to.halfPoints() - from.halfPoints());
            BigInteger moreWeight = BigInteger.valueOf(to.known() - from.known());
            numerators.put(factor.id(), BigInteger.valueOf(100)
                    .multiply(moreHalves.multiply(weights).subtract(halves.multiply(moreWeight))));
        }
        return new FactorPoints(numerators, denominator);
    }

    private static Sums sums(Catalogue catalogue, Map<String, State> states) {
        long halfPoints = 0;
        long known = 0;
        for (Factor factor : catalogue.factors()) {
            Sums sums = sums(catalogue, factor, states.get(factor.id()));
            halfPoints += sums.halfPoints();
            known += sums.known();
        }
        return new Sums(halfPoints, known);
    }

    private static Sums sums(Catalogue catalogue, Factor factor, State state) {
        long weight = catalogue.weight(factor);
        return switch (state) {
            case PROMOTES -> new Sums(2 * weight, weight);
            case NEITHER -> new Sums(weight, weight);
            case HINDERS -> new Sums(0, weight);
            case UNKNOWN, NOT_APPLICABLE, NOT_YET -> new Sums(0, 0);
        };
    }

    /** The points of a factor, rounded once. */
    BigDecimal of(String factor) {
        return rounded(numerators.get(factor));
    }

    /** The difference of the scores, rounded once from the exact sum of all factors. */
    BigDecimal difference() {
        return rounded(sum());
    }

    /** The exact sum of all factors, over {@link #denominator}. */
    BigInteger sum() {
        return numerators.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    BigInteger denominator() {
        return denominator;
    }

    private BigDecimal rounded(BigInteger numerator) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP);
    }
}
