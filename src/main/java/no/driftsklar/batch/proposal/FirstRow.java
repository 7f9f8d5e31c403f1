package no.driftsklar.batch.proposal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import no.driftsklar.batch.input.Entry;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.input.ProjectVisitor;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.facts.FactsReader;

/**
 * One of the first rows of a file, as a mapping reads it.
 *
 * @param line where it begins, from 1
 */
public record FirstRow(long line, FactsReader.Result result) {

    /** Ends the reading: the rest of a file may be long. */
    private static final class EnoughException extends RuntimeException {

        EnoughException() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads so many rows.
     *
     * @param name path of the file, or {@code -} for what {@code standardInput} gives
     * @throws UnusableFileException where the file cannot be read by the mapping
     */
    public static List<FirstRow> read(String name, InputStream standardInput, Mapping mapping, Catalogue catalogue, int most)
            throws UnusableFileException {
        List<FirstRow> rows = new ArrayList<>();
        try {
            new ProjectFile(catalogue, new FactsReader(catalogue, null, true), OtherColumns.REJECT, mapping)
                    .read(name, standardInput, new ProjectVisitor() {
                        @Override
                        public void entry(Entry entry) {
                            rows.add(new FirstRow(entry.line(), entry.read().result()));
                            if (rows.size() == most) {
                                throw new EnoughException();
                            }
                        }
                    });
        } catch (EnoughException enough) {
            // the rows are there
        }
        return rows;
    }
}
