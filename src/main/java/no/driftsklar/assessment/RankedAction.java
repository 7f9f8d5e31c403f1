package no.driftsklar.assessment;

import java.math.BigDecimal;
import java.util.List;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.State;

/**
 * What to do about a factor, and how much it matters.
 *
 * @param rank       from 1, the most important first
 * @param factor     the factor that it mends
 * @param state      hinders or neither
 * @param variant    the variant that was chosen; null for the action itself
 * @param halfPoints what it adds to the half points of {@link Figures}
 * @param known      weight of all factors that are known
 * @param risks      the firing critical and high risks that it lies behind
 */
public record RankedAction(int rank, Factor factor, State state, String variant, long halfPoints,
        long known, List<String> risks) {

    /** The advice, in the variant that fits the project. */
    public Action action() {
        return factor.action().as(variant);
    }

    /** What it adds to the score, one decimal, half up. */
    public BigDecimal gain() {
        return Figures.percent(halfPoints, 2 * known);
    }
}
