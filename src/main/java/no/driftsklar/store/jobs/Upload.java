package no.driftsklar.store.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import no.driftsklar.batch.input.Sha256;
import no.driftsklar.store.files.Durable;

/** A file on its way. Closing it throws it away, unless it became the input of a job. */
public final class Upload implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private static final int LONGEST_NAME = 200;

    private final Path place;
    private final long most;
    private String sha256;
    private long bytes;

    Upload(Path place, long most) {
        this.place = place;
        this.most = most;
    }

    /** The file has more bytes than are allowed. */
    public static final class TooLargeException extends Exception {
    }

    /** The sender broke off. */
    public static final class BrokenOffException extends Exception {

        BrokenOffException(IOException cause) {
            super(cause);
        }
    }

    /** Puts a file at a place. */
    public interface Mover {

        void moveTo(Path place) throws IOException;
    }

    /**
     * Takes the bytes, to the end or to the limit, and puts them on the disk.
     *
     * @throws IOException when the disk takes no more
     */
    public void take(InputStream in) throws IOException, TooLargeException, BrokenOffException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(place)) {
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw new TooLargeException();
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        Durable.force(place);
        sha256 = Sha256.hex(digest);
    }

    private static int read(InputStream in, byte[] buffer) throws BrokenOffException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new BrokenOffException(e);
        }
    }

    /** Takes a file that is on the disk already. */
    public void take(Mover mover) throws IOException, TooLargeException {
        mover.moveTo(place);
        bytes = Files.size(place);
        if (bytes > most) {
            throw new TooLargeException();
        }
        Durable.force(place);
        sha256 = Sha256.of(place);
    }

    /** What a file is called that came under a name: which file it is and no more, without folders and in one line. */
    public static String nameOf(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ").strip();
        return last.isEmpty() ? "input" : last.length() <= LONGEST_NAME ? last : last.substring(0, LONGEST_NAME);
    }

    public long bytes() {
        return bytes;
    }

    /** Where it lies until it is taken or thrown away. */
    public Path place() {
        return place;
    }

    String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(place);
    }
}
