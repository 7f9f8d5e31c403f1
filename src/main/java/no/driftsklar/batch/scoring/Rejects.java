package no.driftsklar.batch.scoring;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import no.driftsklar.batch.input.Entry;
import no.driftsklar.batch.output.FormulaGuard;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.Problem;

/** The rows that were rejected, as they were written in their file, with everything that is wrong with them. */
public final class Rejects {

    private final ICSVWriter csv;
    private final Language language;
    private final boolean guarded;

    /**
     * @param language of the reasons
     * @param guarded  whether texts that a spreadsheet would run as a formula are defused, see {@link FormulaGuard}
     */
    public Rejects(OutputStream out, Language language, boolean guarded) {
        this.guarded = guarded;
        this.csv = new CSVWriterBuilder(new OutputStreamWriter(out, StandardCharsets.UTF_8)).withLineEnd("\n").build();
        this.language = language;
    }

    void begin() {
        write("file", "line", "project_id", "column", "field", "value", "reason", "row");
    }

    /** Writes one problem of an entry; the row stands beside each of its problems. */
    void add(String file, Entry entry, String projectId, Problem problem) {
        write(file, String.valueOf(entry.line()), projectId,
                problem.column() == null ? problem.field() : problem.column(), problem.field(), problem.value(),
                problem.expected().in(language), entry.written());
    }

    private void write(String... cells) {
        for (int i = 0; guarded && i < cells.length; i++) {
            cells[i] = cells[i] == null ? null : FormulaGuard.guarded(cells[i]);
        }
        csv.writeNext(cells, false);
    }

    /** Hands on what was written. */
    void flush() throws IOException {
        csv.flush();
        if (csv.checkError()) {
            throw csv.getException();
        }
    }
}
