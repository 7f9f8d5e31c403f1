package no.driftsklar.batch.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that appears whole or not at all: it is written beside its place and moved there when it is complete. */
public final class WholeFile implements Closeable {

    private final Path place;
    private final Path unfinished;
    private final OutputStream stream;

    /**
     * @throws IOException when the folder of the file cannot be written to, or what is in its place is not a file
     */
    public WholeFile(Path place) throws IOException {
        this.place = place;
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw new FileSystemException(place.toString(), null, "not a regular file");
        }
        // not a temporary file of the system: that would be readable by its owner only
        this.unfinished = place.resolveSibling("." + place.getFileName() + "-" + UUID.randomUUID() + ".unfinished");
        this.stream = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    public OutputStream stream() {
        return stream;
    }

    /** Puts the file in its place, over one that was there before. */
    public void complete() throws IOException {
        stream.close();
        try {
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Throws away what was not completed. */
    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(unfinished);
    }
}
