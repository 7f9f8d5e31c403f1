package no.driftsklar.web.result;

import java.util.List;
import java.util.Objects;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.store.projects.FactAt;
import no.driftsklar.store.projects.FactsAt;
import no.driftsklar.store.projects.Summary;

/**
 * What the pages about the result of a project show: the facts of the date that was assessed last, assessed by the rule base
 * of today.
 *
 * @param projectId  identifier of the project
 * @param base       address of the project's pages
 * @param example    whether it is the example that everybody may see, of which nothing is kept
 * @param mayEdit    whether the visitor may answer
 * @param facts      what holds at the date, with its sources
 * @param assessment null where the facts do not suffice for one
 * @param kept       what came out when the date was assessed; null where nothing is kept
 * @param oldToday   the answers that held at the date and would be too old if the project were assessed today
 */
public record ProjectResult(String projectId, String base, boolean example, boolean mayEdit, FactsAt facts,
        Assessment assessment, Summary kept, List<FactAt> oldToday) {

    /** Whether what is kept came from other rules than what is shown. */
    public boolean isFromOtherRules() {
        return kept != null && assessment != null && !kept.ruleBase().equals(assessment.ruleBase());
    }

    /** Whether the verdict or the score that is kept is another one. */
    boolean differsFromKept() {
        return kept.verdict() != assessment.verdict() || !Objects.equals(kept.score(), assessment.figures().score());
    }
}
