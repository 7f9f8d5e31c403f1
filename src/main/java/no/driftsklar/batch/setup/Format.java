package no.driftsklar.batch.setup;

import java.util.Locale;

/** What kind of files a run writes. */
public enum Format {
    /** A row for each project. */
    CSV("csv"),
    /** A whole assessment for each project. */
    NDJSON("ndjson"),
    /** A workbook for each table. */
    XLSX("xlsx");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** Of its files, without the dot. */
    public String extension() {
        return extension;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
