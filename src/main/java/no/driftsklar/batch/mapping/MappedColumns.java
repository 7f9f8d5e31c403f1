package no.driftsklar.batch.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;

/** A mapping over the columns of one table: reads its rows. Thread-safe. */
public final class MappedColumns {

    private final List<Source> sources;
    private final List<String> names;
    private final FactsReader.RowReader rows;

    MappedColumns(List<Source> sources, FactsReader reader) {
        this.sources = sources;
        List<Field> fields = sources.stream().map(Source::field).toList();
        this.names = fields.stream().map(Field::name).toList();
        this.rows = reader.rows(fields);
    }

    /**
     * Reads the cells of a row; problems name the column as it stands in the table.
     *
     * @param cells as many as the table has columns
     */
    public FactsReader.Result read(String[] cells) {
        String[] values = new String[sources.size()];
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = sources.get(i).read(cells);
            } catch (Source.Unreadable e) {
                problems.add(e.problem());
                values[i] = Cells.UNKNOWN;
            }
        }
        FactsReader.Result read = rows.read(values);
        if (problems.isEmpty() && read.facts() != null) {
            return read;
        }
        for (Problem problem : read.problems()) {
            int source = names.indexOf(problem.field());
            problems.add(source < 0 ? problem : sources.get(source).told(problem, cells));
        }
        problems.sort(Comparator.comparingInt(problem -> names.indexOf(problem.field())));
        return new FactsReader.Result(read.projectId(), null, problems);
    }
}
