package no.driftsklar.batch.input;

import java.io.IOException;
import java.io.InputStream;
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

    private final Catalogue catalogue;
    private final FactsReader reader;
    private final OtherColumns others;

    /**
     * @param others what to do with columns of a table that are no fields
     */
    public ProjectFile(Catalogue catalogue, FactsReader reader, OtherColumns others) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.others = others;
    }

    /**
     * Reads a file.
     *
     * @param name  path of the file, or {@code -} for what {@code standardInput} gives
     * @throws UnusableFileException when the file is missing, empty, neither text nor a workbook, has no project, or
     *                               columns that are unknown, missing or there twice; nothing was handed on then
     */
    public void read(String name, InputStream standardInput, ProjectVisitor visitor) throws UnusableFileException {
        try (InputFile file = InputFile.open(name, standardInput)) {
            read(file, visitor);
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
            new WorkbookProjects(file.path(), catalogue, reader, others).read(visitor);
            return;
        }
        TextSource source = new TextSource(file);
        switch (source.firstCharacter()) {
            case -1 -> throw new UnusableFileException(Reasons.emptyFile());
            case '{', '[' -> new JsonProjects(source, reader).read(visitor);
            default -> new CsvProjects(source, catalogue, reader, others).read(visitor);
        }
    }
}
