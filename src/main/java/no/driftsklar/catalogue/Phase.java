package no.driftsklar.catalogue;

/** The five phases of service innovation in the Kvikk-guide (E:phases), in their order. */
public enum Phase implements Key {
    CLARIFY_NEEDS("plan_the_project"),
    PLAN("design_and_procure"),
    DESIGN_PROCURE("decide_to_implement"),
    IMPLEMENT("decide_to_operate"),
    OPERATE("continue_adjust_or_end");

    private static final Phase[] ALL = values();

    private final String nextDecision;
    private final String key;

    Phase(String nextDecision) {
        this.nextDecision = nextDecision;
        this.key = Key.super.key();
    }

    /** Kept, because it is asked of every project. */
    @Override
    public String key() {
        return key;
    }

    /** Key of the decision that a project in this phase stands before: what a verdict is about. */
    public String nextDecision() {
        return nextDecision;
    }

    public boolean isBefore(Phase other) {
        return compareTo(other) < 0;
    }

    public static Phase of(String key) {
        for (Phase phase : ALL) {
            if (phase.key().equals(key)) {
                return phase;
            }
        }
        throw new IllegalArgumentException("no phase is called " + key);
    }
}
