package no.driftsklar.cli;

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
final class RunOutputs implements ScoreRun.Outputs {

    private final OutputOptions options;
    private final Language language;
    private final OutputSet set;
    private final Content content;
    private final List<Path> places = new ArrayList<>();

    /** What is written when all else is: what stands in a file, by the stream to it. */
    private final Map<OutputStream, String> texts = new LinkedHashMap<>();

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
     * @param set where outputs are files, the set of them; else null
     */
    RunOutputs(OutputOptions options, Language language, OutputSet set, Content content) {
        this.options = options;
        this.language = language;
        this.set = set;
        this.content = content;
    }

    @Override
    public List<AssessmentOutput> open(List<String> carried) {
        boolean ndjson = options.format() == OutputOptions.Format.NDJSON;
        AssessmentTables tables = new AssessmentTables(content.catalogue(),
                content.texts() || ndjson ? new Wording(content.catalogue(), language) : null);
        List<AssessmentOutput> outputs = new ArrayList<>();
        List<Table<?>> written = new ArrayList<>();
        if (ndjson) {
            outputs.add(new NdjsonOutput(content.catalogue(), language, carried, stream(options.output(), true)));
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
            texts.put(stream(options.codebook(), false), OutputCodebook.of(written, options.tableDialect().guarded()
                    && options.format() == OutputOptions.Format.CSV, language, options.codebookFormat()));
        }
        return outputs;
    }

    @Override
    public Rejects rejects() {
        return options.rejects() == null ? null : new Rejects(stream(options.rejects(), true), language,
                options.tableDialect().guarded());
    }

    private <R> void add(Table<R> table, Path place, List<AssessmentOutput> outputs, List<Table<?>> written) {
        OutputStream out = stream(place, true);
        outputs.add(switch (options.format()) {
            case CSV -> new CsvOutput<>(table, options.tableDialect(), out);
            case XLSX -> new XlsxOutput<>(table, out);
            case NDJSON -> new NdjsonTableOutput<>(table, out);
        });
        written.add(table);
        if (options.syntax() != null) {
            texts.put(stream(options.script(place), false), options.syntax().script(place.getFileName().toString(), table,
                    options.tableDialect(), language));
        }
    }

    /**
     * @param place null for standard output
     * @throws Failures.UserException when the file cannot be written
     */
    private OutputStream stream(Path place, boolean isData) {
        if (place == null) {
            return new BufferedOutputStream(System.out, 1 << 16);
        }
        try {
            OutputStream stream = set.add(place, isData);
            places.add(place);
            return stream;
        } catch (IOException e) {
            throw Failures.cannotWrite(e, place, language);
        }
    }

    @Override
    public void finish() throws IOException {
        for (Map.Entry<OutputStream, String> text : texts.entrySet()) {
            text.getKey().write(text.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The files that were opened. */
    List<Path> places() {
        return places;
    }
}
