package no.driftsklar.batch.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.facts.FactsReader;

/** Which field each column holds, and how a row under them is read. */
final class Columns {

    private final FactsReader reader;
    private final OtherRuleBase other;
    private final List<Field> fields = new ArrayList<>();
    private final List<Field> fieldsOfOther = new ArrayList<>();
    private final List<Integer> carried = new ArrayList<>();
    private final List<String> carriedNames = new ArrayList<>();
    private final int projectId;

    /**
     * @param line   where the names stand
     * @param others what to do with columns that are no fields
     * @param other  knows fields too; null for none
     * @throws UnusableFileException when columns are unknown, missing, there twice, or too many
     */
    Columns(String[] names, long line, Catalogue catalogue, FactsReader reader, OtherColumns others,
            OtherRuleBase other) throws UnusableFileException {
        this.reader = reader;
        this.other = other;
        if (names.length > Limits.COLUMNS) {
            throw new UnusableFileException(Reasons.tooManyColumns());
        }
        Set<String> seen = new HashSet<>();
        for (String written : names) {
            String name = written.strip();
            Field field = catalogue.field(name).orElse(null);
            Field fieldOfOther = other == null ? null : other.catalogue().field(name).orElse(null);
            boolean isField = field != null || fieldOfOther != null;
            if (!isField && others == OtherColumns.REJECT) {
                throw new UnusableFileException(Reasons.unknownColumn(name,
                        Nearest.to(name, namesOfFields(catalogue)).orElseThrow()));
            }
            if ((isField || others == OtherColumns.CARRY) && !seen.add(name)) {
                throw new UnusableFileException(Reasons.duplicateColumn(name, line));
            }
            if (!isField && others == OtherColumns.CARRY) {
                carried.add(fields.size());
                carriedNames.add(name);
            }
            fields.add(field);
            fieldsOfOther.add(fieldOfOther);
        }
        for (String required : List.of("project_id", "phase")) {
            if (!seen.contains(required)) {
                throw new UnusableFileException(Reasons.missingColumn(required));
            }
        }
        projectId = fields.indexOf(catalogue.field("project_id").orElseThrow());
    }

    private List<String> namesOfFields(Catalogue catalogue) {
        return Stream.concat(catalogue.fields().stream(),
                other == null ? Stream.empty() : other.catalogue().fields().stream()).map(Field::name).toList();
    }

    int count() {
        return fields.size();
    }

    /** Names of the columns that are carried through. */
    List<String> carried() {
        return carriedNames;
    }

    Row read(String[] cells) {
        return read(reader, fields, cells);
    }

    Row readByOther(String[] cells) {
        if (other == null) {
            throw new IllegalStateException("there is no second rule base");
        }
        return read(other.reader(), fieldsOfOther, cells);
    }

    private Row read(FactsReader by, List<Field> known, String[] cells) {
        if (cells.length != fields.size()) {
            return Row.rejected(projectId < cells.length ? cells[projectId].strip() : null,
                    Reasons.cellCount(cells.length, fields.size()));
        }
        return new Row(by.ofCells(known, cells), carried.isEmpty() ? List.of()
                : carried.stream().map(column -> cells[column]).toList());
    }

    static boolean isBlank(String[] cells) {
        return Stream.of(cells).allMatch(String::isBlank);
    }
}
