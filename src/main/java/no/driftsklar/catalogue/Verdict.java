package no.driftsklar.catalogue;

/** The answer to whether a project is ready for the next decision of its phase. */
public enum Verdict implements Key {
    READY, READY_WITH_CONDITIONS, NOT_READY, UNDETERMINED;

    private static final Verdict[] ALL = values();

    private final String key = Key.super.key();

    /** Kept, because it is asked of every project. */
    @Override
    public String key() {
        return key;
    }

    public static Verdict of(String key) {
        for (Verdict verdict : ALL) {
            if (verdict.key().equals(key)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict is called " + key);
    }
}
