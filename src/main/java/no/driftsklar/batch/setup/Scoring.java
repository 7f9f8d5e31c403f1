package no.driftsklar.batch.setup;

import java.time.LocalDate;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;

/**
 * How a run reads and scores.
 *
 * @param language     of texts and of what is said about rows
 * @param texts        whether tables have texts; assessments as JSON always do
 * @param asOf         the status_date of projects that give none; null where they stay without
 * @param engine       what runs the rules
 * @param extraColumns what is done with columns that are no fields, where the mapping does not say
 * @param draws        how often the weights are varied; null where it is not asked how much hangs on them
 * @param seed         of the draws
 * @param strict       whether the first thing that is wrong stops the run
 */
public record Scoring(Language language, boolean texts, LocalDate asOf, RuleBase.Engine engine, OtherColumns extraColumns,
        Integer draws, long seed, boolean strict) {

    /** The most draws that may be asked for: our assumption. */
    public static final int MOST_DRAWS = 100_000;
}
