package no.driftsklar.store.forms;

/** A request about a form that cannot be carried out. Carries no stack trace: it is the caller's fault. */
public final class FormException extends RuntimeException {

    /** What stands in the way. */
    public enum Reason {
        /** The project has no form. */
        NO_FORM,
        /** Nobody has said in which phase the project is, without which there is no assessment. */
        NO_PHASE,
        /** Somebody has saved something that the caller has not seen. */
        CHANGED
    }

    private final Reason reason;

    FormException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }
}
