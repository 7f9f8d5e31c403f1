package no.driftsklar.batch.mapping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.facts.CellText;
import no.driftsklar.facts.FactsReader;

/** Reads a mapping and collects everything that is wrong with it. */
final class MappingReader {

    static final List<String> KEYS =
            List.of("columns", "recodes", "recode_types", "constants", "sets", "counts", "carry", "ignore", "other_columns");
    private static final List<FieldType> RECODABLE =
            List.of(FieldType.LEVEL, FieldType.YESNO, FieldType.COUNT, FieldType.PERCENT, FieldType.DATE);

    private final Catalogue catalogue;
    private final List<String> fieldNames;
    private final FactsReader facts;
    private final MappingYaml yaml;

    private final Map<String, Recode> recodes = new LinkedHashMap<>();
    private final Map<FieldType, List<Recode>> ofType = new EnumMap<>(FieldType.class);
    private final Map<String, Mapping.Named> columns = new LinkedHashMap<>();
    private final Map<Field, String> constants = new LinkedHashMap<>();
    private final List<Boxes> sets = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private final Map<String, String> carry = new LinkedHashMap<>();
    private final Set<String> ignore = new LinkedHashSet<>();
    private final Map<String, Integer> filled = new HashMap<>();
    private OtherColumns otherColumns;

    private MappingReader(MappingYaml yaml, Catalogue catalogue) {
        this.yaml = yaml;
        this.catalogue = catalogue;
        this.fieldNames = catalogue.fields().stream().map(Field::name).toList();
        this.facts = new FactsReader(catalogue, null, true);
    }

