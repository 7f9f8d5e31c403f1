package no.driftsklar.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import no.driftsklar.batch.input.Sha256;

/** Hands bytes on, and knows how many they were and their SHA-256. Closing it leaves what it hands them to open. */
final class CountingDigest extends OutputStream {

    private final OutputStream out;
    private final MessageDigest sha256 = Sha256.digest();
    private long bytes;

    CountingDigest(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        sha256.update(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    long bytes() {
        return bytes;
    }

    /** In hexadecimal digits; ends the counting. */
    String sha256() {
        return Sha256.hex(sha256);
    }
}
