package no.driftsklar.api.problems;

/**
 * A failure as the log may have it: its kind and where it happened, without what it says. Messages of parsers and databases
 * hold the text that they choked on, which may be somebody's answer.
 */
public final class WithoutMessage extends Exception {

    /** The failure with its causes; where they go in a circle it ends. */
    public WithoutMessage(Throwable failure) {
        this(failure, 10);
    }

    private WithoutMessage(Throwable failure, int depth) {
        super(failure.getClass().getName(),
                failure.getCause() == null || depth == 0 ? null : new WithoutMessage(failure.getCause(), depth - 1), false, true);
        setStackTrace(failure.getStackTrace());
    }
}
