package no.driftsklar.batch.input;

import java.io.IOException;
import java.util.List;

/** Takes what is in a file of projects, in the order in which it stands there. */
public interface ProjectVisitor {

    /** The file is there and is going to be read; called once, before anything else. */
    default void begun(InputBytes bytes) {
        // who only wants the projects need not know
    }

    /** How the file is written; called once. */
    default void found(Dialect dialect) {
        // likewise
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

    /** All entries were handed on; the bytes are still there. */
    default void ended() throws IOException {
        // likewise
    }
}
