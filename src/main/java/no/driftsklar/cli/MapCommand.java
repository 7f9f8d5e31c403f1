package no.driftsklar.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.MappingException;
import no.driftsklar.batch.output.WholeFile;
import no.driftsklar.batch.proposal.FirstRow;
import no.driftsklar.batch.proposal.Proposal;
import no.driftsklar.batch.proposal.Proposer;
import no.driftsklar.batch.proposal.TableSample;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "map", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Proposes a mapping for a table whose columns have other names than ours, and shows the first rows",
            "as they would be read. What it is unsure of is marked in the proposal."},
        footer = {"", "Exit code: 0 a proposal that score --map takes; 2 no column was found for project_id or phase;",
            "1 a file that cannot be used; 64 wrong usage."})
final class MapCommand extends RuleBaseCommand {

    private static final int ROWS_SHOWN = 10;

    @Parameters(paramLabel = "FILE", description = "CSV or Excel workbook (.xlsx); - is standard input.")
    private String file;

    @Option(names = {"-o", "--output"}, paramLabel = "MAPPING",
            description = "File to write; it appears whole or not at all (default: standard output).")
    private Path output;

    @Option(names = "--force", description = "Write over a file that is already there.")
    private boolean force;

    @Override
    public Integer call() {
        if (output != null && !force && Files.exists(output)) {
            throw new Failures.UserException(Words.FILE_EXISTS.in(language(), output));
        }
        Catalogue catalogue = ruleBase().catalogue();
        try {
            // a pipe can be read once only, and the rows are read again to show them
            byte[] piped = file.equals(ProjectFile.STANDARD_INPUT) ? System.in.readAllBytes() : new byte[0];
            TableSample table = TableSample.of(file, new ByteArrayInputStream(piped));
            reportDialect(file, table.dialect());
            Proposal proposal = Proposer.propose(table, catalogue);
            String yaml = Proposer.yaml(proposal, file, language());
            write(yaml);
            System.err.print(summary(table, proposal, catalogue));
            if (!proposal.fills("project_id") || !proposal.fills("phase")) {
                return Driftsklar.REJECTED;
            }
            System.err.print(firstRows(yaml, new ByteArrayInputStream(piped), catalogue));
            return Driftsklar.ALL_SCORED;
        } catch (UnusableFileException e) {
            throw new Failures.UserException(file + ": " + e.reason().in(language()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String yaml) {
        if (output == null) {
            System.out.print(yaml);
            return;
        }
        try (WholeFile whole = new WholeFile(output)) {
            whole.stream().write(yaml.getBytes(StandardCharsets.UTF_8));
            whole.complete();
        } catch (IOException e) {
            throw new Failures.UserException(Words.CANNOT_WRITE.in(language(), output, e.getMessage()));
        }
        System.err.println(Words.WRITTEN.in(language(), output));
    }

    private String summary(TableSample table, Proposal proposal, Catalogue catalogue) {
        Page page = new Page(Ansi.AUTO);
        page.paragraph(0, Words.TABLE.in(language(), table.columnCount(), table.rows(), proposal.sure(), proposal.unsure(),
                proposal.leftColumns().size()));
        names(page, Words.LEFT_COLUMNS, proposal.leftColumns());
        names(page, Words.UNFILLED_CORE, proposal.unfilledCore(catalogue));
        for (String required : List.of("project_id", "phase")) {
            if (!proposal.fills(required)) {
                page.paragraph(0, Words.NOT_FOUND.in(language(), required));
            }
        }
        return page.toString();
    }

    private void names(Page page, Words heading, List<String> names) {
        if (!names.isEmpty()) {
            page.paragraph(2, heading.in(language(), names.size(), String.join(", ", names)).replaceAll("\\s+", " "));
        }
    }

    /** The first rows, read by the proposal as it stands. */
    private String firstRows(String yaml, InputStream piped, Catalogue catalogue) throws UnusableFileException {
        Page page = new Page(Ansi.AUTO);
        page.heading(Words.FIRST_ROWS.in(language()));
        try {
            Mapping mapping = Mapping.of(yaml, output == null ? file : output.toString(), catalogue);
            FirstRow.read(file, piped, mapping, catalogue, ROWS_SHOWN).forEach(row -> show(page, row.line(), row.result()));
        } catch (MappingException e) {
            throw new IllegalStateException("the proposal is no mapping: " + e.getMessage(), e);
        }
        return page.toString();
    }

    private void show(Page page, long line, FactsReader.Result row) {
        page.line(Words.ROW.in(language(), line));
        if (row.facts() != null) {
            page.paragraph(2, values(row.facts()));
        }
        for (Problem problem : row.problems()) {
            page.item("–", problem.in(language()));
        }
    }

    private static String values(Facts facts) {
        StringJoiner values = new StringJoiner("; ");
        for (Field field : facts.catalogue().fields()) {
            Object value = facts.value(field.name());
            if (value != null || facts.isNotApplicable(field.name())) {
                values.add(field.name() + " = " + (value == null ? "not_applicable" : text(value)));
            }
        }
        return values.toString();
    }

    private static String text(Object value) {
        if (value instanceof Set<?> set) {
            StringJoiner joined = new StringJoiner("|").setEmptyValue("none");
            set.forEach(one -> joined.add(one.toString()));
            return joined.toString();
        }
        return value instanceof Double number ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.toString().replaceAll("\\s+", " ");
    }
}
