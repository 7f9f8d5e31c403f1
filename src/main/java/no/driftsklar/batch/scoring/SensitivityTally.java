package no.driftsklar.batch.scoring;

import java.util.EnumMap;
import java.util.Map;
import no.driftsklar.assessment.Sensitivity;
import no.driftsklar.catalogue.Verdict;

/** How many of the verdicts of a run hold in all draws. */
public final class SensitivityTally {

    private final Map<Verdict, Count> counts = new EnumMap<>(Verdict.class);

    /**
     * The verdicts of one kind.
     *
     * @param held how many hold in every draw
     * @param all  how many there are
     */
    public record Count(long held, long all) {

        Count plus(boolean isHeld) {
            return new Count(held + (isHeld ? 1 : 0), all + 1);
        }
    }

    void add(Verdict verdict, Sensitivity.Result result) {
        counts.merge(verdict, new Count(result.held() ? 1 : 0, 1), (count, one) -> count.plus(result.held()));
    }

    void addAll(Map<Verdict, Count> others) {
        counts.putAll(others);
    }

    /** The verdicts that there are, in their order. */
    public Map<Verdict, Count> counts() {
        return counts;
    }
}
