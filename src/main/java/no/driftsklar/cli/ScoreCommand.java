package no.driftsklar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.assessment.Sensitivity;
import no.driftsklar.assessment.Weights;
import no.driftsklar.batch.input.OtherColumns;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.scoring.ScoreRun;
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

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = {"CSV (comma, semicolon or tab; first line: field names), JSON, NDJSON or Excel workbook (.xlsx);",
                "gzip is unpacked; - is standard input."})
    private List<String> files;

    @Mixin
    private OutputOptions outputs;

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

    @Option(names = "--extra-columns", paramLabel = "reject|ignore|carry", defaultValue = "reject",
            description = "What to do with columns that are no fields (default: ${DEFAULT-VALUE}).")
    private OtherColumns extraColumns;

    @Override
    public Integer call() {
        if (draws != null && (draws < 1 || draws > MOST_DRAWS)) {
            throw new ParameterException(spec.commandLine(), "--sensitivity: N is 1 to " + MOST_DRAWS + ", not " + draws);
        }
        outputs.check(files, language());
        RuleBase rules = ruleBase();
        if (engine == RuleBase.Engine.COMPILED && !rules.notCompilable().isEmpty()) {
            System.err.println(Words.PHREAK_INSTEAD.in(language(), String.join(", ", rules.notCompilable())));
        }
        ProjectFile reader = new ProjectFile(rules.catalogue(),
                new FactsReader(rules.catalogue(), asOf, extraColumns != OtherColumns.REJECT), extraColumns);
        ScoreRun run;
        Weights used = weights(rules.catalogue());
        Sensitivity sensitivity = draws == null ? null : new Sensitivity(rules, used, draws, seed);
        try {
            run = score(rules, reader, used, sensitivity);
        } catch (UncheckedIOException e) {
            throw Failures.cannotWrite(e.getCause(), outputs.output(), language());
        } catch (IOException e) {
            throw Failures.cannotWrite(e, outputs.output(), language());
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

    private ScoreRun score(RuleBase rules, ProjectFile reader, Weights used, Sensitivity sensitivity) throws IOException {
        try (RunOutputs files = outputs.open(language())) {
            RunOutputs.Content content = new RunOutputs.Content(rules.catalogue(), isLanguageChosen(), weights != null,
                    sensitivity != null);
            ScoreRun run = new ScoreRun(reader, new Assessor(rules, engine, used), sensitivity,
                    carried -> files.of(content, carried), this::report, this::reportDialect);
            run.score(this.files);
            if (run.usedAnyFile()) {
                files.complete();
                files.places().forEach(place -> System.err.println(Words.WRITTEN.in(language(), place)));
            }
            return run;
        }
    }

    private void report(String file, Problem problem) {
        System.err.println(file + (problem.line() > 0 ? ":" + problem.line() : "") + ": " + problem.in(language()));
    }
}
