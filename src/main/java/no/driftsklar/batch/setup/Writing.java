package no.driftsklar.batch.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.driftsklar.batch.output.Codebook;
import no.driftsklar.batch.output.Syntax;
import no.driftsklar.batch.output.TableDialect;

/**
 * What a run writes, where and how.
 *
 * @param format   of the tables
 * @param dialect  of CSV; null for the plain one
 * @param raw      whether texts of CSV are left as they are, see {@link TableDialect#raw}
 * @param states   whether there is a column for each factor
 * @param syntax   the package for which a script is written beside each CSV; null for none
 * @param output   the file of assessments; null for standard output
 * @param findings the file with a row for each finding; null for none
 * @param actions  the file with a row for each action; null for none
 * @param rejects  the file of rejected rows; null where they are only reported
 * @param codebook the file that says what each column means; null for none
 */
public record Writing(Format format, CsvDialect dialect, boolean raw, boolean states, Syntax syntax, Path output,
        Path findings, Path actions, Path rejects, Path codebook) {

    /**
     * An option that does not go with the format.
     *
     * @param option  its name
     * @param formats those that it goes with
     */
    public record Misfit(String option, List<Format> formats) {
    }

    /** The options that do not go with the format. */
    public List<Misfit> misfits() {
        List<Misfit> misfits = new ArrayList<>();
        if (format != Format.CSV) {
            if (dialect != null) {
                misfits.add(new Misfit("dialect", List.of(Format.CSV)));
            }
            if (raw) {
                misfits.add(new Misfit("raw", List.of(Format.CSV)));
            }
            if (syntax != null) {
                misfits.add(new Misfit("syntax", List.of(Format.CSV)));
            }
        }
        if (codebook != null && format == Format.NDJSON) {
            misfits.add(new Misfit("codebook", List.of(Format.CSV, Format.XLSX)));
        }
        return misfits;
    }

    /** The file that the run is for; null where nothing goes to files. */
    public Path main() {
        return Stream.of(output, findings, actions, rejects, codebook).filter(place -> place != null).findFirst()
                .orElse(null);
    }

    /** Every file that is written, but for provenance. */
    public List<Path> places() {
        List<Path> places = new ArrayList<>();
        Stream.of(codebook, rejects, findings, actions, output).filter(place -> place != null).forEach(places::add);
        if (syntax != null) {
            Stream.of(findings, actions, output).filter(place -> place != null).map(this::script).forEach(places::add);
        }
        return places;
    }

    /** Whether what is written can be gone on with from the middle. */
    public boolean isResumable() {
        return format != Format.XLSX && output != null;
    }

    /** The place of the script that reads a file. */
    Path script(Path data) {
        return data.resolveSibling(syntax.beside(data.getFileName().toString()));
    }

    /** How the codebook is written: as the extension of its file says; null where it says nothing that we know. */
    public Codebook.Format codebookFormat() {
        String name = codebook.getFileName().toString().toLowerCase(Locale.ROOT);
        return List.of(Codebook.Format.values()).stream()
                .filter(known -> name.endsWith("." + known.name().toLowerCase(Locale.ROOT))).findFirst().orElse(null);
    }

    TableDialect tableDialect() {
        TableDialect table = dialect == null ? TableDialect.PLAIN : dialect.table();
        TableDialect readable = syntax == null ? table : syntax.readable(table);
        return raw ? readable.raw() : readable;
    }

    /** What the bytes of the files hang on. */
    Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("format", format.toString());
        about.put("dialect", dialect == null ? CsvDialect.PLAIN.toString() : dialect.toString());
        about.put("raw", raw);
        about.put("states", states);
        about.put("findings", findings != null);
        about.put("actions", actions != null);
        about.put("rejects", rejects != null);
        about.put("codebook", codebook != null);
        about.put("syntax", syntax == null ? null : syntax.name().toLowerCase(Locale.ROOT));
        return about;
    }
}
