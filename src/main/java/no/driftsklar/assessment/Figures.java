package no.driftsklar.assessment;

import java.math.BigDecimal;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import no.driftsklar.catalogue.State;

/**
 * Score, bounds and coverage of a group of factors, kept as whole numbers so that nothing is rounded before it is
 * compared or printed.
 *
 * @param halfPoints twice the weight of what promotes plus once the weight of what does neither
 * @param known      weight of the factors that are known
 * @param relevant   weight of the factors that are neither not yet due nor not applicable
 */
public record Figures(long halfPoints, long known, long relevant) {

    private static final BigDecimal NO_COVERAGE = new BigDecimal("0.0");

    /** What a state counts, by its place among the states. */
    private static final int[] HALF_POINTS = ofStates(state -> state.isKnown() ? 2 - halfPointsMissing(state) : 0);
    private static final int[] KNOWN = ofStates(state -> state.isKnown() ? 1 : 0);
    private static final int[] RELEVANT = ofStates(state -> state.isRelevant() ? 1 : 0);

    private static int[] ofStates(ToIntFunction<State> count) {
        return Stream.of(State.values()).mapToInt(count).toArray();
    }

    /**
     * The figures of a group of factors.
     *
     * @param states  the state of each factor
     * @param weights the weight of each factor
     * @param group   the places of those that belong to the group
     */
    static Figures of(State[] states, Weights weights, int[] group) {
        long halfPoints = 0;
        long known = 0;
        long relevant = 0;
        for (int factor : group) {
            long weight = weights.of(factor);
            int state = states[factor].ordinal();
            halfPoints += weight * HALF_POINTS[state];
            known += weight * KNOWN[state];
            relevant += weight * RELEVANT[state];
        }
        return new Figures(halfPoints, known, relevant);
    }

    /** How far a known state is from promoting, in halves of the factor's weight: 0, 1 or 2. */
    static int halfPointsMissing(State state) {
        return switch (state) {
            case PROMOTES -> 0;
            case NEITHER -> 1;
            case HINDERS -> 2;
            default -> throw new IllegalArgumentException(state + " counts for nothing");
        };
    }

    Figures plus(Figures other) {
        return new Figures(halfPoints + other.halfPoints, known + other.known, relevant + other.relevant);
    }

    Figures plus(long moreHalfPoints) {
        return new Figures(halfPoints + moreHalfPoints, known, relevant);
    }

    /** 0 to 100 over what is known, one decimal, half up; null where nothing is known. */
    public BigDecimal score() {
        return percent(halfPoints, 2 * known);
    }

    /** The score if every unknown factor hindered; null where nothing is relevant. */
    public BigDecimal low() {
        return percent(halfPoints, 2 * relevant);
    }

    /** The score if every unknown factor promoted; null where nothing is relevant. */
    public BigDecimal high() {
        return percent(halfPoints + 2 * (relevant - known), 2 * relevant);
    }

    /** The share of the relevant weight that is known, 0 to 100; 0 where nothing is relevant. */
    public BigDecimal coverage() {
        return relevant == 0 ? NO_COVERAGE : percent(known, relevant);
    }

    /** A share in percent, one decimal, half up; null where the whole is nothing. Neither may be negative. */
    static BigDecimal percent(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf((2000 * part + whole) / (2 * whole), 1);
    }

    boolean isScored() {
        return known > 0;
    }

    /** Compares exactly; false where nothing is known. */
    boolean scoreIsUnder(int percent) {
        return known > 0 && 100 * halfPoints < percent * 2 * known;
    }

    /** Compares exactly. */
    boolean coverageIsUnder(int percent) {
        return relevant == 0 ? percent > 0 : 100 * known < percent * relevant;
    }

    /** How many half points are missing to a score. */
    long halfPointsTo(int percent) {
        return Math.max(0, -Math.floorDiv(100 * halfPoints - percent * 2 * known, 100L));
    }

    /**
     * The score for a rule to compare with a whole percentage. Weights are whole thousandths and few, so the nearest
     * double lies on the same side of every whole number as the exact score.
     */
    Double scoreForRules() {
        return known == 0 ? null : (Double) (100.0 * halfPoints / (2 * known));
    }

    /** The coverage for a rule to compare with a whole percentage, see {@link #scoreForRules}. */
    Double coverageForRules() {
        return relevant == 0 ? 0.0 : 100.0 * known / relevant;
    }
}
