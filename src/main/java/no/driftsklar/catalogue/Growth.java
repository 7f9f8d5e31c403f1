package no.driftsklar.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a count of time grows by itself after it was posted. */
public enum Growth implements Key {
    DAYS(ChronoUnit.DAYS),
    /** Whole calendar months. */
    MONTHS(ChronoUnit.MONTHS);

    private final ChronoUnit unit;

    Growth(ChronoUnit unit) {
        this.unit = unit;
    }

    /** By how much a value posted for one day has grown on another, later day. */
    public long between(LocalDate posted, LocalDate day) {
        return unit.between(posted, day);
    }
}
