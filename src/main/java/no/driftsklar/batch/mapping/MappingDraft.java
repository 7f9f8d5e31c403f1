package no.driftsklar.batch.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Text;

/**
 * A mapping that somebody works on: column by column, and written as YAML again. It may be wrong as yet; {@link Mapping#of}
 * says what is. Comments are not kept.
 */
public final class MappingDraft {

    private static final String UNTIL = "status_date";

    /** What becomes of a column. */
    public enum Kind {
        FIELD, BOX, DAYS_SINCE, MONTHS_SINCE, CARRY, IGNORE,
        /** Nothing is said of it. */
        NONE
    }

    /**
     * What becomes of a column.
     *
     * @param field name of the field that it gives a value to; null where it gives none
     * @param value that the tick of a box stands for; null for all others
     */
    public record Use(Kind kind, String field, String value) {

        public static final Use CARRY = new Use(Kind.CARRY, null, null);
        public static final Use IGNORE = new Use(Kind.IGNORE, null, null);
        public static final Use NONE = new Use(Kind.NONE, null, null);

        public static Use field(String name) {
            return new Use(Kind.FIELD, name, null);
        }
    }

    /** Recodes by their names, or one that stands where it is used. */
    private record Recodes(List<String> names, Map<String, String> own) {

        static final Recodes NONE = new Recodes(List.of(), Map.of());

        boolean isNone() {
            return names.isEmpty() && own.isEmpty();
        }

        String yaml() {
            return names.isEmpty() ? YamlText.table(own) : list(names);
        }
    }

    private record Column(String field, Recodes recodes, String separator) {
    }

    /** Words for ticked and unticked boxes are null where the usual ones count. */
    private record Boxes(Map<String, String> columns, List<String> checked, List<String> unchecked) {
    }

    private record Count(Kind unit, String since, String until, Recodes recodes) {
    }

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> recodes = new LinkedHashMap<>();
    private final Map<String, Recodes> recodeTypes = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Map<String, Boxes> sets = new LinkedHashMap<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final Map<String, String> carry = new LinkedHashMap<>();
    private final Set<String> ignore = new LinkedHashSet<>();
    private final Catalogue catalogue;
    private String otherColumns;

