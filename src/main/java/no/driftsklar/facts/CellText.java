package no.driftsklar.facts;

/** The text of a cell of a file. */
public final class CellText {

    private CellText() {
    }

    /** Without the spaces around it, those that do not break and byte order marks among them. */
    public static String strip(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && isSpace(written.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(written.charAt(end - 1))) {
            end--;
        }
        return written.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
    }
}
