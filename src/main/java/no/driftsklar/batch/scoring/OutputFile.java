package no.driftsklar.batch.scoring;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import no.driftsklar.batch.input.Sha256;

/**
 * An output that is written beside its place, under a name that the next run finds, and moved there when all is done. Only
 * one run at a time can write it.
 */
final class OutputFile extends OutputStream {

    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Path unfinished;
    private final RandomAccessFile file;
    private final MessageDigest sha256 = Sha256.digest();
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private long written;

    /**
     * @throws IOException when the folder of the file cannot be written to, what is in its place is not a file, or another
     *                     run is writing it
     */
    OutputFile(Path place) throws IOException {
        this.place = place;
        this.unfinished = unfinished(place);
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw new FileSystemException(place.toString(), null, "not a regular file");
        }
        this.file = new RandomAccessFile(unfinished.toFile(), "rw");
        try {
            FileLock lock = file.getChannel().tryLock();
            if (lock == null) {
                throw new FileSystemException(place.toString(), null, "another run is writing this file");
            }
        } catch (OverlappingFileLockException e) {
            file.close();
            throw new FileSystemException(place.toString(), null, "is named for two outputs");
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    static Path unfinished(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".unfinished");
    }

    Path place() {
        return place;
    }

    void begin() throws IOException {
        file.setLength(0);
    }

    /**
     * Goes on after what an earlier run wrote.
     *
     * @throws FileSystemException when the file does not begin with it: somebody changed it, or the machine broke down
     *                             before it was on the disk
     */
    void goOn(Checkpoint.Written earlier) throws IOException {
        if (file.length() < earlier.bytes()) {
            throw notAsLeft();
        }
        for (long left = earlier.bytes(); left > 0;) {
            int read = file.read(buffer, 0, (int) Math.min(left, BUFFER));
            sha256.update(buffer, 0, read);
            left -= read;
        }
        if (!Sha256.hexSoFar(sha256).equals(earlier.sha256())) {
            throw notAsLeft();
        }
        file.setLength(earlier.bytes());
        written = earlier.bytes();
    }

    private FileSystemException notAsLeft() {
        return new FileSystemException(unfinished.toString(), null,
                "is not as the earlier run left it; run again without --resume");
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > BUFFER - buffered) {
            flush();
        }
        if (length > BUFFER) {
            file.write(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, buffered, length);
            buffered += length;
        }
        sha256.update(bytes, offset, length);
        written += length;
    }

    @Override
    public void flush() throws IOException {
        file.write(buffer, 0, buffered);
        buffered = 0;
    }

    /** What is in the file so far. */
    Checkpoint.Written soFar() throws IOException {
        flush();
        return new Checkpoint.Written(written, Sha256.hexSoFar(sha256));
    }

    long written() {
        return written;
    }

    /** SHA-256 of what was written; ends the writing. */
    String sha256() {
        return Sha256.hex(sha256);
    }

    /** Puts the file in its place, over one that was there before. */
    void complete() throws IOException {
        flush();
        file.close();
        move(unfinished, place);
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Throws away what was written. */
    void discard() throws IOException {
        file.close();
        Files.deleteIfExists(unfinished);
    }

    /** Leaves what was written for a later run. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
