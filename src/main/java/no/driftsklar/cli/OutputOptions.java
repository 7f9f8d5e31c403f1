package no.driftsklar.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.batch.output.Codebook;
import no.driftsklar.batch.output.Syntax;
import no.driftsklar.batch.output.TableDialect;
import no.driftsklar.catalogue.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a run about what it writes, where and how. */
final class OutputOptions {

    enum Format { CSV, NDJSON, XLSX }

    enum Dialect {
        PLAIN(TableDialect.PLAIN), EXCEL_NB(TableDialect.EXCEL_NB);

        private final TableDialect table;

        Dialect(TableDialect table) {
            this.table = table;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

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
    private Dialect dialect;

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
        if (format != Format.CSV) {
            refuse(dialect != null, Words.ONLY_FOR, language, "--dialect", "--format csv");
            refuse(raw, Words.ONLY_FOR, language, "--raw", "--format csv");
            refuse(syntax != null, Words.ONLY_FOR, language, "--syntax", "--format csv");
        }
        refuse(codebook != null && format == Format.NDJSON, Words.ONLY_FOR, language, "--codebook",
                "--format csv, --format xlsx");
        refuse(syntax != null && output == null, Words.NEEDS_OUTPUT, language, "--syntax");
        refuse(format == Format.XLSX && output == null, Words.NEEDS_OUTPUT, language, "--format xlsx");
        refuse(resume && output == null, Words.NEEDS_OUTPUT, language, "--resume");
        refuse(resume && format == Format.XLSX, Words.ONLY_FOR, language, "--resume", "--format csv, --format ndjson");
        refuse(codebook != null && codebookFormat() == null, Words.CODEBOOK_NAME, language, codebook);
        Set<Path> places = inputs.stream().map(input -> absolute(Path.of(input)))
                .collect(Collectors.toCollection(HashSet::new));
        Stream.concat(Stream.of(codebook, rejects, findings, actions, output),
                tables().filter(table -> syntax != null).map(this::script)).filter(place -> place != null)
                .forEach(place -> refuse(!places.add(absolute(place)), Words.SAME_FILE, language, place));
    }

    private static Path absolute(Path place) {
        return place.toAbsolutePath().normalize();
    }

    private void refuse(boolean wrong, Words words, Language language, Object... values) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), words.in(language, values));
        }
    }

    private Stream<Path> tables() {
        return Stream.of(findings, actions, output).filter(place -> place != null);
    }

    /** The place of the script that reads a file. */
    Path script(Path data) {
        return data.resolveSibling(syntax.beside(data.getFileName().toString()));
    }

    /** How the codebook is written: as the extension of its file says; null where it says nothing that we know. */
    Codebook.Format codebookFormat() {
        String name = codebook.getFileName().toString().toLowerCase(Locale.ROOT);
        return List.of(Codebook.Format.values()).stream()
                .filter(known -> name.endsWith("." + known.name().toLowerCase(Locale.ROOT))).findFirst().orElse(null);
    }

    TableDialect tableDialect() {
        TableDialect table = dialect == null ? TableDialect.PLAIN : dialect.table;
        TableDialect readable = syntax == null ? table : syntax.readable(table);
        return raw ? readable.raw() : readable;
    }

    /** Null for standard output. */
    Path output() {
        return output;
    }

    Path findings() {
        return findings;
    }

    Path actions() {
        return actions;
    }

    /** Null where rejected rows are only reported. */
    Path rejects() {
        return rejects;
    }

    /** The file that the run is for; null where nothing goes to files. */
    Path main() {
        return Stream.of(output, findings, actions, rejects, codebook).filter(place -> place != null).findFirst()
                .orElse(null);
    }

    /** Whether what is written can be gone on with from the middle. */
    boolean areResumable() {
        return format != Format.XLSX && output != null;
    }

    /** What the bytes of the files hang on. */
    Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("format", format.name().toLowerCase(Locale.ROOT));
        about.put("dialect", dialect == null ? Dialect.PLAIN.toString() : dialect.toString());
        about.put("raw", raw);
        about.put("states", states);
        about.put("findings", findings != null);
        about.put("actions", actions != null);
        about.put("rejects", rejects != null);
        about.put("codebook", codebook != null);
        about.put("syntax", syntax == null ? null : syntax.name().toLowerCase(Locale.ROOT));
        return about;
    }

    Path codebook() {
        return codebook;
    }

    Format format() {
        return format;
    }

    boolean states() {
        return states;
    }

    Syntax syntax() {
        return syntax;
    }
}
