package no.driftsklar.batch.comparison;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.facts.Facts;

/**
 * One row for each {@link Difference} of each project, as CSV in UTF-8: comma, LF; an empty cell where there is nothing.
 * The columns are project_id, status_date, what, name, a, b, rule_a and rule_b.
 */
public final class DifferenceTable {

    private static final String[] COLUMNS = {"project_id", "status_date", "what", "name", "a", "b", "rule_a", "rule_b"};

    private final ICSVWriter csv;

    /** Writes the line of column names. */
    public DifferenceTable(OutputStream out) {
        Writer characters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = new CSVWriterBuilder(characters).withLineEnd("\n").build();
        csv.writeNext(COLUMNS, false);
    }

    public void write(ProjectComparison project) {
        Facts facts = project.a().facts();
        String date = facts.statusDate() == null ? "" : facts.statusDate().toString();
        for (Difference difference : project.differences()) {
            csv.writeNext(new String[] {facts.projectId(), date, difference.what().key(), cell(difference.name()),
                cell(difference.a()), cell(difference.b()), name(difference.ruleA()), name(difference.ruleB())}, false);
        }
    }

    private static String name(Rule rule) {
        return rule == null ? "" : rule.name();
    }

    private static String cell(String value) {
        return value == null ? "" : value;
    }

    /**
     * Hands everything on; the stream below stays open.
     *
     * @throws IOException when something could not be written, now or before
     */
    public void end() throws IOException {
        csv.flush();
        if (csv.checkError()) {
            throw csv.getException();
        }
    }
}
