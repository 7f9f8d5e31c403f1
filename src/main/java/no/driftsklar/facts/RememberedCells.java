package no.driftsklar.facts;

import java.util.Arrays;

/**
 * What cells of a field said, found by the characters of a cell. It remembers the first ones for which there is room.
 * Thread-safe: an entry that one thread does not see yet, or that another takes the place of, is read once more.
 */
final class RememberedCells {

    /** Nothing is known of the cell: other than null, which says that its value is missing. */
    static final Object UNKNOWN = new Object();

    /** Places in which an entry may stand. */
    private static final int PLACES = 4;

    /** So many characters at the beginning and at the end of a cell tell where it stands; all, whether it is the same. */
    private static final int HASHED = 5;

    /** Immutable, so it may be handed from thread to thread without more ado. */
    private record Entry(char[] written, Object value) {
    }

    private final Entry[] entries;

    /**
     * @param most how many are remembered at the most, a power of two
     */
    RememberedCells(int most) {
        entries = new Entry[most];
    }

    /** What a cell said; {@link #UNKNOWN} where that is not remembered. */
    Object find(char[] characters, int start, int end) {
        int place = place(characters, start, end);
        for (int i = 0; i < PLACES; i++) {
            Entry entry = entries[place + i & entries.length - 1];
            if (entry == null) {
                return UNKNOWN;
            }
            if (Arrays.equals(entry.written(), 0, entry.written().length, characters, start, end)) {
                return entry.value();
            }
        }
        return UNKNOWN;
    }

    /** Remembers what a cell said, where there is room. */
    void add(String cell, Object value) {
        char[] written = cell.toCharArray();
        int place = place(written, 0, written.length);
        for (int i = 0; i < PLACES; i++) {
            int at = place + i & entries.length - 1;
            if (entries[at] == null) {
                entries[at] = new Entry(written, value);
                return;
            }
        }
    }

    private int place(char[] characters, int start, int end) {
        int beginning = Math.min(start + HASHED, end);
        int hash = end - start;
        for (int i = start; i < beginning; i++) {
            hash = 31 * hash + characters[i];
        }
        for (int i = Math.max(end - HASHED, beginning); i < end; i++) {
            hash = 31 * hash + characters[i];
        }
        return (hash ^ hash >>> 15) & entries.length - 1;
    }
}
