package no.driftsklar.batch.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.driftsklar.batch.mapping.MappedColumns;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.MappingException;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.CellText;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.RowCells;

/** Which field each column holds, and how a row under them is read. */
final class Columns {

    /** How the columns of a table are understood. */
    interface Header {

        /**
         * Finds out what the columns hold.
         *
         * @param line where the names stand
         * @throws UnusableFileException when columns are unknown, missing, there twice, or too many
         */
        Columns over(String[] names, long line) throws UnusableFileException;

        /** Whether a cell is a name that can stand in the header. */
        boolean knows(String name);
    }

    private final int count;

    /** Reads the columns that bear the name of a field; null where nothing is known of the columns. */
    private final FactsReader.RowReader rows;

    /** Reads a row where a mapping says something about the columns; null where each column is what it is called. */
    private final MappedColumns mapped;
    private final List<Integer> carried;
    private final List<String> carriedNames;
    private final int projectId;

    /** The same columns as the second rule base reads them; null where there is none. */
    private Columns ofOther;

    private Columns(int count, FactsReader.RowReader rows, MappedColumns mapped, List<Integer> carried,
            List<String> carriedNames, int projectId) {
        this.count = count;
        this.rows = rows;
        this.mapped = mapped;
        this.carried = carried;
        this.carriedNames = carriedNames;
        this.projectId = projectId;
    }

    /**
     * Columns that hold fields.
     *
     * @param others  what to do with columns that are no fields; the mapping may say otherwise
     * @param mapping which columns hold something else than their names say
     */
    static Header ofFields(Catalogue catalogue, FactsReader reader, OtherColumns others, Mapping mapping) {
        OtherColumns policy = mapping.otherColumns() == null ? others : mapping.otherColumns();
        return new Header() {
            @Override
            public Columns over(String[] names, long line) throws UnusableFileException {
                return ofFields(names, line, catalogue, reader, policy, mapping);
            }

            @Override
            public boolean knows(String name) {
                return mapping.names(name) || catalogue.field(name).isPresent();
            }
        };
    }

    /** Columns of which nothing is known: all are carried through, and no row has facts. */
    static Header asWritten() {
        return new Header() {
            @Override
            public Columns over(String[] names, long line) throws UnusableFileException {
                requireFew(names);
                return new Columns(names.length, null, null, IntStream.range(0, names.length).boxed().toList(),
                        Stream.of(names).map(CellText::strip).toList(), names.length);
            }

            @Override
            public boolean knows(String name) {
                return false;
            }
        };
    }

    /**
     * Columns that two rule bases read. Each passes over what only the other knows.
     *
     * @param others what to do with columns that are fields of neither
     */
    static Header ofFields(Catalogue catalogue, FactsReader reader, OtherColumns others, OtherRuleBase other) {
        Header first = ofFields(catalogue, reader, OtherColumns.IGNORE, Mapping.none());
        Header second = ofFields(other.catalogue(), other.reader(), OtherColumns.IGNORE, Mapping.none());
        return new Header() {
            @Override
            public Columns over(String[] names, long line) throws UnusableFileException {
                for (String name : names) {
                    if (others == OtherColumns.REJECT && !knows(CellText.strip(name))) {
                        throw new UnusableFileException(Reasons.unknownColumn(CellText.strip(name),
                                Nearest.to(name, Stream.of(catalogue, other.catalogue())
                                        .flatMap(known -> known.fields().stream()).map(Field::name).toList())
                                        .orElseThrow()));
                    }
                }
                Columns columns = first.over(names, line);
                columns.ofOther = second.over(names, line);
                return columns;
            }

            @Override
            public boolean knows(String name) {
                return first.knows(name) || second.knows(name);
            }
        };
    }

    private static void requireFew(String[] names) throws UnusableFileException {
        if (names.length > Limits.COLUMNS) {
            throw new UnusableFileException(Reasons.tooManyColumns());
        }
    }

