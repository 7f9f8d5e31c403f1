package no.driftsklar.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.output.WholeFile;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;
import no.driftsklar.summary.Headcount;
import no.driftsklar.summary.SummaryRun;
import no.driftsklar.summary.report.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "summary", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Sums up many projects in one HTML report that works without a network.",
        footer = {"", "Exit code: 0 all counted; 2 some rows rejected; 1 a file that cannot be used at all or has fewer",
            "than 5 projects; 64 wrong usage."})
final class SummaryCommand extends RuleBaseCommand {

    @Parameters(paramLabel = "OUT|FILE",
            description = {"FILE: projects, as for score; OUT: what score wrote about them, as CSV or NDJSON. An OUT does not",
                "hold the answers, so that a report on it has less. - is standard input."})
    private String file;

    @Option(names = {"-o", "--output"}, paramLabel = "REPORT",
            description = "HTML file to write; it appears whole or not at all (default: standard output).")
    private Path output;

    @Mixin
    private MapOption map;

    @Option(names = "--extra-columns", paramLabel = "reject|ignore", defaultValue = "reject",
            description = "What to do with columns of a FILE that are no fields (default: ${DEFAULT-VALUE}).")
    private OtherColumns extraColumns;

    @Override
    public Integer call() {
        RuleBase rules = ruleBase();
        boolean strict = extraColumns == OtherColumns.REJECT;
        try (SummaryRun run = new SummaryRun(new ProjectFile(rules.catalogue(),
                new FactsReader(rules.catalogue(), null, !strict), strict ? OtherColumns.REJECT : OtherColumns.IGNORE,
                map.mapping(rules.catalogue(), language())),
                new Assessor(rules), this::report, dialect -> reportDialect(file, dialect))) {
            return report(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int report(SummaryRun run) {
        try {
            run.read(file, System.in);
        } catch (UnusableFileException e) {
            throw new Failures.UserException(file + ": " + e.reason().in(language()));
        }
        System.err.println(Words.COUNTS.in(language(), run.read(), run.counted(), run.rejected()));
        if (!run.isEnough()) {
            throw new Failures.UserException(Words.TOO_FEW_PROJECTS.in(language(), file, Headcount.FEWEST));
        }
        HtmlReport report = new HtmlReport(run.summary(), new HtmlReport.Origin(
                file.equals(ProjectFile.STANDARD_INPUT) ? null : Path.of(file).getFileName().toString(), run.rejected(),
                run.ownWeights()), language());
        try {
            write(report);
        } catch (IOException | UncheckedIOException e) {
            throw new Failures.UserException(Words.CANNOT_WRITE.in(language(),
                    output == null ? "standard output" : output, e.getMessage()));
        }
        return run.rejected() > 0 ? Driftsklar.REJECTED : Driftsklar.ALL_SCORED;
    }

    private void write(HtmlReport report) throws IOException {
        if (output == null) {
            OutputStream out = System.out;
            report.write(out);
            return;
        }
        try (WholeFile whole = new WholeFile(output)) {
            report.write(whole.stream());
            whole.complete();
        }
        System.err.println(Words.WRITTEN.in(language(), output));
    }

    private void report(Problem problem) {
        System.err.println(file + (problem.line() > 0 ? ":" + problem.line() : "") + ": " + problem.in(language()));
    }
}
