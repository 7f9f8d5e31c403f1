package no.driftsklar.catalogue;

/** What a factor does in one project at one date. */
public enum State implements Key {
    HINDERS, PROMOTES, NEITHER,
    /** A field that the factor needs was not answered. */
    UNKNOWN,
    /** A field that the factor needs was answered with not applicable. */
    NOT_APPLICABLE,
    /** The factor is not due in the project's phase. */
    NOT_YET;

    /** Whether the factor counts in the score. */
    public boolean isKnown() {
        return this == HINDERS || this == PROMOTES || this == NEITHER;
    }

    /** Whether the factor counts in the bounds and in the coverage. */
    public boolean isRelevant() {
        return isKnown() || this == UNKNOWN;
    }

    /** Whether an action on the factor would move the score. */
    public boolean canImprove() {
        return this == HINDERS || this == NEITHER;
    }
}
