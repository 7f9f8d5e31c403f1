package no.driftsklar.batch.setup;

import java.io.BufferedOutputStream;
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
import no.driftsklar.batch.output.XlsxOutput;
import no.driftsklar.batch.scoring.OutputSet;
import no.driftsklar.batch.scoring.Rejects;
import no.driftsklar.batch.scoring.ScoreRun;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;

/** Says what a run writes to which of its files. */
public final class RunOutputs implements ScoreRun.Outputs {

    private final RunSetup setup;
    private final Writing writing;
    private final Language language;
    private final OutputSet set;
    private final OutputStream standardOutput;
    private final List<Path> places = new ArrayList<>();

    /** What is written when all else is: what stands in a file, by the stream to it. */
    private final Map<OutputStream, String> texts = new LinkedHashMap<>();

    RunOutputs(RunSetup setup, OutputSet set, OutputStream standardOutput) {
        this.setup = setup;
        this.writing = setup.writing();
        this.language = setup.scoring().language();
        this.set = set;
        this.standardOutput = standardOutput;
    }

    @Override
    public List<AssessmentOutput> open(List<String> carried) throws IOException {
        boolean ndjson = writing.format() == Format.NDJSON;
        Catalogue catalogue = setup.rules().catalogue();
        AssessmentTables tables = new AssessmentTables(catalogue,
                setup.scoring().texts() || ndjson ? new Wording(catalogue, language) : null);
        List<AssessmentOutput> outputs = new ArrayList<>();
        List<Table<?>> written = new ArrayList<>();
        if (ndjson) {
            outputs.add(new NdjsonOutput(catalogue, language, carried, stream(writing.output(), true)));
        } else {
            add(tables.wide(writing.states(), setup.ownWeights(), setup.scoring().draws() != null, carried),
                    writing.output(), outputs, written);
        }
        if (writing.findings() != null) {
            add(tables.findings(), writing.findings(), outputs, written);
        }
        if (writing.actions() != null) {
            add(tables.actions(), writing.actions(), outputs, written);
        }
        if (writing.codebook() != null) {
            texts.put(stream(writing.codebook(), false), OutputCodebook.of(written, writing.tableDialect().guarded()
                    && writing.format() == Format.CSV, language, writing.codebookFormat()));
        }
        return outputs;
    }

    @Override
    public Rejects rejects() throws IOException {
        return writing.rejects() == null ? null : new Rejects(stream(writing.rejects(), true), language,
                writing.tableDialect().guarded());
    }

    private <R> void add(Table<R> table, Path place, List<AssessmentOutput> outputs, List<Table<?>> written)
            throws IOException {
        OutputStream out = stream(place, true);
        outputs.add(switch (writing.format()) {
            case CSV -> new CsvOutput<>(table, writing.tableDialect(), out);
            case XLSX -> new XlsxOutput<>(table, out);
            case NDJSON -> new NdjsonTableOutput<>(table, out);
        });
        written.add(table);
        if (writing.syntax() != null) {
            texts.put(stream(writing.script(place), false), writing.syntax().script(place.getFileName().toString(), table,
                    writing.tableDialect(), language));
        }
    }

    /**
     * @param place null for standard output
     */
    private OutputStream stream(Path place, boolean isData) throws UnwritableException {
        if (place == null) {
            return new BufferedOutputStream(standardOutput, 1 << 16);
        }
        try {
            OutputStream stream = set.add(place, isData);
            places.add(place);
            return stream;
        } catch (IOException e) {
            throw new UnwritableException(place, e);
        }
    }

    @Override
    public void finish() throws IOException {
        for (Map.Entry<OutputStream, String> text : texts.entrySet()) {
            text.getKey().write(text.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The files that were opened. */
    public List<Path> places() {
        return places;
    }
}
