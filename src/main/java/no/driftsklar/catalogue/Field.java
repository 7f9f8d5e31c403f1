package no.driftsklar.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * One fact about a project that a form asks for, an API takes and a column holds.
 *
 * @param name    the one name of the field in rules, form, API, CSV and codebook
 * @param order   place among all fields
 * @param theme   page of the form
 * @param type    which values it takes
 * @param format  of a code that lists no values: {@code municipality_number}, Norwegian municipality numbers
 *                (kommunenummer) of four digits each, joined by a bar; null for all others
 * @param core    whether the short form asks for it
 * @param shelfLife how long a posted value holds: a name in {@code rules/shelf_life.yaml}, or {@code never} where it
 *                does not grow old; {@code default} where the file of the field says nothing
 * @param grows   how a posted value grows with time; null where it does not
 * @param sources where the sources speak of it; empty for facts that only identify the project
 * @param label   a few words for tables and lists
 * @param question what the form asks
 * @param help    what counts, and where to find the answer
 * @param unit    what a number counts, or null
 * @param answers the values in their order with the words for them: anchors 0 to 4 of a level, values of a code or a
 *                set; null for other types
 */
public record Field(
        @JsonProperty("field") String name,
        int order,
        String theme,
        FieldType type,
        String format,
        boolean core,
        String shelfLife,
        Growth grows,
        List<Source> sources,
        Text label,
        Text question,
        Text help,
        Text unit,
        Map<String, Text> answers) {

    public Field {
        shelfLife = shelfLife == null ? ShelfLife.DEFAULT : shelfLife;
    }

    /** Whether the value is one of those that the field lists. */
    public boolean lists(String value) {
        return answers != null && answers.containsKey(value);
    }
}
