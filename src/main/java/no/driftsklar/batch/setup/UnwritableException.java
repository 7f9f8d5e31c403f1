package no.driftsklar.batch.setup;

import java.io.IOException;
import java.nio.file.Path;

/** A file that a run should write cannot be begun. */
public final class UnwritableException extends IOException {

    private final transient Path place;

    UnwritableException(Path place, IOException cause) {
        super(cause.getMessage(), cause);
        this.place = place;
    }

    public Path place() {
        return place;
    }
}
