package no.driftsklar.batch.proposal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Text;

/**
 * A mapping that is proposed for a table. Each part has the reasons why it is unsure; a part without is sure.
 *
 * @param columns columns that hold a field
 * @param shared  recodes of all columns of a type
 * @param sets    checkbox columns that together are a set
 * @param counts  counts since a date
 * @param left    columns that became nothing
 */
public record Proposal(List<ColumnPart> columns, List<SharedPart> shared, List<SetPart> sets, List<CountPart> counts,
        List<LeftPart> left) {

    /** A column that holds a field. */
    record ColumnPart(String column, Field field, Map<String, String> recode, String separator, List<Text> unsure) {
    }

    /** A recode for all columns of some types. */
    record SharedPart(String name, Set<FieldType> types, Map<String, String> values, List<Text> unsure) {
    }

    /** A set, box by box. */
    record SetPart(Field field, List<BoxPart> boxes, List<Text> unsure) {
    }

    /** One box of a set. */
    record BoxPart(String column, String value, List<Text> unsure) {
    }

    /** A count of days or months since the date in a column. */
    record CountPart(Field field, String column, String unit, List<Text> unsure) {
    }

    /** A column that became nothing, and what may be said of it. */
    record LeftPart(String column, List<Text> remarks) {
    }

    /** What is unsure, or else to be said, of each column of which anything is. */
    public Map<String, List<Text>> remarks() {
        Map<String, List<Text>> remarks = new LinkedHashMap<>();
        columns.forEach(part -> add(remarks, part.column(), part.unsure()));
        sets.forEach(set -> set.boxes().forEach(box -> {
            add(remarks, box.column(), box.unsure());
            add(remarks, box.column(), set.unsure());
        }));
        counts.forEach(part -> add(remarks, part.column(), part.unsure()));
        left.forEach(part -> add(remarks, part.column(), part.remarks()));
        return remarks;
    }

    private static void add(Map<String, List<Text>> remarks, String column, List<Text> more) {
        if (!more.isEmpty()) {
            remarks.computeIfAbsent(column, any -> new ArrayList<>()).addAll(more);
        }
    }

    /** What is unsure of the recodes that all columns of a type share. */
    public Map<FieldType, List<Text>> sharedRemarks() {
        Map<FieldType, List<Text>> remarks = new EnumMap<>(FieldType.class);
        shared.forEach(part -> part.types().forEach(type ->
                remarks.computeIfAbsent(type, any -> new ArrayList<>()).addAll(part.unsure())));
        return remarks;
    }

    private Stream<List<Text>> parts() {
        return Stream.of(columns.stream().map(ColumnPart::unsure), shared.stream().map(SharedPart::unsure),
                sets.stream().map(SetPart::unsure), sets.stream().flatMap(set -> set.boxes().stream()).map(BoxPart::unsure),
                counts.stream().map(CountPart::unsure)).flatMap(part -> part);
    }

    /** How many of its parts are sure. */
    public long sure() {
        return parts().filter(List::isEmpty).count();
    }

    /** How many of its parts somebody must look at. */
    public long unsure() {
        return parts().filter(unsure -> !unsure.isEmpty()).count();
    }

    /** Names of the columns that became nothing. */
    public List<String> leftColumns() {
        return left.stream().map(LeftPart::column).toList();
    }

    /** Whether a field gets its value. */
    public boolean fills(String field) {
        return filled().contains(field);
    }

    /** The fields of the short form that get no value. */
    public List<String> unfilledCore(Catalogue catalogue) {
        Set<String> filled = filled();
        return catalogue.fields().stream().filter(Field::core).map(Field::name).filter(name -> !filled.contains(name))
                .toList();
    }

    private Set<String> filled() {
        Set<String> filled = new TreeSet<>();
        columns.forEach(part -> filled.add(part.field().name()));
        sets.forEach(part -> filled.add(part.field().name()));
        counts.forEach(part -> filled.add(part.field().name()));
        return filled;
    }
}
