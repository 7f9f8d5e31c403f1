package no.driftsklar.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The fewest actions after which no condition of score, dimension, factor or risk is left.
 *
 * @param actions    in their rank; empty where no such condition stands in the way
 * @param scoreAfter the score when they are done
 */
public record PathToReady(List<RankedAction> actions, BigDecimal scoreAfter) {

    /**
     * The score after each of the actions, when they are done one after the other.
     *
     * @param now the figures of all factors before the first
     */
    public List<BigDecimal> scores(Figures now) {
        List<BigDecimal> scores = new ArrayList<>(actions.size());
        Figures then = now;
        for (RankedAction action : actions) {
            then = then.plus(action.halfPoints());
            scores.add(then.score());
        }
        return scores;
    }
}