    static Mapping read(Path file, Catalogue catalogue) throws MappingException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new MappingException(List.of(MappingReasons.at(file.toString(),
                    MappingReasons.cannotRead(e.getClass().getSimpleName() + " " + e.getMessage()))));
        }
        try {
            return of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), bytes,
                    file.toString(), catalogue);
        } catch (CharacterCodingException e) {
            throw new MappingException(List.of(MappingReasons.at(file.toString(), MappingReasons.notText())));
        }
    }

    static Mapping of(String text, String name, Catalogue catalogue) throws MappingException {
        return of(text, text.getBytes(StandardCharsets.UTF_8), name, catalogue);
    }

    private static Mapping of(String text, byte[] bytes, String name, Catalogue catalogue) throws MappingException {
        MappingYaml yaml = new MappingYaml(name);
        MappingReader reader = new MappingReader(yaml, catalogue);
        MappingYaml.Value root = yaml.parse(text);
        if (root != null) {
            reader.read(root);
        }
        if (!yaml.problems().isEmpty()) {
            throw new MappingException(yaml.problems());
        }
        return new Mapping(new Mapping.Content(reader.columns, reader.ofType, reader.constants, reader.sets, reader.counts,
                reader.carry, reader.ignore, reader.otherColumns, sha256(bytes)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void read(MappingYaml.Value root) {
        Map<String, MappingYaml.Value> parts = root.keys("columns: {G01Q01: project_id}", KEYS);
        Map<String, BiConsumer<String, MappingYaml.Value>> readers = new LinkedHashMap<>();
        readers.put("recodes", (name, value) -> recodes.put(name, new Recode(name, table(value))));
        readers.put("recode_types", this::recodeType);
        readers.put("columns", this::column);
        readers.put("constants", this::constant);
        readers.put("sets", this::set);
        readers.put("counts", this::count);
        readers.forEach((key, reader) -> {
            if (parts.containsKey(key)) {
                parts.get(key).map(example(key)).forEach(reader);
            }
        });
        if (parts.containsKey("carry")) {
            carry(parts.get("carry"));
        }
        if (parts.containsKey("ignore")) {
            parts.get("ignore").list("[seed, lastpage]").forEach(column -> ignore.add(column.text("seed")));
            checkIgnored(parts.get("ignore"));
        }
        if (parts.containsKey("other_columns")) {
            otherColumns = choice(parts.get("other_columns"));
        }
    }

    private static String example(String key) {
        return switch (key) {
            case "recodes" -> "scale: {A1: 0, A2: 1}";
            case "recode_types" -> "level: scale";
            case "constants" -> "technology: gps_tracking";
            case "sets" -> "team_members: {columns: {team___1: it, team___2: vendor}}";
            case "counts" -> "days_since_measurement: {days_since: measured_on}";
            default -> "G01Q01: project_id";
        };
    }

    private Map<String, String> table(MappingYaml.Value written) {
        Map<String, String> values = new LinkedHashMap<>();
        written.map("A1: 0").forEach((said, meant) -> values.put(said, meant.text("0")));
        return values;
    }

    private void recodeType(String name, MappingYaml.Value written) {
        FieldType type = RECODABLE.stream().filter(one -> key(one).equals(name)).findFirst().orElse(null);
        if (type == null) {
            List<String> known = RECODABLE.stream().map(MappingReader::key).toList();
            written.wrong(MappingReasons.unknownKey(name, Nearest.to(name, known).orElseThrow(), known));
            return;
        }
        List<Recode> used = recodes(written);
        catalogue.fields().stream().filter(field -> field.type() == type).findFirst()
                .ifPresent(field -> check(used, field, written));
        ofType.put(type, used);
    }

    private void column(String column, MappingYaml.Value written) {
        if (!written.isMap()) {
            Field field = field(written.text("project_id"), written);
            if (field != null && fill(field, written)) {
                columns.put(column, new Mapping.Named(column, field, List.of(), null));
            }
            return;
        }
        Map<String, MappingYaml.Value> keys =
                written.keys("{field: phase, recode: {A1: plan}}", List.of("field", "recode", "separator"));
        if (!keys.containsKey("field")) {
            written.wrong(MappingReasons.missingKey("field"));
            return;
        }
        Field field = field(keys.get("field").text("phase"), keys.get("field"));
        List<Recode> used = keys.containsKey("recode") ? recodes(keys.get("recode")) : List.of();
        String separator = keys.containsKey("separator") ? keys.get("separator").text("\";\"") : null;
        if (field == null || !fill(field, written)) {
            return;
        }
        check(used, field, written);
        if (separator != null && field.type() != FieldType.SET) {
            keys.get("separator").wrong(MappingReasons.notOfType(field.name(), key(field.type()), key(FieldType.SET)));
        }
        columns.put(column, new Mapping.Named(column, field, used,
                separator == null || separator.isEmpty() ? null : separator));
    }

    /** Recodes by name, one or several, or one as it stands. */
    private List<Recode> recodes(MappingYaml.Value written) {
        if (written.isMap()) {
            return List.of(new Recode(null, table(written)));
        }
        List<Recode> used = new ArrayList<>();
        for (MappingYaml.Value one : written.isList() ? written.list("[scale, dont_know]") : List.of(written)) {
            String name = one.text("scale");
            if (recodes.containsKey(name)) {
                used.add(recodes.get(name));
            } else {
                one.wrong(MappingReasons.unknownRecode(name, Nearest.to(name, recodes.keySet()).orElse("{A1: 0}")));
            }
        }
        return used;
    }

    private void check(List<Recode> used, Field field, MappingYaml.Value place) {
        for (Recode recode : used) {
            for (String value : new TreeSet<>(recode.values().values())) {
                if (!facts.reads(field, value)) {
                    place.wrong(MappingReasons.valueOf(field.name(), value, facts.expected(field)));
                }
            }
        }
    }

    private void constant(String name, MappingYaml.Value written) {
        Field field = field(name, written);
        String value = written.text("gps_tracking");
        if (field != null && fill(field, written)) {
            if (!facts.reads(field, value)) {
                written.wrong(MappingReasons.valueOf(name, value, facts.expected(field)));
            }
            constants.put(field, value);
        }
    }

    private void set(String name, MappingYaml.Value written) {
        Field field = field(name, written);
        Map<String, MappingYaml.Value> keys = written.keys("{columns: {team___1: it, team___2: vendor}}",
                List.of("columns", "checked", "unchecked"));
        if (field == null || !isOf(FieldType.SET, field, written) || !fill(field, written)) {
            return;
        }
        Map<String, String> boxes = new LinkedHashMap<>();
        Map<String, MappingYaml.Value> said = keys.containsKey("columns") ? keys.get("columns").map("team___1: it") : Map.of();
        if (said.isEmpty()) {
            written.wrong(MappingReasons.missingKey("columns"));
            return;
        }
        said.forEach((column, box) -> {
            String value = box.text("it");
            if (!field.lists(value) && !Boxes.WHOLE.contains(value)) {
                box.wrong(MappingReasons.unknownBoxValue(name, value,
                        Nearest.to(value, field.answers().keySet()).orElseThrow()));
            } else if (boxes.containsValue(value)) {
                box.wrong(MappingReasons.boxValueTwice(value));
            }
            boxes.put(column, value);
        });
        Set<String> checked = words(keys.get("checked"));
        Set<String> unchecked = words(keys.get("unchecked"));
        if (checked != null && unchecked != null) {
            checked.stream().filter(unchecked::contains)
                    .forEach(word -> keys.get("unchecked").wrong(MappingReasons.bothTickedAndNot(word)));
        }
        sets.add(new Boxes(field, boxes, without(checked, Cells.TICKED, unchecked),
                without(unchecked, Cells.UNTICKED, checked)));
    }

    /** The words of a box in lower case; null where the mapping leaves them to the usual ones. */
    private static Set<String> words(MappingYaml.Value written) {
        if (written == null) {
            return null;
        }
        Set<String> words = new HashSet<>();
        for (MappingYaml.Value word : written.isList() ? written.list("[\"1\"]") : List.of(written)) {
            words.add(Cells.lower(CellText.strip(word.text("\"1\""))));
        }
        return words;
    }

    /** What was written, else the usual words without those that were written for the opposite. */
    private static Set<String> without(Set<String> written, Set<String> usual, Set<String> opposite) {
        Set<String> words = new HashSet<>(written == null ? usual : written);
        if (written == null && opposite != null) {
            words.removeAll(opposite);
        }
        return words;
    }

    private void count(String name, MappingYaml.Value written) {
        Field field = field(name, written);
        Map<String, MappingYaml.Value> keys = written.keys("{days_since: measured_on, until: status_date}",
                List.of("days_since", "months_since", "until", "recode"));
        if (field == null || !isOf(FieldType.COUNT, field, written) || !fill(field, written)) {
            return;
        }
        if (keys.containsKey("days_since") == keys.containsKey("months_since")) {
            written.wrong(MappingReasons.oneOf("days_since", "months_since"));
            return;
        }
        boolean days = keys.containsKey("days_since");
        String since = keys.get(days ? "days_since" : "months_since").text("measured_on");
        String until = keys.containsKey("until") ? keys.get("until").text("status_date") : "status_date";
        LocalDate day = CellDates.of(until);
        List<Recode> used = keys.containsKey("recode") ? recodes(keys.get("recode")) : List.of();
        check(used, catalogue.field("status_date").orElseThrow(), written);
        counts.add(new Count(field, days ? ChronoUnit.DAYS : ChronoUnit.MONTHS, since,
                day != null || until.equals("status_date") ? null : until, day, used));
    }

    private void carry(MappingYaml.Value written) {
        if (written.isMap()) {
            written.map("respondent: id").forEach((column, name) -> carry(column, name.text("id"), name));
        } else {
            for (MappingYaml.Value column : written.list("[respondent]")) {
                carry(column.text("respondent"), column.text("respondent"), column);
            }
        }
    }

    private void carry(String column, String name, MappingYaml.Value place) {
        if (carry.containsValue(name)) {
            place.wrong(MappingReasons.carriedTwice(name));
        }
        carry.put(column, name);
    }

    private void checkIgnored(MappingYaml.Value place) {
        Set<String> used = new LinkedHashSet<>(columns.keySet());
        used.addAll(carry.keySet());
        sets.forEach(set -> used.addAll(set.columns().keySet()));
        counts.forEach(count -> used.add(count.since()));
        ignore.stream().filter(used::contains).forEach(column -> place.wrong(MappingReasons.ignoredAndUsed(column)));
    }

    private static OtherColumns choice(MappingYaml.Value written) {
        String choice = written.text("reject");
        for (OtherColumns one : OtherColumns.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(choice)) {
                return one;
            }
        }
        written.wrong(MappingReasons.notChoice(choice, "reject, ignore, carry"));
        return null;
    }

    private Field field(String name, MappingYaml.Value place) {
        Field field = catalogue.field(name).orElse(null);
        if (field == null) {
            place.wrong(MappingReasons.unknownField(name, Nearest.to(name, fieldNames).orElseThrow()));
        }
        return field;
    }

    /** Whether the field had no value before. */
    private boolean fill(Field field, MappingYaml.Value place) {
        Integer before = filled.putIfAbsent(field.name(), place.line());
        if (before != null) {
            place.wrong(MappingReasons.filledTwice(field.name(), before));
        }
        return before == null;
    }

    private static boolean isOf(FieldType type, Field field, MappingYaml.Value place) {
        if (field.type() != type) {
            place.wrong(MappingReasons.notOfType(field.name(), key(field.type()), key(type)));
        }
        return field.type() == type;
    }

    private static String key(FieldType type) {
        return type.key();
    }
}
