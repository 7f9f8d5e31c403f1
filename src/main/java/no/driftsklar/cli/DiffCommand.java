package no.driftsklar.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import no.driftsklar.batch.comparison.Change;
import no.driftsklar.batch.comparison.ComparisonRun;
import no.driftsklar.batch.comparison.DifferenceTable;
import no.driftsklar.batch.comparison.ProjectComparison;
import no.driftsklar.batch.comparison.RuleBaseChanges;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.output.WholeFile;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "diff", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Scores projects with two rule bases, A and B, and shows what comes out differently and why.",
        footer = {"", "Fields that only one of the rule bases has are passed over by the other.",
            "A project that stands in the file twice is compared twice.", "",
            "Exit code: 0 all scored by both; 2 some or all rows rejected by one of them or",
            "both; 1 the file or a rule base cannot be used; 64 wrong usage."})
final class DiffCommand extends SpeakingCommand {

    private static final String BUILT_IN = "built-in";
    private static final int PROJECTS_SHOWN = 20;

    enum Format { TEXT, CSV }

    enum ExtraColumns { REJECT, IGNORE }

    @Parameters(paramLabel = "FILE", description = "File with projects, as for score; - is standard input.")
    private String file;

    @Option(names = "--rules", required = true, paramLabel = "DIR",
            description = "A rule base: a folder, or built-in for the one in the program. Given twice: first A, then B."
                    + " Given once: B, and A is the one in the program.")
    private List<String> ruleBases;

