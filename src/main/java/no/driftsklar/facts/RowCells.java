package no.driftsklar.facts;

import java.util.Arrays;

/**
 * The cells of one row. Each is a stretch of the same characters, because most cells can be read without being made a
 * text of their own. It can be filled anew for the next row. One thread at a time.
 */
public final class RowCells {

    /** Characters and cells for which room is kept from row to row; a row that is larger gets room for itself. */
    private static final int KEPT = 1 << 14;

    private char[] characters;
    private int[] bounds;
    private int size;

    public RowCells() {
        this(KEPT, KEPT / 64);
    }

    private RowCells(int characters, int cells) {
        this.characters = new char[characters];
        this.bounds = new int[2 * cells];
    }

    /** A row of cells that are texts already. */
    public static RowCells of(String... texts) {
        String all = String.join("", texts);
        RowCells cells = new RowCells(all.length() + 1, Math.max(1, texts.length));
        cells.begin(all);
        int at = 0;
        for (String text : texts) {
            cells.add(at, at + text.length());
            at += text.length();
        }
        return cells;
    }

    /**
     * Forgets the row before and takes the characters of the next one, without cells yet.
     *
     * @return the characters, with room for one more behind them; they may be changed until the row is read
     */
    public char[] begin(String row) {
        int length = row.length();
        if (characters.length <= length || characters.length > KEPT && length < KEPT) {
            characters = new char[Math.max(KEPT, length + 1)];
        }
        if (bounds.length > KEPT) {
            bounds = new int[KEPT];
        }
        row.getChars(0, length, characters, 0);
        size = 0;
        return characters;
    }

    /** Adds a cell: the characters from a place to before another. */
    public void add(int start, int end) {
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 4 * size);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        size++;
    }

    /** How many cells there are. */
    public int size() {
        return size;
    }

    /** A cell as a text. */
    public String text(int cell) {
        return new String(characters, start(cell), end(cell) - start(cell));
    }

    /** All cells as texts. */
    public String[] texts() {
        String[] texts = new String[size];
        for (int i = 0; i < size; i++) {
            texts[i] = text(i);
        }
        return texts;
    }

    char[] characters() {
        return characters;
    }

    int start(int cell) {
        return bounds[2 * cell];
    }

    int end(int cell) {
        return bounds[2 * cell + 1];
    }
}
