package no.driftsklar.store.jobs;

import java.util.Locale;

/** How far a job is. */
public enum JobState {
    QUEUED, RUNNING, DONE, FAILED, CANCELLED;

    /** Its name in the database and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether it stays as it is. */
    public boolean isEnd() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
