package no.driftsklar.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Strings one after another as one string. In UTF-8 each of them is copied as it was written before. */
final class JoinedString implements SerializableString {

    private final SerializableString[] parts;

    JoinedString(SerializableString... parts) {
        this.parts = parts;
    }

    @Override
    public String getValue() {
        return Stream.of(parts).map(SerializableString::getValue).collect(Collectors.joining());
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        int at = offset;
        for (SerializableString part : parts) {
            int length = part.appendQuotedUTF8(buffer, at);
            if (length < 0) {
                return length;
            }
            at += length;
        }
        return at - offset;
    }

    /** For the ways to write that are not taken often. */
    private SerializedString whole() {
        return new SerializedString(getValue());
    }

    @Override
    public int charLength() {
        return whole().charLength();
    }

    @Override
    public char[] asQuotedChars() {
        return whole().asQuotedChars();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return whole().asUnquotedUTF8();
    }

    @Override
    public byte[] asQuotedUTF8() {
        return whole().asQuotedUTF8();
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        return whole().appendQuoted(buffer, offset);
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        return whole().appendUnquotedUTF8(buffer, offset);
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        return whole().appendUnquoted(buffer, offset);
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) throws IOException {
        return whole().writeQuotedUTF8(out);
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        return whole().writeUnquotedUTF8(out);
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) throws IOException {
        return whole().putQuotedUTF8(buffer);
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) throws IOException {
        return whole().putUnquotedUTF8(buffer);
    }
}
