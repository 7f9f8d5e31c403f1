package no.driftsklar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import no.driftsklar.assessment.Weights;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.scoring.OutputSet;
import no.driftsklar.batch.scoring.ScoreRun;
import no.driftsklar.batch.setup.RunOutputs;
import no.driftsklar.batch.setup.RunSetup;
import no.driftsklar.batch.setup.Scoring;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.OwnWeights;
import no.driftsklar.catalogue.RuleBaseException;
import no.driftsklar.engine.RuleBase;
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

    private static final int MOST_THREADS = 256;

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

    @Option(names = "--strict", description = "Stop at the first thing that is wrong and leave no output.")
    private boolean strict;

    @Option(names = "--resume",
            description = "Go on with a run of the same files and options that broke off; needs -o.")
    private boolean resume;

    @Option(names = "--threads", paramLabel = "N",
            description = "How many threads score (default: as many as there are processors); the output is the same.")
    private Integer threads;

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
        checkUsage();
        RuleBase rules = ruleBase();
        if (engine == RuleBase.Engine.COMPILED && !rules.notCompilable().isEmpty()) {
            System.err.println(Words.PHREAK_INSTEAD.in(language(), String.join(", ", rules.notCompilable())));
        }
        Weights used = weights(rules.catalogue());
        Mapping mapping = map.mapping(rules.catalogue(), language());
        RunSetup setup = new RunSetup(rules, used, weights != null, mapping,
                new Scoring(language(), isLanguageChosen(), asOf, engine, extraColumns, draws, seed, strict),
                outputs.writing());
        try {
            return setup.writing().main() == null ? score(setup, null) : scoreToFiles(setup);
        } catch (IOException e) {
            throw Failures.cannotWrite(e, outputs.output(), language());
        }
    }

    private void checkUsage() {
        if (draws != null && (draws < 1 || draws > Scoring.MOST_DRAWS)) {
            throw wrong("--sensitivity: N is 1 to " + Scoring.MOST_DRAWS + ", not " + draws);
        }
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw wrong("--threads: N is 1 to " + MOST_THREADS + ", not " + threads);
        }
        outputs.check(files, resume, language());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int scoreToFiles(RunSetup setup) throws IOException {
        boolean resumable = setup.writing().isResumable() && files.stream().allMatch(file ->
                !file.equals(ProjectFile.STANDARD_INPUT) && Files.isRegularFile(Path.of(file)));
        try (OutputSet set = new OutputSet(setup.writing().main(), resumable)) {
            Thread stop = new Thread(() -> stop(set));
            Runtime.getRuntime().addShutdownHook(stop);
            try {
                return score(setup, set);
            } catch (IOException e) {
                if (set.stop()) {
                    System.err.println(Words.STOPPED_RESUMABLE.in(language(), outputs.output()));
                }
                throw e;
            } finally {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
    }

    /** What is done when the user interrupts: nothing is left that could be taken for a result. */
    private void stop(OutputSet set) {
        try {
            System.err.println();
            System.err.println((set.stop() ? Words.STOPPED_RESUMABLE : Words.STOPPED).in(language(), outputs.writing().main()));
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
        System.err.flush();
    }

    private int score(RunSetup setup, OutputSet set) throws IOException {
        RunOutputs writing = setup.outputs(set, System.out);
        ScoreRun.Plan plan = setup.plan(writing, set, UnaryOperator.identity(),
                threads == null ? Runtime.getRuntime().availableProcessors() : threads);
        try (Reporter reporter = new Reporter(language(), outputs.rejects()); ScoreRun run = new ScoreRun(plan, reporter)) {
            if (resume) {
                long done = run.resume(files);
                System.err.println((done == 0 ? Words.NOTHING_TO_RESUME : Words.RESUMED).in(language(), done));
            }
            run.score(files, System.in);
            reporter.close();
            writing.places().forEach(place -> System.err.println(Words.WRITTEN.in(language(), place)));
            System.err.println(Words.COUNTS.in(language(), run.read(), run.scored(), run.rejected()));
            run.tally().counts().forEach((verdict, count) -> System.err.println(Words.VERDICTS_HELD.in(language(),
                    setup.rules().catalogue().term("verdict", verdict).in(language()), count.held(), count.all(), draws, seed)));
            return run.unusableFiles() > 0 ? Driftsklar.UNUSABLE
                    : run.rejected() > 0 ? Driftsklar.REJECTED : Driftsklar.ALL_SCORED;
        } catch (ScoreRun.StoppedException e) {
            System.err.println(Words.STRICT.in(language()));
            return Driftsklar.REJECTED;
        } catch (ScoreRun.UnfitException e) {
            throw new Failures.UserException(Words.UNFIT_TO_RESUME.in(language(), outputs.output()));
        }
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
}
