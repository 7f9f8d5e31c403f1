package no.driftsklar.batch.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.driftsklar.catalogue.Field;

/**
 * Checkbox columns that together are a set.
 *
 * @param columns   each column with the value that its tick stands for: a value of the field, or {@code none},
 *                  {@code unknown} or {@code not_applicable} for a box that stands for the whole answer
 * @param checked   what a ticked box holds, in lower case
 * @param unchecked what an unticked box holds, in lower case; with "" an empty cell is unticked, else it is not answered
 */
record Boxes(Field field, Map<String, String> columns, Set<String> checked, Set<String> unchecked) {

    /** Values that are the whole answer and go with no other. */
    static final Set<String> WHOLE = Set.of(Cells.NONE, Cells.UNKNOWN, Cells.NOT_APPLICABLE);

    Boxes {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        checked = Set.copyOf(checked);
        unchecked = Set.copyOf(unchecked);
    }
}