    private MappingDraft(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads a mapping, as far as it has the form of one.
     *
     * @param name what problems call it
     * @throws MappingException where it is not YAML, or of another form
     */
    public static MappingDraft of(String yaml, String name, Catalogue catalogue) throws MappingException {
        MappingDraft draft = new MappingDraft(catalogue);
        MappingYaml parser = new MappingYaml(name);
        MappingYaml.Value root = parser.parse(yaml);
        if (root != null) {
            root.map("columns: {G01Q01: project_id}").forEach(draft::part);
        }
        List<Text> problems = parser.problems();
        if (!problems.isEmpty()) {
            throw new MappingException(problems);
        }
        return draft;
    }

    private void part(String key, MappingYaml.Value value) {
        switch (key) {
            case "columns" -> value.map("G01Q01: project_id").forEach((column, said) -> columns.put(column, column(said)));
            case "recodes" -> value.map("scale: {A1: 0}").forEach((name, said) -> recodes.put(name, table(said)));
            case "recode_types" -> value.map("level: scale").forEach((type, said) -> recodeTypes.put(type, recodes(said)));
            case "constants" -> constants.putAll(table(value));
            case "sets" -> value.map("team_members: {columns: {a: it}}").forEach((field, said) -> {
                Map<String, MappingYaml.Value> parts = said.map("columns: {a: it}");
                sets.put(field, new Boxes(parts.containsKey("columns") ? table(parts.get("columns")) : new LinkedHashMap<>(),
                        words(parts.get("checked")), words(parts.get("unchecked"))));
            });
            case "counts" -> value.map("days_since_measurement: {days_since: measured_on}").forEach((field, said) -> {
                Map<String, MappingYaml.Value> parts = said.map("days_since: measured_on");
                boolean days = parts.containsKey("days_since");
                MappingYaml.Value since = parts.get(days ? "days_since" : "months_since");
                counts.put(field, new Count(days ? Kind.DAYS_SINCE : Kind.MONTHS_SINCE, since == null ? "" : since.text("a"),
                        parts.containsKey("until") ? parts.get("until").text(UNTIL) : UNTIL,
                        parts.containsKey("recode") ? recodes(parts.get("recode")) : Recodes.NONE));
            });
            case "carry" -> {
                if (value.isMap()) {
                    carry.putAll(table(value));
                } else {
                    value.list("[respondent]").stream().map(one -> one.text("respondent")).forEach(one -> carry.put(one,
                            one));
                }
            }
            case "ignore" -> value.list("[seed]").forEach(one -> ignore.add(one.text("seed")));
            case "other_columns" -> otherColumns = value.text("reject");
            default -> value.wrong(MappingReasons.unknownKey(key, "columns", MappingReader.KEYS));
        }
    }

    private Column column(MappingYaml.Value said) {
        if (!said.isMap()) {
            return new Column(said.text("project_id"), Recodes.NONE, null);
        }
        Map<String, MappingYaml.Value> parts = said.map("field: phase");
        return new Column(parts.containsKey("field") ? parts.get("field").text("phase") : "",
                parts.containsKey("recode") ? recodes(parts.get("recode")) : Recodes.NONE,
                parts.containsKey("separator") ? parts.get("separator").text("\";\"") : null);
    }

    private static Recodes recodes(MappingYaml.Value said) {
        return said.isMap() ? new Recodes(List.of(), table(said)) : new Recodes(said.isList()
                ? said.list("[scale]").stream().map(one -> one.text("scale")).toList() : List.of(said.text("scale")),
                Map.of());
    }

    private static Map<String, String> table(MappingYaml.Value said) {
        Map<String, String> values = new LinkedHashMap<>();
        said.map("A1: 0").forEach((key, value) -> values.put(key, value.text("0")));
        return values;
    }

    private static List<String> words(MappingYaml.Value said) {
        return said == null ? null : said.isList() ? said.list("[\"1\"]").stream().map(one -> one.text("\"1\"")).toList()
                : List.of(said.text("\"1\""));
    }

    /** What becomes of a column. */
    public Use use(String column) {
        if (columns.containsKey(column)) {
            return Use.field(columns.get(column).field());
        }
        for (Map.Entry<String, Boxes> set : sets.entrySet()) {
            if (set.getValue().columns().containsKey(column)) {
                return new Use(Kind.BOX, set.getKey(), set.getValue().columns().get(column));
            }
        }
        for (Map.Entry<String, Count> count : counts.entrySet()) {
            if (count.getValue().since().equals(column)) {
                return new Use(count.getValue().unit(), count.getKey(), null);
            }
        }
        return carry.containsKey(column) ? Use.CARRY : ignore.contains(column) ? Use.IGNORE
                : catalogue.field(column).isPresent() ? Use.field(column) : Use.NONE;
    }

    /** Says what becomes of a column. What its values mean is forgotten where it becomes another field. */
    public void use(String column, Use use) {
        if (use.equals(use(column))) {
            return;
        }
        columns.remove(column);
        sets.values().forEach(set -> set.columns().remove(column));
        sets.values().removeIf(set -> set.columns().isEmpty());
        counts.values().removeIf(count -> count.since().equals(column));
        carry.remove(column);
        ignore.remove(column);
        switch (use.kind()) {
            case FIELD -> columns.put(column, new Column(use.field(), Recodes.NONE, null));
            case BOX -> sets.computeIfAbsent(use.field(), field -> new Boxes(new LinkedHashMap<>(), null, null)).columns()
                    .put(column, use.value());
            case DAYS_SINCE, MONTHS_SINCE -> counts.put(use.field(), new Count(use.kind(), column, UNTIL, Recodes.NONE));
            case CARRY -> carry.put(column, column);
            case IGNORE -> ignore.add(column);
            default -> { }
        }
    }

    /** What the values of a column mean, apart from what all columns of its type share; empty where nothing is said. */
    public Map<String, String> meanings(String column) {
        return columns.containsKey(column) ? together(columns.get(column).recodes()) : Map.of();
    }

    /** Says what the values of a column mean. */
    public void meanings(String column, Map<String, String> meanings) {
        if (!meanings.equals(meanings(column))) {
            Column before = columns.getOrDefault(column, new Column(column, Recodes.NONE, null));
            columns.put(column, new Column(before.field(), new Recodes(List.of(), new LinkedHashMap<>(meanings)),
                    before.separator()));
            dropUnused();
        }
    }

    /** What values mean in all columns of a type that say nothing themselves; empty where nothing is said. */
    public Map<String, String> shared(FieldType type) {
        return recodeTypes.containsKey(type.key()) ? together(recodeTypes.get(type.key())) : Map.of();
    }

    /** Says what values mean in all columns of a type. */
    public void shared(FieldType type, Map<String, String> meanings) {
        if (meanings.equals(shared(type))) {
            return;
        }
        if (meanings.isEmpty()) {
            recodeTypes.remove(type.key());
        } else {
            recodeTypes.put(type.key(), new Recodes(List.of(), new LinkedHashMap<>(meanings)));
        }
        dropUnused();
    }

    private Map<String, String> together(Recodes said) {
        Map<String, String> all = new LinkedHashMap<>(said.own());
        for (String name : said.names()) {
            recodes.getOrDefault(name, Map.of()).forEach(all::putIfAbsent);
        }
        return all;
    }

    private void dropUnused() {
        Set<String> used = new LinkedHashSet<>();
        columns.values().forEach(column -> used.addAll(column.recodes().names()));
        recodeTypes.values().forEach(said -> used.addAll(said.names()));
        counts.values().forEach(count -> used.addAll(count.recodes().names()));
        recodes.keySet().retainAll(used);
    }

    /** The value that a field has in all rows; null where it has none. */
    public String constant(String field) {
        return constants.get(field);
    }

    /** Gives a field one value in all rows; none where the value is null. */
    public void constant(String field, String value) {
        if (value == null) {
            constants.remove(field);
        } else {
            constants.put(field, value);
        }
    }

    /** The columns that fill a field, in their order; one, where it is right. */
    public List<String> columnsOf(String field, List<String> header) {
        return header.stream().filter(column -> field.equals(use(column).field())).distinct().toList();
    }

    /** Whether a field gets its value from several columns together. */
    public boolean isSet(String field) {
        return sets.containsKey(field);
    }

    /** The mapping as it is kept. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder();
        section(yaml, "columns", columns.entrySet().stream().map(entry -> YamlText.scalar(entry.getKey()) + ": "
                + column(entry.getValue())).toList());
        section(yaml, "recodes", recodes.entrySet().stream().map(entry -> YamlText.scalar(entry.getKey()) + ": "
                + YamlText.table(entry.getValue())).toList());
        section(yaml, "recode_types", recodeTypes.entrySet().stream().map(entry -> entry.getKey() + ": "
                + entry.getValue().yaml()).toList());
        section(yaml, "constants", constants.entrySet().stream().map(entry -> entry.getKey() + ": "
                + YamlText.scalar(entry.getValue())).toList());
        List<String> lines = new ArrayList<>();
        sets.forEach((field, set) -> {
            lines.add(field + ":");
            lines.add("  columns:");
            set.columns().forEach((column, value) -> lines.add("    " + YamlText.scalar(column) + ": "
                    + YamlText.scalar(value)));
            if (set.checked() != null) {
                lines.add("  checked: " + list(set.checked()));
            }
            if (set.unchecked() != null) {
                lines.add("  unchecked: " + list(set.unchecked()));
            }
        });
        section(yaml, "sets", lines);
        section(yaml, "counts", counts.entrySet().stream().map(entry -> entry.getKey() + ": "
        + count(entry.getValue())).toList());
        section(yaml, "carry", carry.entrySet().stream().map(entry -> YamlText.scalar(entry.getKey()) + ": "
                + YamlText.scalar(entry.getValue())).toList());
        section(yaml, "ignore", ignore.stream().map(column -> "- " + YamlText.scalar(column)).toList());
        if (otherColumns != null) {
            yaml.append("other_columns: ").append(YamlText.scalar(otherColumns)).append('\n');
        }
        // what says nothing is no mapping
        return yaml.isEmpty() ? "columns: {}\n" : yaml.toString();
    }

    private static void section(StringBuilder yaml, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            yaml.append(name).append(":\n");
            lines.forEach(line -> yaml.append("  ").append(line).append('\n'));
        }
    }

    private static String column(Column column) {
        return column.recodes().isNone() && column.separator() == null ? YamlText.scalar(column.field())
                : "{field: " + YamlText.scalar(column.field())
                        + (column.separator() == null ? "" : ", separator: " + YamlText.scalar(column.separator()))
                        + (column.recodes().isNone() ? "" : ", recode: " + column.recodes().yaml()) + "}";
    }

    private static String count(Count count) {
        return "{" + (count.unit() == Kind.DAYS_SINCE ? "days_since" : "months_since") + ": "
                + YamlText.scalar(count.since())
                + (Objects.equals(count.until(), UNTIL) ? "" : ", until: " + YamlText.scalar(count.until()))
                + (count.recodes().isNone() ? "" : ", recode: " + count.recodes().yaml()) + "}";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }
}
