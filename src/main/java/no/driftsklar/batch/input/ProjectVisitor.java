package no.driftsklar.batch.input;

import java.util.List;

/** Takes what is in a file of projects, in the order in which it stands there. */
public interface ProjectVisitor {

    /** How the file is written; called once, before anything else. */
    default void found(Dialect dialect) {
        // who only wants the projects need not know
    }

    /**
     * The file can be used; called once, before the first entry.
     *
     * @param carried names of the columns that are carried through, as they stand in the file
     * @throws UnusableFileException when the file does not go with what was read before it
     */
    default void opened(List<String> carried) throws UnusableFileException {
        // likewise
    }

    void entry(Entry entry);
}
