package no.driftsklar.batch.input;

/**
 * One project as it stands in a file, not read yet. Reading its values is the costly part; it may be done on another
 * thread than the one that handed the entry on, and entries of one file may be read side by side.
 */
public interface Entry {

    /** Line on which it begins, from 1; in a workbook the row. */
    long line();

    /** The entry as it was written; of a workbook and of a JSON document its values, written as CSV and as JSON. */
    String written();

    /** About how many characters it has. */
    int size();

    /** What it says. */
    Row read();

    /**
     * What it says to the second rule base of a {@link ProjectFile} that has two.
     *
     * @throws IllegalStateException where there is one only
     */
    Row readByOther();
}
