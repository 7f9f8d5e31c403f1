package no.driftsklar.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
    private final boolean ignoreExtraColumns;

    /**
     * @param ignoreExtraColumns whether columns that are no fields are passed over; otherwise they make a table unusable
     */
    public ProjectFile(Catalogue catalogue, FactsReader reader, boolean ignoreExtraColumns) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.ignoreExtraColumns = ignoreExtraColumns;
    }

    /**
     * Reads a file.
     *
     * @param name  path of the file, or {@code -} for what {@code standardInput} gives
     * @param found takes how the file is written, before the first project
     * @param row   takes the line on which each project begins, from 1, and what was read of it
     * @throws UnusableFileException when the file is missing, empty, neither text nor a workbook, has no project, or
     *                               columns that are unknown, missing or there twice; no row was given then
     */
    public void read(String name, InputStream standardInput, Consumer<Dialect> found,
            BiConsumer<Long, FactsReader.Result> row) throws UnusableFileException {
        try (InputFile file = InputFile.open(name, standardInput)) {
            if (file.isOldExcel()) {
                throw new UnusableFileException(Reasons.oldExcel());
            }
            if (file.isZip()) {
                WorkbookGuard.check(file.path());
                new WorkbookProjects(file.path(), catalogue, reader, ignoreExtraColumns).read(found, row);
                return;
            }
            TextSource source = new TextSource(file);
            switch (source.firstCharacter()) {
                case -1 -> throw new UnusableFileException(Reasons.emptyFile());
                case '{', '[' -> new JsonProjects(source, reader).read(found, row);
                default -> new CsvProjects(source, catalogue, reader, ignoreExtraColumns).read(found, row);
            }
        } catch (IOException e) {
            throw new UnusableFileException(Reasons.cannotRead(e.getMessage()));
        }
    }
}
