package no.driftsklar.store.database;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How moments stand in the database: UTC to the microsecond, all of one length, so that they sort as text. */
public final class Moments {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {
    }

    public static String text(Instant moment) {
        return FORMAT.format(moment.truncatedTo(ChronoUnit.MICROS));
    }

    /** Reads what {@link #text} wrote; null for null. */
    public static Instant of(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
