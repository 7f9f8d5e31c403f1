package no.driftsklar.batch.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encodings that spreadsheets and survey tools write. */
enum Encoding {

    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_8_MARKED("UTF-8 (BOM)", StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 0xff, 0xfe),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 0xfe, 0xff),
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private static final int CHUNK = 1 << 16;

    private final String label;
    private final Charset charset;
    private final int[] mark;

    Encoding(String label, Charset charset, int... mark) {
        this.label = label;
        this.charset = charset;
        this.mark = mark;
    }

    String label() {
        return label;
    }

    /** A decoder that gives an error for what is not right, never a question mark. */
    CharsetDecoder decoder() {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** How many bytes at the beginning of a file name the encoding and are no text. */
    int markLength() {
        return mark.length;
    }

    /** Whether a byte of ASCII is always itself. */
    boolean keepsAscii() {
        return this != UTF_16LE && this != UTF_16BE;
    }

    /**
     * Finds the encoding of a whole file: its byte order mark, else UTF-8 where every byte of it is right, else
     * Windows-1252.
     *
     * @throws UnusableFileException when it is no text
     */
    static Encoding of(InputFile file) throws IOException, UnusableFileException {
        for (Encoding marked : new Encoding[] {UTF_8_MARKED, UTF_16LE, UTF_16BE}) {
            if (marked.marks(file)) {
                if (!marked.decodes(file)) {
                    throw new UnusableFileException(Reasons.brokenEncoding(marked.label));
                }
                return marked;
            }
        }
        for (Encoding unmarked : new Encoding[] {UTF_8, WINDOWS_1252}) {
            if (unmarked.decodes(file)) {
                return unmarked;
            }
        }
        throw new UnusableFileException(Reasons.binaryFile());
    }

    private boolean marks(InputFile file) throws IOException {
        try (InputStream in = file.stream()) {
            byte[] start = in.readNBytes(mark.length);
            for (int i = 0; i < mark.length; i++) {
                if (i >= start.length || (start[i] & 0xff) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean decodes(InputFile file) throws IOException, UnusableFileException {
        try (InputStream in = file.stream()) {
            in.skipNBytes(mark.length);
            return keepsAscii() ? decodesWhatIsNotAscii(in) : decodesAll(in);
        }
    }

    private boolean decodesAll(InputStream in) throws IOException, UnusableFileException {
        CharsetDecoder decoder = decoder();
        byte[] bytes = new byte[CHUNK];
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        int kept = 0;
        while (true) {
            int read = in.readNBytes(bytes, kept, CHUNK - kept);
            boolean end = read < CHUNK - kept;
            ByteBuffer chunk = ByteBuffer.wrap(bytes, 0, kept + read);
            CoderResult result = decoder.decode(chunk, characters.clear(), end);
            if (result.isError() || end && chunk.hasRemaining()) {
                return false;
            }
            if (hasNull(characters)) {
                throw new UnusableFileException(Reasons.nullCharacters());
            }
            if (end) {
                return true;
            }
            kept = chunk.remaining();
            chunk.compact();
        }
    }

    /**
     * Where a byte of ASCII is always itself, only the others have to be decoded: the bytes of one character stand together,
     * so it is enough to decode each run of them. Most of most files is ASCII.
     */
    private boolean decodesWhatIsNotAscii(InputStream in) throws IOException, UnusableFileException {
        CharsetDecoder decoder = decoder();
        byte[] bytes = new byte[CHUNK];
        ByteBuffer others = ByteBuffer.allocate(2 * CHUNK);
        CharBuffer characters = CharBuffer.allocate(2 * CHUNK);
        while (true) {
            int read = in.readNBytes(bytes, 0, CHUNK);
            boolean end = read < CHUNK;
            if (!keepOthers(bytes, read, others)) {
                throw new UnusableFileException(Reasons.nullCharacters());
            }
            CoderResult result = decoder.decode(others.flip(), characters.clear(), end);
            if (result.isError() || end && others.hasRemaining()) {
                return false;
            }
            if (end) {
                return true;
            }
            others.compact();
        }
    }

    /** Keeps the bytes that are not ASCII, a space between those that do not stand together; false at a NUL. */
    private static boolean keepOthers(byte[] bytes, int length, ByteBuffer others) {
        int i = 0;
        while (true) {
            int plain = i;
            while (i + Long.BYTES <= length && EightBytes.areAsciiOtherThanNull(EightBytes.read(bytes, i))) {
                i += Long.BYTES;
            }
            while (i < length && bytes[i] > 0) {
                i++;
            }
            if (i > plain) {
                others.put((byte) ' ');
            }
            if (i == length) {
                return true;
            }
            if (bytes[i] == 0) {
                return false;
            }
            while (i < length && bytes[i] < 0) {
                others.put(bytes[i++]);
            }
        }
    }

    private static boolean hasNull(CharBuffer written) {
        for (int i = 0; i < written.position(); i++) {
            if (written.get(i) == 0) {
                return true;
            }
        }
        return false;
    }
}
