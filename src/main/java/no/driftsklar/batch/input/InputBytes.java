package no.driftsklar.batch.input;

import java.io.IOException;
import java.nio.file.Path;

/** The bytes of a file while it is read. */
public interface InputBytes {

    /** Where they lie; of what came from a pipe, a copy that is there as long as it is read. */
    Path path();

    long size() throws IOException;

    /** How many of them the present pass has read; 0 for a workbook. */
    long bytesRead();

    /** Their SHA-256 in hexadecimal digits. */
    default String sha256() throws IOException {
        return Sha256.of(path());
    }
}
