package no.driftsklar.batch.input;

import java.io.IOException;
import java.io.Reader;

/** The lines of a text that is decoded before they are found. */
final class CharacterLines implements TextLines {

    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder begun = new StringBuilder();
    private int at;
    private int end;
    private long number;
    private boolean afterCarriageReturn;

    CharacterLines(Reader reader) {
        this.reader = reader;
    }

    @Override
    public Line next() throws IOException {
        begun.setLength(0);
        long length = 0;
        while (fill()) {
            int start = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            length += at - start;
            if (at < end) {
                String text = length > Limits.RECORD_CHARACTERS ? null
                        : begun.isEmpty() ? new String(buffer, start, at - start)
                        : begun.append(buffer, start, at - start).toString();
                afterCarriageReturn = buffer[at++] == '\r';
                return new Line(++number, text);
            }
            if (length <= Limits.RECORD_CHARACTERS) {
                begun.append(buffer, start, at - start);
            }
        }
        return length == 0 ? null
                : new Line(++number, length > Limits.RECORD_CHARACTERS ? null : begun.toString());
    }

    /** Whether there are characters in the buffer; the LF of a CRLF is none. */
    private boolean fill() throws IOException {
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, reader.read(buffer));
                if (end == 0) {
                    return false;
                }
            }
            if (!afterCarriageReturn || buffer[at] != '\n') {
                afterCarriageReturn = false;
                return true;
            }
            afterCarriageReturn = false;
            at++;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
