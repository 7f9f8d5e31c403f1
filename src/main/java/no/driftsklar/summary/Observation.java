package no.driftsklar.summary;

import no.driftsklar.assessment.Assessment;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.facts.Facts;

/**
 * One project at one date, as a summary counts it.
 *
 * @param projectId tells projects apart; it never leaves the summary
 * @param score     in tenths, 0 to 1000; null where there is none
 * @param coverage  in tenths, 0 to 1000
 * @param states    the state of each factor, in the order of the catalogue; null where they are not known
 * @param facts     the answers; null where they are not known
 */
record Observation(String projectId, Phase phase, Verdict verdict, Integer score, int coverage, State[] states,
        Facts facts) {

    static Observation of(Assessment assessment) {
        return new Observation(assessment.facts().projectId(), assessment.facts().phase(), assessment.verdict(),
                assessment.figures().score() == null ? null
                        : assessment.figures().score().movePointRight(1).intValueExact(),
                assessment.figures().coverage().movePointRight(1).intValueExact(),
                assessment.states().values().toArray(State[]::new), assessment.facts());
    }
}
