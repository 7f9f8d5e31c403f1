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

    private final FactsReader.RowReader rows;
    private final List<Field> fields = new ArrayList<>();
    private final List<Integer> carried = new ArrayList<>();
    private final List<String> carriedNames = new ArrayList<>();
    private final int projectId;

    /**
     * @param line   where the names stand
     * @param others what to do with columns that are no fields
     * @throws UnusableFileException when columns are unknown, missing, there twice, or too many
     */
    Columns(String[] names, long line, Catalogue catalogue, FactsReader reader, OtherColumns others)
            throws UnusableFileException {
        if (names.length > Limits.COLUMNS) {
            throw new UnusableFileException(Reasons.tooManyColumns());
        }
        Set<String> seen = new HashSet<>();
        for (String written : names) {
            String name = written.strip();
            Field field = catalogue.field(name).orElse(null);
            if (field == null && others == OtherColumns.REJECT) {
                throw new UnusableFileException(Reasons.unknownColumn(name,
                        Nearest.to(name, catalogue.fields().stream().map(Field::name).toList()).orElseThrow()));
            }
            if ((field != null || others == OtherColumns.CARRY) && !seen.add(name)) {
                throw new UnusableFileException(Reasons.duplicateColumn(name, line));
            }
            if (field == null && others == OtherColumns.CARRY) {
                carried.add(fields.size());
                carriedNames.add(name);
            }
            fields.add(field);
        }
        for (String required : List.of("project_id", "phase")) {
            if (!seen.contains(required)) {
                throw new UnusableFileException(Reasons.missingColumn(required));
            }
        }
        rows = reader.rows(fields);
        projectId = fields.indexOf(catalogue.field("project_id").orElseThrow());
    }

    int count() {
        return fields.size();
    }

    /** Names of the columns that are carried through. */
    List<String> carried() {
        return carriedNames;
    }

    Row read(String[] cells) {
        if (cells.length != fields.size()) {
            return Row.rejected(projectId < cells.length ? cells[projectId].strip() : null,
                    Reasons.cellCount(cells.length, fields.size()));
        }
        return new Row(rows.read(cells), carried.isEmpty() ? List.of()
                : carried.stream().map(column -> cells[column]).toList());
    }

    static boolean isBlank(String[] cells) {
        return Stream.of(cells).allMatch(String::isBlank);
    }
}
