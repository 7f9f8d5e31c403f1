package no.driftsklar.batch.input;

import no.driftsklar.catalogue.Text;

/** A file that cannot be used at all: not a row of it is read. */
public final class UnusableFileException extends Exception {

    private final transient Text reason;

    public UnusableFileException(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** What is wrong with the file and what would be right, without its name. */
    public Text reason() {
        return reason;
    }
}
