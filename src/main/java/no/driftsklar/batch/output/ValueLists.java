package no.driftsklar.batch.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.driftsklar.batch.output.Column.Kind;
import no.driftsklar.catalogue.Text;

/**
 * The lists of values that the columns of a table have, each once: the factors stand in several columns, the states in
 * a hundred.
 */
final class ValueLists {

    /**
     * A list of values.
     *
     * @param name    the name of the first column that has it, with {@code _values}
     * @param values  what each value means
     * @param columns the places of the columns that have it
     */
    record ValueList(String name, Map<String, Text> values, List<Integer> columns) {
    }

    private final Map<Map<String, Text>, ValueList> lists = new LinkedHashMap<>();

    /**
     * @param names the names of the columns as the script says them
     * @param kinds the kinds of columns whose lists are meant
     */
    ValueLists(List<? extends Column<?>> columns, List<String> names, Set<Kind> kinds, int longestName) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            if (kinds.contains(column.kind()) && !column.values().isEmpty()) {
                String base = names.get(i);
                ValueList list = lists.computeIfAbsent(column.values(),
                        values -> new ValueList(free(base, longestName, taken), values, new ArrayList<>()));
                list.columns().add(i);
            }
        }
    }

    private static String free(String base, int longest, Set<String> taken) {
        String end = "_values";
        String name = base.substring(0, Math.min(base.length(), longest - end.length())) + end;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String numbered = "_" + number + end;
            name = base.substring(0, Math.min(base.length(), longest - numbered.length())) + numbered;
        }
        return name;
    }

    List<ValueList> all() {
        return List.copyOf(lists.values());
    }

    ValueList of(Column<?> column) {
        return lists.get(column.values());
    }
}
