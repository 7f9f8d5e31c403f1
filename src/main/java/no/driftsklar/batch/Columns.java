package no.driftsklar.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;

/** Which field each column holds, and how a row under them is read. */
final class Columns {

    private final FactsReader reader;
    private final List<Field> fields = new ArrayList<>();
    private final int projectId;

    /**
     * @param line        where the names stand
     * @param ignoreExtra whether columns that are no fields are passed over
     * @throws UnusableFileException when columns are unknown, missing, there twice, or too many
     */
    Columns(String[] names, long line, Catalogue catalogue, FactsReader reader, boolean ignoreExtra)
            throws UnusableFileException {
        this.reader = reader;
        if (names.length > Limits.COLUMNS) {
            throw new UnusableFileException(Reasons.tooManyColumns());
        }
        Set<String> seen = new HashSet<>();
        for (String written : names) {
            String name = written.strip();
            Field field = catalogue.field(name).orElse(null);
            if (field == null && !ignoreExtra) {
                throw new UnusableFileException(Reasons.unknownColumn(name,
                        Nearest.to(name, catalogue.fields().stream().map(Field::name).toList()).orElseThrow()));
            }
            if (field != null && !seen.add(name)) {
                throw new UnusableFileException(Reasons.duplicateColumn(name, line));
            }
            fields.add(field);
        }
        for (String required : List.of("project_id", "phase")) {
            if (!seen.contains(required)) {
                throw new UnusableFileException(Reasons.missingColumn(required));
            }
        }
        projectId = fields.indexOf(catalogue.field("project_id").orElseThrow());
    }

    int count() {
        return fields.size();
    }

    FactsReader.Result read(String[] cells) {
        return cells.length == fields.size() ? reader.ofCells(fields, cells)
                : rejected(projectId < cells.length ? cells[projectId].strip() : null,
                        Reasons.cellCount(cells.length, fields.size()));
    }

    /**
     * A row that is no project.
     *
     * @param projectId what the row is named by; null where nothing is known
     */
    static FactsReader.Result rejected(String projectId, Text reason) {
        return new FactsReader.Result(projectId, null, List.of(new Problem(null, null, reason)));
    }

    static boolean isBlank(String[] cells) {
        return Stream.of(cells).allMatch(String::isBlank);
    }
}
