package no.driftsklar.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.driftsklar.batch.output.Syntax;
import no.driftsklar.batch.setup.CsvDialect;
import no.driftsklar.batch.setup.Format;
import no.driftsklar.batch.setup.Writing;
import no.driftsklar.catalogue.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a run about what it writes, where and how. */
final class OutputOptions {

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "File to write; it appears whole or not at all (default: standard output).")
    private Path output;

    @Option(names = "--format", paramLabel = "csv|ndjson|xlsx", defaultValue = "csv",
            description = "csv, xlsx: one row for each project, with texts where --lang is given; ndjson: whole"
                    + " assessments (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--states", description = "Add a column for each factor, which holds its state.")
    private boolean states;

    @Option(names = "--findings", paramLabel = "FILE",
            description = "Write one row for each finding to FILE too, in the same format.")
    private Path findings;

    @Option(names = "--actions", paramLabel = "FILE",
            description = "Write one row for each action to FILE too, in the same format.")
    private Path actions;

    @Option(names = "--rejects", paramLabel = "FILE",
            description = "Write rejected rows to FILE as they were, with line, field, value and reason (CSV).")
    private Path rejects;

    @Option(names = "--dialect", paramLabel = "plain|excel-nb",
            description = "CSV. plain: comma and decimal point; excel-nb: semicolon, decimal comma and BOM, as Excel in"
                    + " Norwegian opens it (default: plain).")
    private CsvDialect dialect;

    @Option(names = "--raw",
            description = "CSV: leave texts as they are. Otherwise an apostrophe comes before texts that a spreadsheet"
                    + " would run as a formula, and before those that begin with an apostrophe.")
    private boolean raw;

    @Option(names = "--codebook", paramLabel = "FILE",
            description = "Write what each column means to FILE (.csv, .md or .json) too.")
    private Path codebook;

    @Option(names = "--syntax", paramLabel = "r|spss|stata",
            description = "CSV: write a script beside each file, with the extension .R, .sps or .do, that reads it with"
                    + " types and labels. For SPSS line breaks within cells are written as spaces.")
    private Syntax syntax;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * Refuses options that do not go together, before anything is written.
     *
     * @param inputs the files of the run, which none of its outputs may replace
     * @param resume whether the run is to go on with an earlier one
     * @throws ParameterException when they do not
     */
    void check(List<String> inputs, boolean resume, Language language) {
        Writing writing = writing();
        writing.misfits().stream().findFirst().ifPresent(misfit -> refuse(true, Words.ONLY_FOR, language, "--" + misfit.option(),
                misfit.formats().stream().map(fit -> "--format " + fit).collect(Collectors.joining(", "))));
        refuse(syntax != null && output == null, Words.NEEDS_OUTPUT, language, "--syntax");
        refuse(format == Format.XLSX && output == null, Words.NEEDS_OUTPUT, language, "--format xlsx");
        refuse(resume && output == null, Words.NEEDS_OUTPUT, language, "--resume");
        refuse(resume && format == Format.XLSX, Words.ONLY_FOR, language, "--resume", "--format csv, --format ndjson");
        refuse(codebook != null && writing.codebookFormat() == null, Words.CODEBOOK_NAME, language, codebook);
        Set<Path> places = inputs.stream().map(input -> absolute(Path.of(input)))
                .collect(Collectors.toCollection(HashSet::new));
        writing.places().forEach(place -> refuse(!places.add(absolute(place)), Words.SAME_FILE, language, place));
    }

    private static Path absolute(Path place) {
        return place.toAbsolutePath().normalize();
    }

    private void refuse(boolean wrong, Words words, Language language, Object... values) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), words.in(language, values));
        }
    }

    /** What the options say. */
    Writing writing() {
        return new Writing(format, dialect, raw, states, syntax, output, findings, actions, rejects, codebook);
    }

    /** Null for standard output. */
    Path output() {
        return output;
    }

    /** Null where rejected rows are only reported. */
    Path rejects() {
        return rejects;
    }
}
