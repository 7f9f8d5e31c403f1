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

    /**
     * One field as the codebook has it.
     *
     * @param field    name of the field
     * @param theme    page of the form
     * @param type     which values it takes, see {@link no.driftsklar.catalogue.FieldType}
     * @param core     {@code yes} where the short form asks for it, else {@code no}
     * @param values   the values in short
     * @param shelfLifeDays for how many days an answer counts; {@code never} where it does not grow old
     * @param grows    whether a number grows by {@code days} or {@code months} with the time since it was said; else empty
     * @param unit     what a number counts; empty for others
     * @param label    a few words for tables and lists
     * @param question what the form asks
     * @param help     what counts, and where to find the answer
     * @param answers  the words for each value; empty where the values are not listed
     * @param sources  where the sources speak of it
     */
    public record Entry(String field, String theme, String type, String core, String values, Object shelfLifeDays,
            String grows, String unit, String label, String question, String help, Map<String, String> answers,
            List<String> sources) {

        private Map<String, Object> row() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("field", field);
            row.put("theme", theme);
            row.put("type", type);
            row.put("core", core);
            row.put("values", values);
            row.put("shelf_life_days", shelfLifeDays);
            row.put("grows", grows);
            row.put("unit", unit);
            row.put("label", label);
            row.put("question", question);
            row.put("help", help);
            row.put("answers", answers);
            row.put("sources", sources);
            return row;
        }
    }

    /** The codebook in one language, whole, ending with a line feed. */
    public static String of(Catalogue catalogue, Language language, Format format) {
        List<Map<String, Object>> rows = entries(catalogue, language).stream().map(Entry::row).toList();
        return switch (format) {
            case JSON -> json(rows);
            case CSV -> csv(rows);
            case MD -> markdown(catalogue, rows, language);
        };
    }

    /** All fields in one language, in the order of the table. */
    public static List<Entry> entries(Catalogue catalogue, Language language) {
        return catalogue.fields().stream().map(field -> entry(catalogue, field, language)).toList();
    }

    private static Entry entry(Catalogue catalogue, Field field, Language language) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (field.answers() != null) {
            field.answers().forEach((value, text) -> answers.put(value, text.in(language)));
        }
        return new Entry(field.name(), field.theme(), field.type().key(), field.core() ? "yes" : "no", values(field),
                catalogue.shelfLifeDays(field).isPresent() ? catalogue.shelfLifeDays(field).getAsInt() : "never",
                field.grows() == null ? "" : field.grows().key(),
                field.unit() == null ? "" : field.unit().in(language), field.label().in(language),
                field.question().in(language), field.help().in(language), answers,
                field.sources().stream().map(source -> catalogue.cite(source, language)).toList());
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
