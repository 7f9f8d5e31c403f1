package no.driftsklar.batch.output;

import java.util.List;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Outcome;
import no.driftsklar.assessment.Sensitivity;

/**
 * One project that was scored.
 *
 * @param outcome     what came out
 * @param assessment  the same with its explanation; null where no output of the run explains
 * @param sensitivity how much it hangs on the weights; null where that was not asked
 * @param carried     what stands in the columns that are carried through
 */
public record Scored(Outcome outcome, Assessment assessment, Sensitivity.Result sensitivity, List<String> carried) {
}
