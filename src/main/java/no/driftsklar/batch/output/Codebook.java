package no.driftsklar.batch.output;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The list of all fields as a person or a statistics package reads it. */
public final class Codebook {

    /** How a codebook is written. */
    public enum Format { CSV, MD, JSON }

    private Codebook() {
    }

    /** The codebook in one language, whole, ending with a line feed. */
    public static String of(Catalogue catalogue, Language language, Format format) {
        List<Map<String, Object>> rows = catalogue.fields().stream()
                .map(field -> row(catalogue, field, language)).toList();
        return switch (format) {
            case JSON -> json(rows);
            case CSV -> csv(rows);
            case MD -> markdown(catalogue, rows, language);
        };
    }

    private static Map<String, Object> row(Catalogue catalogue, Field field, Language language) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("field", field.name());
        row.put("theme", field.theme());
        row.put("type", field.type().key());
        row.put("core", field.core() ? "yes" : "no");
        row.put("values", values(field));
        row.put("shelf_life_days", catalogue.shelfLifeDays(field).isPresent()
                ? catalogue.shelfLifeDays(field).getAsInt() : "never");
        row.put("grows", field.grows() == null ? "" : field.grows().key());
        row.put("unit", field.unit() == null ? "" : field.unit().in(language));
        row.put("label", field.label().in(language));
        row.put("question", field.question().in(language));
        row.put("help", field.help().in(language));
        Map<String, String> answers = new LinkedHashMap<>();
        if (field.answers() != null) {
            field.answers().forEach((value, text) -> answers.put(value, text.in(language)));
        }
        row.put("answers", answers);
        row.put("sources", field.sources().stream().map(source -> catalogue.cite(source, language)).toList());
        return row;
    }

    private static String values(Field field) {
        return switch (field.type()) {
            case ID -> "1-64: A-Z a-z 0-9 . _ -";
            case TEXT -> "1-200";
            case CODE -> field.answers() == null ? "0000-9999, |" : String.join(" ", field.answers().keySet());
            case DATE -> "ISO 8601";
            case COUNT -> ">= 0";
            case PERCENT -> "0-100";
            case LEVEL -> "0-4";
            case YESNO -> "yes no";
            case SET -> String.join("|", field.answers().keySet());
        };
    }

    static String json(List<Map<String, Object>> rows) {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(rows)
                .replace("\r\n", "\n") + "\n";
    }

    static String csv(List<Map<String, Object>> rows) {
        StringWriter written = new StringWriter();
        ICSVWriter csv = new CSVWriterBuilder(written).withLineEnd("\n").build();
        csv.writeNext(rows.get(0).keySet().toArray(String[]::new), false);
        rows.forEach(row -> csv.writeNext(row.values().stream().map(Codebook::cell).toArray(String[]::new), false));
        csv.flushQuietly();
        return written.toString();
    }

    private static String cell(Object value) {
        if (value instanceof Map<?, ?> answers) {
            return answers.entrySet().stream().map(answer -> answer.getKey() + " = " + answer.getValue())
                    .collect(Collectors.joining("; "));
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("; ")) : String.valueOf(value);
    }

    private static String markdown(Catalogue catalogue, List<Map<String, Object>> rows, Language language) {
        StringBuilder document = new StringBuilder("# "
                + new Text("Kodebok", "Kodebok", "Codebook").in(language) + "\n");
        String theme = null;
        for (Map<String, Object> row : rows) {
            if (!row.get("theme").equals(theme)) {
                theme = (String) row.get("theme");
                document.append("\n## ").append(catalogue.term("theme", theme).in(language)).append('\n');
            }
            document.append("\n### ").append(row.get("field")).append("\n\n**").append(row.get("question"))
                    .append("** ").append(row.get("help")).append("\n\n- ").append(row.get("type")).append(": `")
                    .append(row.get("values")).append('`').append(row.get("core").equals("yes") ? ", core" : "")
                    .append(row.get("grows").equals("") ? "" : ", grows: " + row.get("grows"))
                    .append(row.get("shelf_life_days").equals("never") ? ""
                            : ", shelf life " + row.get("shelf_life_days") + " days").append('\n');
            ((Map<?, ?>) row.get("answers")).forEach((value, label) -> document.append("  - `").append(value)
                    .append("` ").append(label).append('\n'));
            ((List<?>) row.get("sources")).forEach(source -> document.append("- ").append(source).append('\n'));
        }
        return document.toString();
    }
}
