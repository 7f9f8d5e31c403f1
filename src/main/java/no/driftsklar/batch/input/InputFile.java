package no.driftsklar.batch.input;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A file that can be read several times from its beginning. What comes from a pipe is kept in a temporary file until it
 * is closed; what is packed by gzip is unpacked while it is read.
 */
final class InputFile implements InputBytes, Closeable {

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final boolean temporary;
    private final byte[] head;

    /** Read by whoever shows progress; only the thread that reads the file writes it. */
    private volatile long read;

    private InputFile(Path path, boolean temporary) throws IOException {
        this.path = path;
        this.temporary = temporary;
        try (InputStream in = Files.newInputStream(path)) {
            this.head = in.readNBytes(4);
        }
    }

    /**
     * Opens a file.
     *
     * @param name path, or {@link ProjectFile#STANDARD_INPUT}
     */
    static InputFile open(String name, InputStream standardInput) throws IOException, UnusableFileException {
        if (name.equals(ProjectFile.STANDARD_INPUT)) {
            return spooled(standardInput);
        }
        try {
            Path path = Path.of(name);
            if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
                try (InputStream pipe = Files.newInputStream(path)) {
                    return spooled(pipe);
                }
            }
            return new InputFile(path, false);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new UnusableFileException(Reasons.missingFile());
        }
    }

    private static InputFile spooled(InputStream in) throws IOException {
        Path spool = Files.createTempFile("driftsklar-", ".input");
        spool.toFile().deleteOnExit();
        try {
            Files.copy(in, spool, StandardCopyOption.REPLACE_EXISTING);
            return new InputFile(spool, true);
        } catch (IOException e) {
            Files.deleteIfExists(spool);
            throw e;
        }
    }

    boolean isGzip() {
        return startsWith(GZIP);
    }

    boolean isZip() {
        return startsWith(ZIP) && head.length == 4 && head[2] < 9 && head[3] < 9;
    }

    /** Whether it is what Excel wrote before 2007, or writes today with a password. */
    boolean isOldExcel() {
        return startsWith(OLE2);
    }

    private boolean startsWith(byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public long size() throws IOException {
        return Files.size(path);
    }

    @Override
    public long bytesRead() {
        return read;
    }

    /** Its bytes from the beginning, unpacked. */
    InputStream stream() throws IOException {
        read = 0;
        InputStream in = new FilterInputStream(Files.newInputStream(path)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                read += Math.max(0, count);
                return count;
            }
        };
        return isGzip() ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
