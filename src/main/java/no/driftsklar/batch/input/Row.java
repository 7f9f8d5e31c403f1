package no.driftsklar.batch.input;

import java.util.List;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;

/**
 * What was read of one project in a file.
 *
 * @param result  its facts, or what is wrong with it
 * @param carried what stands in the columns that are carried through, in their order, as it was written; empty where the
 *                row could not be parted into columns
 */
public record Row(FactsReader.Result result, List<String> carried) {

    /**
     * A row that is no project.
     *
     * @param projectId what the row is named by; null where nothing is known
     */
    static Row rejected(String projectId, Text reason) {
        return new Row(new FactsReader.Result(projectId, null, List.of(new Problem(null, null, reason))), List.of());
    }
}
