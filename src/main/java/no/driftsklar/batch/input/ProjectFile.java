package no.driftsklar.batch.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.facts.FactsReader;

/**
 * A file with projects in it: CSV with field names in its first line (comma, semicolon or tab), a JSON object, an array of
 * them, one of them on each line (NDJSON), or an Excel workbook (.xlsx); text may be packed by gzip. What it is, is seen by
 * its content. Except for a workbook, of which the words are held, no more than one project is in memory at a time.
 */
public final class ProjectFile {

    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private final Columns.Header columns;

    /** Reads JSON; null where only tables can be read. */
    private final Function<TextSource, JsonProjects> json;

    /**
     * @param others what to do with columns of a table that are no fields
     */
    public ProjectFile(Catalogue catalogue, FactsReader reader, OtherColumns others) {
        this(catalogue, reader, others, Mapping.none());
    }

    /**
     * @param others  what to do with columns of a table that are no fields; the mapping may say otherwise
     * @param mapping how the columns of a table become fields; with one, JSON cannot be read
     */
    public ProjectFile(Catalogue catalogue, FactsReader reader, OtherColumns others, Mapping mapping) {
        this(Columns.ofFields(catalogue, reader, others, mapping),
                mapping.isNone() ? source -> new JsonProjects(source, catalogue, reader, null) : null);
    }

    /**
     * A file that two rule bases read at once.
     *
     * @param others what to do with columns of a table that are fields of neither
     * @param other  reads each entry too
     */
    public ProjectFile(Catalogue catalogue, FactsReader reader, OtherColumns others, OtherRuleBase other) {
        this(Columns.ofFields(catalogue, reader, others, other),
                source -> new JsonProjects(source, catalogue, reader, other));
    }

    private ProjectFile(Columns.Header columns, Function<TextSource, JsonProjects> json) {
        this.columns = columns;
        this.json = json;
    }

    /**
     * For tables of which nothing is known yet: every column is carried through, and no entry has facts or problems other
     * than those of a row that cannot be parted into cells.
     */
    public static ProjectFile asWritten() {
        return new ProjectFile(Columns.asWritten(), null);
    }

    /**
     * Reads a file.
     *
     * @param name  path of the file, or {@code -} for what {@code standardInput} gives
     * @throws UnusableFileException when the file is missing, empty, neither text nor a workbook, has no project, is
     *                               JSON where there is a mapping, or has columns that are unknown, missing or there
     *                               twice; nothing was handed on then
     */
    public void read(String name, InputStream standardInput, ProjectVisitor visitor) throws UnusableFileException {
        try (InputFile file = InputFile.open(name, standardInput)) {
            visitor.begun(file);
            read(file, visitor);
            visitor.ended();
        } catch (IOException e) {
            throw new UnusableFileException(Reasons.cannotRead(e.getMessage()));
        }
    }

    /** Reads a file that is open already, and leaves it open. */
    void read(InputFile file, ProjectVisitor visitor) throws IOException, UnusableFileException {
        if (file.isOldExcel()) {
            throw new UnusableFileException(Reasons.oldExcel());
        }
        if (file.isZip()) {
            WorkbookGuard.check(file.path());
            new WorkbookProjects(file.path(), columns).read(visitor);
            return;
        }
        TextSource source = new TextSource(file);
        switch (source.firstCharacter()) {
            case -1 -> throw new UnusableFileException(Reasons.emptyFile());
            case '{', '[' -> {
                if (json == null) {
                    throw new UnusableFileException(Reasons.needsTable());
                }
                json.apply(source).read(visitor);
            }
            default -> new CsvProjects(source, columns).read(visitor);
        }
    }
}
