package no.driftsklar.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.batch.AssessmentWriter;
import no.driftsklar.batch.CsvAssessments;
import no.driftsklar.batch.NdjsonAssessments;
import no.driftsklar.batch.ProjectFile;
import no.driftsklar.batch.ScoreRun;
import no.driftsklar.batch.WholeFile;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Scores the projects in files and writes one assessment for each.",
        footer = {"", "Exit code: 0 all scored; 2 some or all rows rejected; 1 a file that cannot be used at all",
            "(the other files are still scored); 64 wrong usage."})
final class ScoreCommand extends RuleBaseCommand {

    enum Format { CSV, NDJSON }

    enum ExtraColumns { REJECT, IGNORE }

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

    @Option(names = "--extra-columns", paramLabel = "reject|ignore", defaultValue = "reject",
            description = "What to do with columns that are no fields (default: ${DEFAULT-VALUE}).")
    private ExtraColumns extraColumns;

    @Override
    public Integer call() {
        RuleBase rules = ruleBase();
        boolean ignore = extraColumns == ExtraColumns.IGNORE;
        ProjectFile reader = new ProjectFile(rules.catalogue(), new FactsReader(rules.catalogue(), asOf, ignore), ignore);
        ScoreRun run = new ScoreRun(reader, new Assessor(rules), this::report, this::reportDialect);
        try {
            if (output == null) {
                Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
                score(run, rules, out);
            } else {
                try (WholeFile file = new WholeFile(output)) {
                    score(run, rules, file.writer());
                    if (run.usedAnyFile()) {
                        file.complete();
                        System.err.println(Words.WRITTEN.in(language(), output));
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Failures.UserException(Words.CANNOT_WRITE.in(language(),
                    output == null ? "standard output" : output, e.getMessage()));
        }
        System.err.println(Words.COUNTS.in(language(), run.read(), run.scored(), run.rejected()));
        return run.unusableFiles() > 0 ? Driftsklar.UNUSABLE
                : run.rejected() > 0 ? Driftsklar.REJECTED : Driftsklar.ALL_SCORED;
    }

    private void score(ScoreRun run, RuleBase rules, Writer out) throws IOException {
        AssessmentWriter writer = format == Format.CSV ? new CsvAssessments(out)
                : new NdjsonAssessments(out, rules.catalogue(), language());
        run.score(files, writer);
    }

    private void report(String file, Problem problem) {
        System.err.println(file + (problem.line() > 0 ? ":" + problem.line() : "") + ": " + problem.in(language()));
    }
}