    private static Columns ofFields(String[] names, long line, Catalogue catalogue, FactsReader reader,
            OtherColumns others, Mapping mapping) throws UnusableFileException {
        requireFew(names);
        List<Field> fields = new ArrayList<>();
        List<Integer> carried = new ArrayList<>();
        List<String> carriedNames = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String unknown = null;
        for (String written : names) {
            String name = CellText.strip(written);
            boolean isMapped = mapping.names(name);
            Field field = isMapped ? null : catalogue.field(name).orElse(null);
            if (field == null && !isMapped && others == OtherColumns.REJECT && unknown == null) {
                unknown = name;
            }
            String carriedAs = isMapped ? mapping.carriedAs(name)
                    : field == null && others == OtherColumns.CARRY ? name : null;
            if ((field != null || carriedAs != null) && !seen.add(name)) {
                throw new UnusableFileException(Reasons.duplicateColumn(name, line));
            }
            if (carriedAs != null) {
                carried.add(fields.size());
                carriedNames.add(carriedAs);
            }
            fields.add(field);
        }
        // a name that the mapping has wrong is told before the column that it leaves over
        MappedColumns mapped = mapped(names, fields, catalogue, reader, mapping);
        if (unknown != null) {
            throw new UnusableFileException(unknown(unknown, catalogue, mapping));
        }
        for (String required : List.of("project_id", "phase")) {
            if (!mapping.fills(required) && fields.stream().noneMatch(field -> isCalled(field, required))) {
                throw new UnusableFileException(mapping.isNone() ? Reasons.missingColumn(required)
                        : Reasons.notMapped(required));
            }
        }
        return new Columns(names.length, reader.rows(fields), mapped, carried, carriedNames,
                fields.indexOf(catalogue.field("project_id").orElseThrow()));
    }

    private static boolean isCalled(Field field, String name) {
        return field != null && field.name().equals(name);
    }

    private static Text unknown(String name, Catalogue catalogue, Mapping mapping) {
        return mapping.isNone() ? Reasons.unknownColumn(name,
                Nearest.to(name, catalogue.fields().stream().map(Field::name).toList()).orElseThrow())
                : Reasons.columnNotMapped(name);
    }

    private static MappedColumns mapped(String[] names, List<Field> fields, Catalogue catalogue, FactsReader reader,
            Mapping mapping) throws UnusableFileException {
        if (mapping.isNone()) {
            return null;
        }
        try {
            return mapping.over(names, fields, catalogue, reader);
        } catch (MappingException e) {
            throw new UnusableFileException(new Text(
                    e.problems().stream().map(Text::nb).collect(Collectors.joining("\n  ")),
                    e.problems().stream().map(Text::nn).collect(Collectors.joining("\n  ")),
                    e.problems().stream().map(Text::en).collect(Collectors.joining("\n  "))));
        }
    }

    int count() {
        return count;
    }

    /** Names of the columns that are carried through. */
    List<String> carried() {
        return carriedNames;
    }

    Row read(String[] cells) {
        return read(RowCells.of(cells));
    }

    Row read(RowCells cells) {
        if (cells.size() != count) {
            return Row.rejected(projectId >= 0 && projectId < cells.size() ? cells.text(projectId).strip() : null,
                    Reasons.cellCount(cells.size(), count));
        }
        return new Row(result(cells), carried.isEmpty() ? List.of() : carried.stream().map(cells::text).toList());
    }

    /**
     * Reads a row by the second rule base.
     *
     * @throws IllegalStateException where there is none
     */
    Row readByOther(String[] cells) {
        return readByOther(RowCells.of(cells));
    }

    Row readByOther(RowCells cells) {
        if (ofOther == null) {
            throw new IllegalStateException("there is no second rule base");
        }
        return ofOther.read(cells);
    }

    private FactsReader.Result result(RowCells cells) {
        return rows == null ? new FactsReader.Result(null, null, List.of())
                : mapped == null ? rows.read(cells) : mapped.read(cells.texts());
    }
}
