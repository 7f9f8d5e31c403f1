package no.driftsklar.batch.input;

import java.io.Closeable;
import java.io.IOException;

/** The lines of a text, ended by LF, CRLF or CR. A line that is too long is passed over without being held in memory. */
interface TextLines extends Closeable {

    /**
     * One line.
     *
     * @param number from 1
     * @param text   without its end; null where it is longer than {@link Limits#RECORD_CHARACTERS}
     */
    record Line(long number, String text) {
    }

    /** The next line; null where there is none. */
    Line next() throws IOException;
}
