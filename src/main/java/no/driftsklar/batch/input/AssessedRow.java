package no.driftsklar.batch.input;

import java.util.Map;
import no.driftsklar.catalogue.Text;

/**
 * One assessment as {@code score} wrote it, its values not yet judged.
 *
 * @param line   line of the file where it begins, from 1
 * @param values what stands under each of {@link AssessedFile#NAMES}, as written; what is empty or missing is left out
 * @param states the state of each factor by its name; empty where the file does not hold states
 * @param fault  why nothing can be read here; null where something can
 */
public record AssessedRow(long line, Map<String, String> values, Map<String, String> states, Text fault) {

    static AssessedRow unreadable(long line, Text fault) {
        return new AssessedRow(line, Map.of(), Map.of(), fault);
    }
}
