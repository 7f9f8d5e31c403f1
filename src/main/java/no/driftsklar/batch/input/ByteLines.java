package no.driftsklar.batch.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a text in an encoding in which a byte of ASCII is always itself. They are found among the bytes, and only
 * those that are not ASCII are decoded: that takes a third of the time.
 */
final class ByteLines implements TextLines {

    /** Bytes that are surely too many: no encoding takes more than three for one character of a String. */
    private static final int MOST_BYTES = 3 * Limits.RECORD_CHARACTERS;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean isUtf8;
    private byte[] buffer = new byte[1 << 16];
    private byte[] narrowed = new byte[1 << 10];
    private int at;
    private int end;
    private long number;
    private boolean afterCarriageReturn;

    /** Whether all bytes that were looked at in search of the end of the line are ASCII. */
    private boolean ascii;

    /**
     * @param decoder gives an error for what is not right
     */
    ByteLines(InputStream in, CharsetDecoder decoder) {
        this.in = in;
        this.decoder = decoder;
        this.isUtf8 = decoder.charset().equals(StandardCharsets.UTF_8);
    }

    @Override
    public Line next() throws IOException {
        if (afterCarriageReturn && (at < end || fill()) && buffer[at] == '\n') {
            at++;
        }
        afterCarriageReturn = false;
        ascii = true;
        boolean tooLong = false;
        int looked = 0;
        while (true) {
            int lineEnd = lineEnd(at + looked);
            if (lineEnd < end) {
                Line line = new Line(++number, tooLong ? null : text(lineEnd));
                afterCarriageReturn = buffer[lineEnd] == '\r';
                at = lineEnd + 1;
                return line;
            }
            if (end - at > MOST_BYTES) {
                tooLong = true;
                at = end;
            }
            looked = end - at;
            if (!fill()) {
                Line line = looked == 0 && !tooLong ? null : new Line(++number, tooLong ? null : text(end));
                at = end;
                return line;
            }
        }
    }

    /** Where the line ends that goes on at a place; the end of what was read where its end is not among it. */
    private int lineEnd(int from) {
        int i = from;
        while (i + Long.BYTES <= end) {
            long eight = EightBytes.read(buffer, i);
            ascii &= EightBytes.areAscii(eight);
            if (EightBytes.contain(eight, '\n') || EightBytes.contain(eight, '\r')) {
                break;
            }
            i += Long.BYTES;
        }
        while (i < end && buffer[i] != '\n' && buffer[i] != '\r') {
            ascii &= buffer[i++] >= 0;
        }
        return i;
    }

    /** Reads on, behind what is left; false at the end of the text. */
    private boolean fill() throws IOException {
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * end);
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    /** The line up to a place; null where it is too long. */
    private String text(int lineEnd) throws IOException {
        String text = ascii ? new String(buffer, at, lineEnd - at, StandardCharsets.ISO_8859_1)
                : isUtf8 ? narrowed(lineEnd) : null;
        if (text == null) {
            text = decoder.decode(ByteBuffer.wrap(buffer, at, lineEnd - at)).toString();
        }
        return text.length() > Limits.RECORD_CHARACTERS ? null : text;
    }

    /** The line where UTF-8 has no other characters than Latin-1 has, of one or two bytes; else null. */
    private String narrowed(int lineEnd) {
        if (narrowed.length < lineEnd - at) {
            narrowed = new byte[lineEnd - at];
        }
        int to = 0;
        int from = at;
        while (from < lineEnd) {
            if (from + Long.BYTES <= lineEnd) {
                long eight = EightBytes.read(buffer, from);
                if (EightBytes.areAscii(eight)) {
                    EightBytes.write(narrowed, to, eight);
                    from += Long.BYTES;
                    to += Long.BYTES;
                    continue;
                }
            }
            int first = buffer[from++] & 0xff;
            if (first <= 0x7f) {
                narrowed[to++] = (byte) first;
            } else if ((first == 0xc2 || first == 0xc3) && from < lineEnd && (buffer[from] & 0xc0) == 0x80) {
                narrowed[to++] = (byte) (first << 6 | buffer[from++] & 0x3f);
            } else {
                return null;
            }
        }
        return new String(narrowed, 0, to, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
