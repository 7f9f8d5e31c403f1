package no.driftsklar.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.assessment.Wording;
import no.driftsklar.batch.output.AssessmentOutput;
import no.driftsklar.batch.output.AssessmentTables;
import no.driftsklar.batch.output.CsvOutput;
import no.driftsklar.batch.output.NdjsonOutput;
import no.driftsklar.batch.output.NdjsonTableOutput;
import no.driftsklar.batch.output.OutputCodebook;
import no.driftsklar.batch.output.Table;
import no.driftsklar.batch.output.WholeFile;
import no.driftsklar.batch.output.XlsxOutput;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;

/** The files of one run. They come to their places together when the run has succeeded, or not at all. */
final class RunOutputs implements Closeable {

    private final OutputOptions options;
    private final Language language;
    /** In the order in which they come to their places: who sees the output sees all that belongs to it. */
    private final Map<Path, WholeFile> files = new LinkedHashMap<>();

    /**
     * What the columns of a run are made of.
     *
     * @param texts       whether tables have texts
     * @param ownWeights  whether the weights are the user's own
     * @param sensitivity whether assessments say how much they hang on the weights
     */
    record Content(Catalogue catalogue, boolean texts, boolean ownWeights, boolean sensitivity) {
    }

    /**
     * Opens all files, so that one that cannot be written is told before the work begins.
     *
     * @throws Failures.UserException when a file cannot be written
     */
    RunOutputs(OutputOptions options, Language language) throws IOException {
        this.options = options;
        this.language = language;
        try {
            open(options.codebook());
            for (Path data : new Path[] {options.findings(), options.actions(), options.output()}) {
                if (data != null && options.syntax() != null) {
                    open(options.script(data));
                }
                open(data);
            }
        } catch (Failures.UserException e) {
            close();
            throw e;
        }
    }

    private void open(Path place) {
        if (place == null) {
            return;
        }
        try {
            files.put(place, new WholeFile(place));
        } catch (IOException e) {
            throw new Failures.UserException(Words.CANNOT_WRITE.in(language, place, e.getMessage()));
        }
    }

    /**
     * Says what goes to each file, and writes the codebook and the scripts.
     *
     * @param carried names of the columns that are carried through
     */
    List<AssessmentOutput> of(Content content, List<String> carried) throws IOException {
        boolean ndjson = options.format() == OutputOptions.Format.NDJSON;
        AssessmentTables tables = new AssessmentTables(content.catalogue(),
                content.texts() || ndjson ? new Wording(content.catalogue(), language) : null);
        List<AssessmentOutput> outputs = new ArrayList<>();
        List<Table<?>> written = new ArrayList<>();
        if (ndjson) {
            outputs.add(new NdjsonOutput(content.catalogue(), language, carried, stream(options.output())));
        } else {
            add(tables.wide(options.states(), content.ownWeights(), content.sensitivity(), carried), options.output(),
                    outputs, written);
        }
        if (options.findings() != null) {
            add(tables.findings(), options.findings(), outputs, written);
        }
        if (options.actions() != null) {
            add(tables.actions(), options.actions(), outputs, written);
        }
        if (options.codebook() != null) {
            write(options.codebook(), OutputCodebook.of(written, options.tableDialect().guarded()
                    && options.format() == OutputOptions.Format.CSV, language, options.codebookFormat()));
        }
        return outputs;
    }

    private <R> void add(Table<R> table, Path place, List<AssessmentOutput> outputs, List<Table<?>> written)
            throws IOException {
        OutputStream out = stream(place);
        outputs.add(switch (options.format()) {
            case CSV -> new CsvOutput<>(table, options.tableDialect(), out);
            case XLSX -> new XlsxOutput<>(table, out);
            case NDJSON -> new NdjsonTableOutput<>(table, out);
        });
        written.add(table);
        if (options.syntax() != null) {
            write(options.script(place), options.syntax().script(place.getFileName().toString(), table,
                    options.tableDialect(), language));
        }
    }

    private OutputStream stream(Path place) {
        return place == null ? new BufferedOutputStream(System.out, 1 << 16) : files.get(place).stream();
    }

    private void write(Path place, String text) throws IOException {
        files.get(place).stream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts all files in their places. */
    void complete() throws IOException {
        for (WholeFile file : files.values()) {
            file.complete();
        }
    }

    /** The files, in the order in which they come to their places. */
    List<Path> places() {
        return List.copyOf(files.keySet());
    }

    /** Throws away what was not completed. */
    @Override
    public void close() throws IOException {
        for (WholeFile file : files.values()) {
            file.close();
        }
    }
}
