package no.driftsklar.store.projects;

/** A request about a project that cannot be carried out. Carries no stack trace: it is the caller's fault. */
public final class ProjectException extends RuntimeException {

    /** What stands in the way. */
    public enum Reason {
        /** The organisation has no such project. */
        NO_PROJECT,
        /** The project is not as the caller thinks. */
        CHANGED,
        /** The project has no post of the number that is to be corrected. */
        NOTHING_TO_CORRECT,
        /** The post was corrected already; the number is that of the post that did. */
        CORRECTED_ALREADY,
        /** The day that the status describes has not come yet. */
        IN_THE_FUTURE,
        /** The idempotency key came with another body before. */
        KEY_REUSED
    }

    private final Reason reason;
    private final long number;

    ProjectException(Reason reason, long number) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.number = number;
    }

    ProjectException(Reason reason) {
        this(reason, 0);
    }

    public Reason reason() {
        return reason;
    }

    /** The number of a post that the reason speaks of; 0 where it speaks of none. */
    public long number() {
        return number;
    }
}
