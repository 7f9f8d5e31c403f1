package no.driftsklar.store.jobs;

/** Jobs cannot be worked with; the message says why. */
public final class JobsException extends RuntimeException {

    JobsException(String message) {
        super(message);
    }
}
