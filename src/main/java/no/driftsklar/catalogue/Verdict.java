package no.driftsklar.catalogue;

/** The answer to whether a project is ready for the next decision of its phase. */
public enum Verdict implements Key {
    READY, READY_WITH_CONDITIONS, NOT_READY, UNDETERMINED;

    public static Verdict of(String key) {
        for (Verdict verdict : values()) {
            if (verdict.key().equals(key)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict is called " + key);
    }
}