    @Option(names = "--format", paramLabel = "text|csv", defaultValue = "text",
            description = "text: for people; csv: one row for each difference (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--all", description = "text: show all projects that come out differently, not only the first "
            + PROJECTS_SHOWN + ".")
    private boolean all;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "File to write; it appears whole or not at all (default: standard output).")
    private Path output;

    @Option(names = "--extra-columns", paramLabel = "reject|ignore", defaultValue = "reject",
            description = "What to do with columns that are fields of neither (default: ${DEFAULT-VALUE}).")
    private ExtraColumns extraColumns;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (ruleBases.size() > 2) {
            throw new ParameterException(spec.commandLine(), "--rules: one or two rule bases, not " + ruleBases.size());
        }
        String nameOfA = ruleBases.size() == 1 ? BUILT_IN : ruleBases.get(0);
        String nameOfB = ruleBases.get(ruleBases.size() - 1);
        RuleBase a = named(nameOfA);
        RuleBase b = named(nameOfB);
        List<Change> changes = RuleBaseChanges.between(a.catalogue(), b.catalogue());
        reportPassedOver(changes);
        try {
            if (output == null) {
                return compare(a, b, changes, new BufferedOutputStream(System.out, 1 << 16));
            }
            try (WholeFile whole = new WholeFile(output)) {
                int exit = compare(a, b, changes, new BufferedOutputStream(whole.stream(), 1 << 16));
                whole.complete();
                System.err.println(Words.WRITTEN.in(language(), output));
                return exit;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Failures.UserException(Words.CANNOT_WRITE.in(language(),
                    output == null ? "standard output" : output, e.getMessage()));
        } catch (UnusableFileException e) {
            throw new Failures.UserException(file + ": " + e.reason().in(language()));
        }
    }

    private RuleBase named(String name) {
        RuleBase rules = ruleBase(name.equals(BUILT_IN) ? null : Path.of(name));
        if (!rules.notCompilable().isEmpty()) {
            System.err.println(Words.PHREAK_INSTEAD.in(language(), String.join(", ", rules.notCompilable())));
        }
        return rules;
    }

    private int compare(RuleBase a, RuleBase b, List<Change> changes, OutputStream out)
            throws IOException, UnusableFileException {
        Report report = format == Format.CSV ? new CsvReport(out) : new TextReport(a, b, changes, out);
        try (report) {
            ComparisonRun run = new ComparisonRun(a, b,
                    extraColumns == ExtraColumns.IGNORE ? OtherColumns.IGNORE : OtherColumns.REJECT, report);
            run.compare(file, System.in);
            report.end(run);
            out.flush();
            if (format == Format.CSV || output != null) {
                System.err.println(new ComparisonPage(a.catalogue(), b.catalogue(), changes, language()).counts(run));
            }
            return run.rejected() > 0 ? Driftsklar.REJECTED : Driftsklar.ALL_SCORED;
        }
    }

    private void reportPassedOver(List<Change> changes) {
        reportPassedOver(changes, Change.How.ONLY_IN_A, "A", "B");
        reportPassedOver(changes, Change.How.ONLY_IN_B, "B", "A");
    }

    private void reportPassedOver(List<Change> changes, Change.How how, String knows, String reads) {
        String fields = changes.stream().filter(change -> change.kind() == Change.Kind.FIELD && change.how() == how)
                .map(Change::id).collect(Collectors.joining(", "));
        if (!fields.isEmpty()) {
            System.err.println(DiffWords.PASSED_OVER.in(language(), knows, reads, fields));
        }
    }

    /** What a run is written as. */
    private abstract class Report implements ComparisonRun.Listener, AutoCloseable {

        @Override
        public void found(Dialect dialect) {
            reportDialect(file, dialect);
        }

        @Override
        public void rejected(long line, List<Problem> byA, List<Problem> byB) {
            byA.forEach(problem -> say(line, byB.contains(problem) ? "" : "A: ", problem));
            byB.stream().filter(problem -> !byA.contains(problem)).forEach(problem -> say(line, "B: ", problem));
        }

        private void say(long line, String who, Problem problem) {
            System.err.println(file + ":" + line + ": " + who + problem.in(language()));
        }

        abstract void end(ComparisonRun run) throws IOException;

        @Override
        public void close() throws IOException {
            // most keep nothing
        }
    }

    private final class CsvReport extends Report {

        private final OutputStream out;
        private DifferenceTable table;

        CsvReport(OutputStream out) {
            this.out = out;
        }

        @Override
        public void opened() {
            table = new DifferenceTable(out);
        }

        @Override
        public void compared(ProjectComparison project) {
            table.write(project);
        }

        @Override
        void end(ComparisonRun run) throws IOException {
            table.end();
        }
    }

    /** The totals come first, so the projects wait in a temporary file: with --all they may be many. */
    private final class TextReport extends Report {

        private final RuleBase a;
        private final RuleBase b;
        private final List<Change> changes;
        private final OutputStream out;
        private final ComparisonPage pages;
        private final Ansi ansi = output == null ? Ansi.AUTO : Ansi.OFF;
        private final Path kept;
        private final OutputStream projects;
        private long shown;

        TextReport(RuleBase a, RuleBase b, List<Change> changes, OutputStream out) throws IOException {
            this.a = a;
            this.b = b;
            this.changes = changes;
            this.out = out;
            this.pages = new ComparisonPage(a.catalogue(), b.catalogue(), changes, language());
            this.kept = Files.createTempFile("driftsklar-", ".projects");
            kept.toFile().deleteOnExit();
            this.projects = new BufferedOutputStream(Files.newOutputStream(kept), 1 << 16);
        }

        @Override
        public void opened() {
            // nothing is written before all is read
        }

        @Override
        public void compared(ProjectComparison project) {
            if (!project.isSame() && (all || shown < PROJECTS_SHOWN)) {
                shown++;
                Page page = new Page(ansi);
                pages.add(project, page);
                try {
                    write(page, projects);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        void end(ComparisonRun run) throws IOException {
            Page page = new Page(ansi);
            head(page, "A", a, ruleBases.size() == 1 ? BUILT_IN : ruleBases.get(0));
            head(page, "B", b, ruleBases.get(ruleBases.size() - 1));
            new ChangesPage(a.catalogue(), b.catalogue(), language(), page).add(changes);
            pages.addTotals(run, page);
            if (shown > 0) {
                page.heading(DiffWords.DIFFERENT.in(language()));
            }
            write(page, out);
            projects.close();
            Files.copy(kept, out);
            if (shown < run.different()) {
                Page rest = new Page(ansi);
                rest.line("");
                rest.line(DiffWords.MORE_PROJECTS.in(language(), run.different() - shown));
                write(rest, out);
            }
        }

        private void head(Page page, String letter, RuleBase rules, String name) {
            page.line(DiffWords.RULE_BASE.in(language(), letter, rules.catalogue().id().version(),
                    rules.catalogue().id().fingerprint(),
                    name.equals(BUILT_IN) ? DiffWords.BUILT_IN.in(language()) : name));
        }

        private static void write(Page page, OutputStream to) throws IOException {
            to.write(page.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            projects.close();
            Files.deleteIfExists(kept);
        }
    }
}
