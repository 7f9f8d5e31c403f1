package no.driftsklar.batch.proposal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.input.Entry;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.ProjectVisitor;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.FactsReader;

/**
 * What somebody must see of a file to map its columns, small enough to be kept beside it.
 *
 * @param columns of a table; empty for JSON, which needs no mapping
 * @param shared  what is unsure of the recodes that all columns of a type share
 * @param rows    how many there are; 0 for JSON
 * @param sure    how many parts of the proposal are sure
 * @param unsure  how many somebody must look at
 */
public record Outline(Dialect dialect, List<Column> columns, Map<FieldType, List<Text>> shared, long rows, long sure,
        long unsure) {

    /** How many different values of a column are kept, and how long they may be; of wide tables fewer. Our assumptions. */
    private static final int VALUES = 30;
    private static final int FEW_VALUES = 5;
    private static final int WIDE = 1_000;
    private static final int LONGEST = 80;

    /**
     * One column.
     *
     * @param values  some of the different values in it, in the order in which they were first seen
     * @param more    whether there are others
     * @param remarks what is unsure, or else to be said of it
     */
    public record Column(String name, List<String> values, boolean more, List<Text> remarks) {
    }

    /**
     * An outline, and the mapping that is proposed.
     *
     * @param proposal null for JSON
     */
    public record Proposed(Outline outline, Proposal proposal) {
    }

    /**
     * Looks at a whole file.
     *
     * @throws UnusableFileException where it holds no projects
     */
    public static Proposed of(String place, Catalogue catalogue) throws UnusableFileException {
        TableSample table;
        try {
            table = TableSample.of(place, InputStream.nullInputStream());
        } catch (UnusableFileException noTable) {
            return new Proposed(new Outline(json(place, catalogue, noTable), List.of(), Map.of(), 0, 0, 0), null);
        }
        Proposal proposal = Proposer.propose(table, catalogue);
        Map<String, List<Text>> remarks = proposal.remarks();
        int most = table.columnCount() > WIDE ? FEW_VALUES : VALUES;
        List<Column> columns = new ArrayList<>();
        for (TableSample.Column column : table.columns()) {
            List<String> values = column.values().stream().filter(value -> value.length() <= LONGEST).limit(most).toList();
            columns.add(new Column(column.name(), values, column.values().size() > values.size(),
                    remarks.getOrDefault(column.name(), List.of())));
        }
        return new Proposed(new Outline(table.dialect(), columns, proposal.sharedRemarks(), table.rows(), proposal.sure(),
                proposal.unsure()), proposal);
    }

    /** How a file of JSON is written. */
    private static Dialect json(String place, Catalogue catalogue,
            UnusableFileException noTable) throws UnusableFileException {
        Dialect[] found = new Dialect[1];
        try {
            new ProjectFile(catalogue, new FactsReader(catalogue, null, true), OtherColumns.CARRY, Mapping.none())
                    .read(place, InputStream.nullInputStream(), new ProjectVisitor() {
                        @Override
                        public void found(Dialect dialect) {
                            found[0] = dialect;
                        }

                        @Override
                        public void entry(Entry entry) {
                            // only how it is written matters
                        }
                    });
        } catch (UnusableFileException e) {
            throw isJson(found[0]) ? e : noTable;
        }
        if (!isJson(found[0])) {
            throw noTable;
        }
        return found[0];
    }

    private static boolean isJson(Dialect dialect) {
        return dialect != null && (dialect.form() == Dialect.Form.JSON || dialect.form() == Dialect.Form.NDJSON);
    }
}
