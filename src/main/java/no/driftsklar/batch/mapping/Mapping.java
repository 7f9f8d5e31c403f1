package no.driftsklar.batch.mapping;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.CellText;
import no.driftsklar.facts.FactsReader;

/**
 * How the columns of a table become fields, from a YAML file:
 *
 * <pre>
 * columns:
 *   G01Q01: project_id
 *   Fase: {field: phase, recode: {A1: plan, A2: implement}}
 *   G02Q07: {field: leader_follow_up, recode: scale}
 * recodes:
 *   scale: {A1: 0, A2: 1, A3: 2, A4: 3, A5: 4}
 * constants: {technology: gps_tracking}
 * sets:
 *   team_members: {columns: {team___1: unit_leader, team___2: superuser}}
 * counts:
 *   days_since_measurement: {days_since: measured_on}
 * carry: [respondent]
 * ignore: [seed]
 * other_columns: reject
 * </pre>
 *
 * A column that it does not name and that bears the name of a field is that field. Immutable.
 */
public final class Mapping {

    /**
     * A column that holds a field.
     *
     * @param separator what parts the values of a set; null for the bar
     */
    record Named(String column, Field field, List<Recode> recodes, String separator) {
    }

    /** What a mapping is made of. */
    record Content(Map<String, Named> columns, Map<FieldType, List<Recode>> ofType, Map<Field, String> constants,
            List<Boxes> sets, List<Count> counts, Map<String, String> carry, Set<String> ignore,
            OtherColumns otherColumns, String fingerprint) {
    }

    private static final Mapping NONE = new Mapping(new Content(Map.of(), Map.of(), Map.of(), List.of(), List.of(),
            Map.of(), Set.of(), null, null));

    private final Content content;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> fields = new LinkedHashSet<>();

    Mapping(Content content) {
        this.content = content;
        names.addAll(content.columns().keySet());
        content.sets().forEach(set -> names.addAll(set.columns().keySet()));
        for (Count count : content.counts()) {
            names.add(count.since());
            if (count.untilColumn() != null) {
                names.add(count.untilColumn());
            }
        }
        names.addAll(content.carry().keySet());
        content.columns().values().forEach(column -> fields.add(column.field().name()));
        content.constants().keySet().forEach(field -> fields.add(field.name()));
        content.sets().forEach(set -> fields.add(set.field().name()));
        content.counts().forEach(count -> fields.add(count.field().name()));
    }

    /** The mapping that says nothing: each column is the field whose name it bears. */
    public static Mapping none() {
        return NONE;
    }

    /**
     * Reads a mapping.
     *
     * @throws MappingException when the file cannot be read, is not YAML, or names something that there is not; all
     *                          problems are told at once
     */
    public static Mapping read(Path file, Catalogue catalogue) throws MappingException {
        return MappingReader.read(file, catalogue);
    }

    /**
     * Reads a mapping that is not in a file yet.
     *
     * @param name what problems call it
     * @throws MappingException as {@link #read}
     */
    public static Mapping of(String yaml, String name, Catalogue catalogue) throws MappingException {
        return MappingReader.of(yaml, name, catalogue);
    }

    public boolean isNone() {
        return this == NONE;
    }

    /** SHA-256 over the bytes of the file, as 64 hexadecimal digits; null for {@link #none()}. */
    public String fingerprint() {
        return content.fingerprint();
    }

    /** What to do with columns that are no fields and stand nowhere in the mapping; null where it does not say. */
    public OtherColumns otherColumns() {
        return content.otherColumns();
    }

    /** Whether the mapping says something about a column. */
    public boolean names(String column) {
        return names.contains(column) || content.ignore().contains(column);
    }

    /** Whether the mapping gives a value to a field. */
    public boolean fills(String field) {
        return fields.contains(field);
    }

    /** The name under which a column is carried through; null where it is not. */
    public String carriedAs(String column) {
        return content.carry().get(column);
    }

    /**
     * Lays the mapping over the columns of a table.
     *
     * @param header names of the columns as they stand in the table
     * @param own    the field of each column that bears the name of one and that the mapping does not name; null for all
     *               others
     * @throws MappingException when the table lacks a column that the mapping names, has it twice, or fills a field in a
     *                          column of its own besides
     */
    public MappedColumns over(String[] header, List<Field> own, Catalogue catalogue,
            FactsReader reader) throws MappingException {
        List<String> written = Arrays.stream(header).map(CellText::strip).toList();
        Map<String, Integer> place = new HashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (int i = 0; i < written.size(); i++) {
            if (place.putIfAbsent(written.get(i), i) != null) {
                twice.add(written.get(i));
            }
        }
        List<Text> problems = new ArrayList<>();
        for (String name : names) {
            if (!place.containsKey(name)) {
                problems.add(MappingReasons.noSuchColumn(name, Nearest.to(name, written).orElse("–")));
            } else if (twice.contains(name)) {
                problems.add(MappingReasons.columnTwice(name));
            }
        }
        for (Field field : own) {
            if (field != null && fields.contains(field.name())) {
                problems.add(MappingReasons.alsoColumn(field.name()));
            }
        }
        if (!problems.isEmpty()) {
            throw new MappingException(problems);
        }
        return new MappedColumns(sources(own, place, catalogue, reader), reader);
    }

    /** Where each field comes from, by the place of its first column; constants last. */
    private List<Source> sources(List<Field> own, Map<String, Integer> place, Catalogue catalogue,
            FactsReader reader) {
        Map<Source, Integer> sources = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            Field field = own.get(i);
            if (field != null) {
                sources.put(new ColumnSource(field, i, field.name(),
                        content.ofType().getOrDefault(field.type(), List.of()), null), i);
            }
        }
        for (Named column : content.columns().values()) {
            int at = place.get(column.column());
            List<Recode> recodes = !column.recodes().isEmpty() ? column.recodes()
                    : content.ofType().getOrDefault(column.field().type(), List.of());
            sources.put(new ColumnSource(column.field(), at, column.column(), recodes, column.separator()), at);
        }
        for (Boxes set : content.sets()) {
            int[] columns = set.columns().keySet().stream().mapToInt(place::get).toArray();
            sources.put(new BoxesSource(set, columns), Arrays.stream(columns).min().orElseThrow());
        }
        content.constants().forEach((field, value) -> sources.put(new ConstantSource(field, value), Integer.MAX_VALUE));
        Source statusDate = sources.keySet().stream().filter(source -> source.field().name().equals("status_date"))
                .findFirst().orElse(null);
        for (Count count : content.counts()) {
            int since = place.get(count.since());
            sources.put(new CountSource(count, since, until(count, statusDate, place, catalogue),
                    count.untilColumn() == null ? "status_date" : count.untilColumn(), catalogue, reader), since);
        }
        return sources.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
    }

    private static Source until(Count count, Source statusDate, Map<String, Integer> place, Catalogue catalogue) {
        Field date = catalogue.field("status_date").orElseThrow();
        LocalDate day = count.untilDate();
        return day != null ? new ConstantSource(date, day.toString())
                : count.untilColumn() == null ? statusDate
                : new ColumnSource(date, place.get(count.untilColumn()), count.untilColumn(), List.of(), null);
    }
}
