package no.driftsklar.store.keys;

import java.util.Arrays;
import java.util.Optional;

/** What a key allows. */
public enum Scope {
    /** Make projects and post their status. */
    STATUS_WRITE("status:write"),
    /** Read projects, assessments and the rule base, and have facts assessed that are not kept. */
    ASSESSMENT_READ("assessment:read"),
    /** Score files. */
    BATCH("batch"),
    /** Delete projects, and read what the server says of itself. */
    ADMIN("admin");

    private final String key;

    Scope(String key) {
        this.key = key;
    }

    /** Its name in the API and on the command line. */
    public String key() {
        return key;
    }

    public static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key.equals(key)).findFirst();
    }

    @Override
    public String toString() {
        return key;
    }
}
