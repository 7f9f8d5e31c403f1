package no.driftsklar.batch.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextLinesTest {

    private static final String[] PIECES = {"\n", "\r", "\r\n", "a", "abcdefgh", "0123456789,", "æ", "Ø", "\u0080",
            "\u00ff", "\u20ac", "\u0160", "\ud83d\ude00", "\u4e2d", "x".repeat(3000)};

    @Test
    void linesEndByLfCrlfOrCr() throws IOException {
        assertThat(read(new CharacterLines(new StringReader("a\r\n\r\nb\rc\n\nd"))))
                .containsExactly("1a", "2", "3b", "4c", "5", "6d");
    }

    /** What is decoded first is the referee of what is cut first, however few bytes come at once. */
    @ParameterizedTest
    @EnumSource(value = Encoding.class, names = {"UTF_8", "WINDOWS_1252"})
    void linesAreTheSameWhetherTheyAreFoundAmongBytesOrCharacters(Encoding encoding) throws IOException {
        Random random = new Random(20261122);
        Charset charset = encoding.decoder().charset();
        for (int file = 0; file < 3000; file++) {
            StringBuilder written = new StringBuilder();
            for (int more = random.nextInt(40); more > 0; more--) {
                String piece = PIECES[random.nextInt(PIECES.length)];
                written.append(charset.newEncoder().canEncode(piece) ? piece : "?");
            }
            String text = new String(written.toString().getBytes(charset), charset);
            assertThat(read(new ByteLines(slow(text.getBytes(charset), random), encoding.decoder()))).as(text)
                    .isEqualTo(read(new CharacterLines(new StringReader(text))));
        }
    }

    /** Gives a few bytes at a time, as a pipe does. */
    private static InputStream slow(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(random.nextBoolean() ? 3 : 5000)));
            }
        };
    }

    @ParameterizedTest
    @EnumSource(value = Encoding.class, names = {"UTF_8", "WINDOWS_1252"})
    void aLineIsAsLongAsItsCharacters(Encoding encoding) throws IOException {
        Charset charset = encoding.decoder().charset();
        for (String character : List.of("x", "æ", "\u20ac")) {
            String most = character.repeat(Limits.RECORD_CHARACTERS);
            String text = most + "\r\n" + most + "x\r\nnext\n" + most.repeat(4);
            assertThat(read(new ByteLines(new ByteArrayInputStream(text.getBytes(charset)), encoding.decoder())))
                    .containsExactly("1" + most, "2null", "3next", "4null");
        }
    }

    @Test
    void whatIsNotUtf8IsAnErrorAndNoQuestionMark() {
        for (int second : new int[] {'a', 0xc3, 0xff, '\n'}) {
            byte[] bytes = {'a', (byte) 0xc3, (byte) second, '\n'};
            assertThatThrownBy(() -> read(new ByteLines(new ByteArrayInputStream(bytes), Encoding.UTF_8.decoder())))
                    .isInstanceOf(CharacterCodingException.class);
        }
        // ASCII in more bytes than it takes
        byte[] overlong = {(byte) 0xc1, (byte) 0x81};
        assertThatThrownBy(() -> read(new ByteLines(new ByteArrayInputStream(overlong), Encoding.UTF_8.decoder())))
                .isInstanceOf(CharacterCodingException.class);
    }

    private static List<String> read(TextLines lines) throws IOException {
        try (lines) {
            List<String> read = new ArrayList<>();
            for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
                read.add(line.number() + (line.text() == null ? "null" : line.text()));
            }
            return read;
        }
    }
}
