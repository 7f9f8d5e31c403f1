package no.driftsklar.api.problems;

import java.util.List;
import no.driftsklar.catalogue.Text;

/** Ends a request with problem details. Carries no stack trace: it is the caller's fault, or foreseen. */
public final class ProblemException extends RuntimeException {

    private final ProblemKind kind;
    private final Text detail;
    private final List<ProblemError> errors;

    /**
     * @param detail what is wrong here, beyond the title of the kind; null for nothing
     * @param errors each thing that is wrong; empty where the detail says it all
     */
    public ProblemException(ProblemKind kind, Text detail, List<ProblemError> errors) {
        super(kind.key(), null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(ProblemKind kind, Text detail) {
        this(kind, detail, List.of());
    }

    public ProblemException(ProblemKind kind, List<ProblemError> errors) {
        this(kind, null, errors);
    }

    public ProblemException(ProblemKind kind) {
        this(kind, null, List.of());
    }

    public ProblemKind kind() {
        return kind;
    }

    public Text detail() {
        return detail;
    }

    public List<ProblemError> errors() {
        return errors;
    }
}
