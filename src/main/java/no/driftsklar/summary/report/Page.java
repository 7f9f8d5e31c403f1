package no.driftsklar.summary.report;

import java.util.List;

/**
 * What stands on the page, all words and numbers already in the reader's language; the template turns it into HTML.
 *
 * @param language code for the {@code lang} attribute
 * @param title    of the page
 * @param lead     what the page is, in a sentence or two
 * @param origin   where the numbers come from: a term and what belongs to it
 * @param skip     words of the link past the table of contents
 * @param contents heading of the table of contents
 * @param sections the parts of the page in their order
 * @param footer   last line
 */
record Page(String language, String title, String lead, List<Fact> origin, String skip, String contents,
        List<Section> sections, String footer) {

    /** A term and what belongs to it. */
    record Fact(String term, String value) {
    }

    /**
     * A part of the page.
     *
     * @param id     for links to it; letters and hyphens
     * @param text   paragraphs under the heading
     * @param blocks what follows them
     * @param facts  terms that are explained; empty where there are none
     */
    record Section(String id, String title, List<String> text, List<Block> blocks, List<Fact> facts) {
    }

    /**
     * Tables under one heading, with pictures of what is in them.
     *
     * @param id       for links to it
     * @param title    heading; null where the heading of the section is enough
     * @param text     paragraphs under the heading
     * @param pictures drawn from the numbers in the tables; empty where the tables suffice
     * @param tables   beside each other where the page is wide enough
     */
    record Block(String id, String title, List<String> text, List<Picture> pictures, List<Table> tables) {
    }

    /**
     * A table.
     *
     * @param id      for its caption
     * @param caption says what it holds
     * @param heads   heading of each column; the first is that of the rows
     * @param rows    all with as many cells as there are heads, less one
     * @param notes   what a reader must know to read it
     */
    record Table(String id, String caption, List<Head> heads, List<Row> rows, List<String> notes) {
    }

    /**
     * Heading of a column.
     *
     * @param number whether numbers stand under it
     */
    record Head(String text, boolean number) {
    }

    /**
     * A row of a table.
     *
     * @param name   its heading
     * @param detail small print after the heading; null where there is none
     * @param cells  what stands in it
     * @param kind   {@code group} for a heading between rows, {@code hidden} for a suppressed group, else {@code plain}
     */
    record Row(String name, String detail, List<Cell> cells, String kind) {

        static Row of(String name, String detail, List<Cell> cells) {
            return new Row(name, detail, cells, "plain");
        }

        static Row heading(String name) {
            return new Row(name, null, List.of(), "group");
        }

        static Row hidden(String name, String word) {
            return new Row(name, null, List.of(Cell.of(word)), "hidden");
        }
    }

    /**
     * A cell.
     *
     * @param text what stands in it
     * @param bar  length of a bar under the text, 0 to 100; null where there is none
     * @param kind colour of the bar: {@code hinders}, {@code promotes} or {@code missing}; null where there is no bar
     */
    record Cell(String text, String bar, String kind) {

        static Cell of(String text) {
            return new Cell(text, null, null);
        }
    }
}
