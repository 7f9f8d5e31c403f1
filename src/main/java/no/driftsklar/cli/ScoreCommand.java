package no.driftsklar.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.assessment.Sensitivity;
import no.driftsklar.assessment.Weights;
import no.driftsklar.batch.output.AssessmentTables;
import no.driftsklar.batch.output.CsvOutput;
import no.driftsklar.batch.output.NdjsonOutput;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.scoring.ScoreRun;
import no.driftsklar.batch.output.WholeFile;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.OwnWeights;
import no.driftsklar.catalogue.RuleBaseException;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Scores the projects in files and writes one assessment for each.",
        footer = {"", "Exit code: 0 all scored; 2 some or all rows rejected; 1 a file that cannot be used at all",
            "(the other files are still scored); 64 wrong usage."})
final class ScoreCommand extends RuleBaseCommand {

    private static final int MOST_DRAWS = 100_000;

    enum Format { CSV, NDJSON }

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = {"CSV (comma, semicolon or tab; first line: field names), JSON, NDJSON or Excel workbook (.xlsx);",
                "gzip is unpacked; - is standard input."})
    private List<String> files;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "File to write; it appears whole or not at all (default: standard output).")
    private Path output;

    @Option(names = "--format", paramLabel = "csv|ndjson", defaultValue = "csv",
            description = "csv: one row for each project; ndjson: whole assessments (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--as-of", paramLabel = "DATE",
            description = "The status_date of projects that give none, as 2026-12-31.")
    private LocalDate asOf;

    @Option(names = "--engine", paramLabel = "compiled|phreak", defaultValue = "compiled",
            description = "compiled: the rules as straight code; phreak: Drools' own engine, slower; both give the same"
                    + " (default: ${DEFAULT-VALUE}).")
    private RuleBase.Engine engine;

    @Option(names = "--weights", paramLabel = "FILE",
            description = "Use your own weights: YAML such as  evidence: {3: 4, 2: 2}  or  factors: {superusers: 5}.")
    private Path weights;

    @Option(names = "--sensitivity", paramLabel = "N",
            description = "Vary each weight by up to 25 %% in N draws; adds the share of draws that keep the verdict and"
                    + " the 5-95 %% band of the score.")
    private Integer draws;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "The seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MapOption map;

    @Option(names = "--extra-columns", paramLabel = "reject|ignore|carry", defaultValue = "reject",
            description = "What to do with columns that are no fields, where the mapping does not say"
                    + " (default: ${DEFAULT-VALUE}).")
    private OtherColumns extraColumns;

    @Override
    public Integer call() {
        if (draws != null && (draws < 1 || draws > MOST_DRAWS)) {
            throw new ParameterException(spec.commandLine(), "--sensitivity: N is 1 to " + MOST_DRAWS + ", not " + draws);
        }
        RuleBase rules = ruleBase();
        if (engine == RuleBase.Engine.COMPILED && !rules.notCompilable().isEmpty()) {
            System.err.println(Words.PHREAK_INSTEAD.in(language(), String.join(", ", rules.notCompilable())));
        }
        ProjectFile reader = new ProjectFile(rules.catalogue(),
                new FactsReader(rules.catalogue(), asOf, extraColumns != OtherColumns.REJECT), extraColumns,
                map.mapping(rules.catalogue(), language()));
        ScoreRun run;
        Weights used = weights(rules.catalogue());
        Sensitivity sensitivity = draws == null ? null : new Sensitivity(rules, used, draws, seed);
        try {
            run = output == null ? score(rules, reader, used, sensitivity, new BufferedOutputStream(System.out, 1 << 16))
                    : scoreToFile(rules, reader, used, sensitivity);
        } catch (IOException | UncheckedIOException e) {
            throw new Failures.UserException(Words.CANNOT_WRITE.in(language(),
                    output == null ? "standard output" : output, e.getMessage()));
        }
        System.err.println(Words.COUNTS.in(language(), run.read(), run.scored(), run.rejected()));
        if (sensitivity != null) {
            for (Verdict verdict : Verdict.values()) {
                if (sensitivity.all(verdict) > 0) {
                    System.err.println(Words.VERDICTS_HELD.in(language(),
                            rules.catalogue().term("verdict", verdict).in(language()), sensitivity.held(verdict),
                            sensitivity.all(verdict), draws, seed));
                }
            }
        }
        return run.unusableFiles() > 0 ? Driftsklar.UNUSABLE
                : run.rejected() > 0 ? Driftsklar.REJECTED : Driftsklar.ALL_SCORED;
    }

    private Weights weights(Catalogue catalogue) {
        if (weights == null) {
            return Weights.of(catalogue);
        }
        try {
            return Weights.of(catalogue, OwnWeights.read(weights, catalogue));
        } catch (RuleBaseException e) {
            throw new Failures.UserException(Words.WEIGHTS_UNUSABLE.in(language()) + "\n  "
                    + String.join("\n  ", e.problems()));
        }
    }

    private ScoreRun scoreToFile(RuleBase rules, ProjectFile reader, Weights used, Sensitivity sensitivity)
            throws IOException {
        try (WholeFile file = new WholeFile(output)) {
            ScoreRun run = score(rules, reader, used, sensitivity, file.stream());
            if (run.usedAnyFile()) {
                file.complete();
                System.err.println(Words.WRITTEN.in(language(), output));
            }
            return run;
        }
    }

    private ScoreRun score(RuleBase rules, ProjectFile reader, Weights used, Sensitivity sensitivity, OutputStream out)
            throws IOException {
        AssessmentTables tables = new AssessmentTables(rules.catalogue(), null);
        ScoreRun run = new ScoreRun(reader, new Assessor(rules, engine, used), sensitivity,
                carried -> List.of(format == Format.NDJSON
                        ? new NdjsonOutput(rules.catalogue(), language(), carried, out)
                        : new CsvOutput<>(tables.wide(false, weights != null, sensitivity != null, carried), out)),
                this::report, this::reportDialect);
        run.score(files);
        return run;
    }

    private void report(String file, Problem problem) {
        System.err.println(file + (problem.line() > 0 ? ":" + problem.line() : "") + ": " + problem.in(language()));
    }
}
