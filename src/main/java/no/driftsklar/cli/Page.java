package no.driftsklar.cli;

import java.math.BigDecimal;
import org.apache.commons.text.WordUtils;
import picocli.CommandLine.Help.Ansi;

/** Text for a terminal: wrapped, with headings and bars; plain where it is not a terminal or NO_COLOR is set. */
final class Page {

    private static final int WIDTH = 80;
    private static final int BAR = 26;

    private final StringBuilder text = new StringBuilder();
    private final boolean styled;

    Page(Ansi ansi) {
        this.styled = ansi.enabled();
    }

    void heading(String heading) {
        text.append('\n').append(bold(heading)).append('\n');
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A paragraph, indented and wrapped. */
    void paragraph(int indent, String paragraph) {
        paragraph("", indent, paragraph, false);
    }

    /** A paragraph after a mark such as a bullet or a rank; further lines stand under its text. */
    void item(String mark, String paragraph) {
        paragraph("  " + mark + " ", mark.length() + 3, paragraph, false);
    }

    /** What a reader may pass over: where a statement comes from. */
    void aside(int indent, String paragraph) {
        paragraph("", indent, paragraph, true);
    }

    private void paragraph(String start, int indent, String paragraph, boolean faint) {
        String blank = " ".repeat(indent);
        String first = start.isEmpty() ? blank : start;
        for (String line : WordUtils.wrap(paragraph, WIDTH - indent, "\n", false).split("\n")) {
            text.append(first).append(faint ? faint(line) : line).append('\n');
            first = blank;
        }
    }

    /** A score as a bar from 0 to 100: what is reached, what the unanswered can give, the rest. */
    static String bar(BigDecimal low, BigDecimal high) {
        int from = low == null ? 0 : cells(low);
        int to = high == null ? 0 : cells(high);
        return "█".repeat(from) + "░".repeat(Math.max(0, to - from)) + "·".repeat(BAR - Math.max(from, to));
    }

    private static int cells(BigDecimal percent) {
        return (int) Math.round(percent.doubleValue() * BAR / 100);
    }

    String bold(String words) {
        return styled ? "\u001b[1m" + words + "\u001b[0m" : words;
    }

    private String faint(String words) {
        return styled ? "\u001b[2m" + words + "\u001b[0m" : words;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
