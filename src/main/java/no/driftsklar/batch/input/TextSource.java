package no.driftsklar.batch.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/** A text file that can be read several times from its beginning, in the encoding that was found. */
final class TextSource {

    private static final int LONGEST_CHARACTER = 4;

    private final InputFile file;
    private final Encoding encoding;

    /**
     * @throws UnusableFileException when the file is no text, or has no end of line where CSV must have one
     */
    TextSource(InputFile file) throws IOException, UnusableFileException {
        this.file = file;
        requireLines(file);
        this.encoding = Encoding.of(file);
    }

    /** A gigabyte on one line need not be read to its end; only a JSON array may stand on one line whatever its size. */
    private static void requireLines(InputFile file) throws IOException, UnusableFileException {
        try (InputStream in = file.stream()) {
            byte[] start = in.readNBytes(LONGEST_CHARACTER * Limits.RECORD_CHARACTERS + 1);
            if (start.length <= LONGEST_CHARACTER * Limits.RECORD_CHARACTERS) {
                return;
            }
            for (byte each : start) {
                if (each == '\n' || each == '\r' || each == 0) {
                    return;
                }
            }
            for (byte each : start) {
                if (each > ' ') {
                    if (each == '[') {
                        return;
                    }
                    break;
                }
            }
            throw new UnusableFileException(Reasons.endlessLine());
        }
    }

    Encoding encoding() {
        return encoding;
    }

    boolean isCompressed() {
        return file.isGzip();
    }

    /** The text from its beginning, without a byte order mark. */
    Reader reader() throws IOException {
        return new InputStreamReader(bytes(), encoding.decoder());
    }

    private InputStream bytes() throws IOException {
        InputStream in = file.stream();
        try {
            in.skipNBytes(encoding.markLength());
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    TextLines lines() throws IOException {
        return encoding.keepsAscii() ? new ByteLines(bytes(), encoding.decoder()) : new CharacterLines(reader());
    }

    /** The first character that is no space; -1 where there is none. */
    int firstCharacter() throws IOException {
        try (Reader reader = reader()) {
            char[] buffer = new char[1 << 13];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (!Character.isWhitespace(buffer[i])) {
                        return buffer[i];
                    }
                }
            }
            return -1;
        }
    }
}
