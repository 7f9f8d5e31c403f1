package no.driftsklar.batch.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/** What each column of the tables that a run writes means: its type, its label and the words for its values. */
public final class OutputCodebook {

    private OutputCodebook() {
    }

    /**
     * The codebook in one language, whole, ending with a line feed; one row for each column of each table.
     *
     * @param guarded whether names of columns are defused as in the tables, see {@link FormulaGuard}
     */
    public static String of(List<Table<?>> tables, boolean guarded, Language language, Codebook.Format format) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table<?> table : tables) {
            for (Column<?> column : table.columns()) {
                rows.add(row(table, column, guarded, language));
            }
        }
        return switch (format) {
            case JSON -> Codebook.json(rows);
            case CSV -> Codebook.csv(rows);
            case MD -> markdown(rows, language);
        };
    }

    private static Map<String, Object> row(Table<?> table, Column<?> column, boolean guarded, Language language) {
        String label = column.label().in(language);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("table", table.name());
        row.put("column", guarded ? FormulaGuard.guarded(column.name()) : column.name());
        row.put("type", column.kind().name().toLowerCase(Locale.ROOT));
        row.put("label", guarded ? FormulaGuard.guarded(label) : label);
        Map<String, String> values = new LinkedHashMap<>();
        column.values().forEach((value, text) -> values.put(value, text.in(language)));
        row.put("values", values);
        return row;
    }

    private static String markdown(List<Map<String, Object>> rows, Language language) {
        StringBuilder document = new StringBuilder("# " + new Text("Kodebok", "Kodebok", "Codebook").in(language) + "\n");
        Object table = null;
        for (Map<String, Object> row : rows) {
            if (!row.get("table").equals(table)) {
                table = row.get("table");
                document.append("\n## ").append(table).append("\n\n");
            }
            document.append("- `").append(row.get("column")).append("` (").append(row.get("type")).append("): ")
                    .append(row.get("label")).append('\n');
            ((Map<?, ?>) row.get("values")).forEach((value, text) -> document.append("  - `").append(value).append("` ")
                    .append(text).append('\n'));
        }
        return document.toString();
    }
}
