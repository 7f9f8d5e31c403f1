package no.driftsklar.batch.output;

import java.util.List;
import java.util.Locale;
import no.driftsklar.batch.output.Column.Kind;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Language;

/** A statistics package for which a script can be written that reads a table with its types and labels. */
public enum Syntax implements Key {

    R(".R") {
        @Override
        String script(DataFile file) {
            return RScript.of(file);
        }
    },
    SPSS(".sps") {
        @Override
        String script(DataFile file) {
            return SpssSyntax.of(file);
        }
    },
    STATA(".do") {
        @Override
        String script(DataFile file) {
            return StataDoFile.of(file);
        }
    };

    private final String extension;

    Syntax(String extension) {
        this.extension = extension;
    }

    /**
     * A CSV that a script reads.
     *
     * @param name     its name without folders: script and file stand in one folder
     * @param table    what is in it
     * @param dialect  how it is written
     * @param language of the labels
     */
    record DataFile(String name, Table<?> table, TableDialect dialect, Language language) {

        List<? extends Column<?>> columns() {
            return table.columns();
        }

        boolean has(Kind kind) {
            return columns().stream().anyMatch(column -> column.kind() == kind);
        }
    }

    /** The name of the script beside a file of data: the same with another extension. */
    public String beside(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName) + extension;
    }

    /** How the data must be written for the package; only SPSS cannot read every file. */
    public TableDialect readable(TableDialect dialect) {
        return this == SPSS ? dialect.withoutLineBreaks() : dialect;
    }

    /**
     * The script that reads a table, whole, ending with a line feed; it takes away the apostrophes of
     * {@link FormulaGuard}.
     *
     * @param fileName name of the CSV, without folders
     * @param dialect  how the CSV is written
     * @param language of the labels
     */
    public String script(String fileName, Table<?> table, TableDialect dialect, Language language) {
        return script(new DataFile(fileName, table, dialect, language));
    }

    abstract String script(DataFile file);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
