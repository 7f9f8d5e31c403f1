package no.driftsklar.batch.mapping;

import java.util.Map;

/**
 * What the codes of a column stand for.
 *
 * @param name   by which columns call it; null where it stands with its only column
 * @param values what a cell says, and the value that is meant
 */
record Recode(String name, Map<String, String> values) {

    Recode {
        values = Map.copyOf(values);
    }
}
