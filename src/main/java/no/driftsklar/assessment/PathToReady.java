package no.driftsklar.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * The fewest actions after which no condition of score, dimension, factor or risk is left.
 *
 * @param actions    in their rank; empty where no such condition stands in the way
 * @param scoreAfter the score when they are done
 */
public record PathToReady(List<RankedAction> actions, BigDecimal scoreAfter) {
}
