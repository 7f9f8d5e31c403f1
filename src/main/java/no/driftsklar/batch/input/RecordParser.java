package no.driftsklar.batch.input;

import no.driftsklar.facts.RowCells;

/**
 * Parts records into cells as RFC 4180 has them. Quotation marks within a cell that does not begin with one are characters
 * like all others. May be used from any thread.
 */
final class RecordParser {

    private final char separator;
    private final ThreadLocal<RowCells> own = ThreadLocal.withInitial(RowCells::new);

    RecordParser(char separator) {
        this.separator = separator;
    }

    /**
     * The cells of a record; they hold until the same thread parts another.
     *
     * @param record every quotation mark that begins a cell has one that ends it
     */
    RowCells part(String record) {
        RowCells cells = own.get();
        char[] characters = cells.begin(record);
        int length = record.length();
        characters[length] = separator;
        int at = 0;
        while (at <= length) {
            if (characters[at] == '"') {
                at = addQuoted(cells, characters, at + 1, length);
            } else {
                int start = at;
                while (characters[at] != separator) {
                    at++;
                }
                cells.add(start, at++);
            }
        }
        return cells;
    }

    /**
     * Adds a cell that stands within quotation marks, moved together where it has some of its own.
     *
     * @param start behind the first mark
     * @return where the next cell begins
     */
    private int addQuoted(RowCells cells, char[] characters, int start, int length) {
        int end = start;
        for (int at = start; at < length; at++) {
            if (characters[at] == '"') {
                if (characters[at + 1] == separator) {
                    cells.add(start, end);
                    return at + 2;
                }
                at++;
                if (characters[at] != '"') {
                    break;
                }
            }
            characters[end++] = characters[at];
        }
        throw new IllegalStateException("a record that ends within a cell");
    }
}
