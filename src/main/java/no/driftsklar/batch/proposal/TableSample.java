package no.driftsklar.batch.proposal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.input.Entry;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.ProjectVisitor;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.mapping.Cells;
import no.driftsklar.facts.CellText;

/** The columns of a table and the values that were seen in them. */
public final class TableSample implements ProjectVisitor {

    /** Values of one column that are looked at: more than any answer has codes, few enough for any table. */
    private static final int VALUES = 200;

    /** Values of one column that are kept to see whether each row has its own. */
    private static final int COMPARED = 20_000;

    /** One column. */
    static final class Column {

        private final String name;
        private final Set<String> values = new LinkedHashSet<>();
        private final Set<String> all = new HashSet<>();
        private boolean isUnique = true;

        Column(String name) {
            this.name = name;
        }

        private void add(String cell) {
            String text = CellText.strip(cell);
            if (Cells.isMissing(text)) {
                isUnique = false;
                return;
            }
            if (isUnique && all.size() < COMPARED) {
                isUnique = all.add(text);
            }
            if (values.size() < VALUES) {
                values.add(text);
            }
        }

        String name() {
            return name;
        }

        /** The values other than words for missing, in the order in which they were first seen. */
        Set<String> values() {
            return values;
        }

        /** Whether every row has a value of its own, as far as was looked. */
        boolean isUnique() {
            return isUnique;
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private Dialect dialect;
    private long rows;

    private TableSample() {
    }

    /**
     * Looks at all rows of a table.
     *
     * @param name path of the file, or {@code -} for what {@code standardInput} gives
     * @throws UnusableFileException when the file is no table, or has no rows
     */
    public static TableSample of(String name, InputStream standardInput) throws UnusableFileException {
        TableSample sample = new TableSample();
        ProjectFile.asWritten().read(name, standardInput, sample);
        return sample;
    }

    @Override
    public void found(Dialect found) {
        dialect = found;
    }

    @Override
    public void opened(List<String> names) {
        names.forEach(column -> columns.add(new Column(column)));
    }

    @Override
    public void entry(Entry entry) {
        rows++;
        List<String> cells = entry.read().carried();
        for (int i = 0; i < cells.size(); i++) {
            columns.get(i).add(cells.get(i));
        }
    }

    List<Column> columns() {
        return columns;
    }

    public int columnCount() {
        return columns.size();
    }

    public long rows() {
        return rows;
    }

    /** How the file is written. */
    public Dialect dialect() {
        return dialect;
    }
}
