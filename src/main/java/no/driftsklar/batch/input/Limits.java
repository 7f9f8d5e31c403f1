package no.driftsklar.batch.input;

/** How much of a file is held in memory at once, and how large a workbook may be. */
final class Limits {

    /** Characters of one record: a row of CSV with all its lines, a line of NDJSON, an object of a JSON array. */
    static final int RECORD_CHARACTERS = 1 << 20;

    /** Lines of one record of CSV. */
    static final int RECORD_LINES = 10_000;

    static final int COLUMNS = 5_000;

    /** Bytes of all parts of a workbook when they are unpacked; about 75,000 rows of every field. */
    static final long WORKBOOK_BYTES = 256L << 20;

    /** Bytes of the part that holds the words of a workbook, because they stay in memory. */
    static final long WORKBOOK_WORDS_BYTES = 16L << 20;

    /** How much larger a part of a workbook may be than it is packed; spreadsheets reach about 50. */
    static final int WORKBOOK_RATIO = 250;

    private Limits() {
    }
}
