package no.driftsklar.batch.output;

/**
 * Defuses texts that a spreadsheet would run as a formula when it opens a CSV (OWASP, CSV injection): an apostrophe is
 * put before them. One is put before texts that begin with an apostrophe too, so that the original always comes back
 * when one apostrophe is taken from the front of every text that has one.
 */
public final class FormulaGuard {

    private FormulaGuard() {
    }

    /** The text as it can stand in a cell; itself where it is harmless. A plain number such as -3,5 is harmless. */
    public static String guarded(String text) {
        return isHarmless(text) ? text : "'" + text;
    }

    /** What was written, from a cell that {@link #guarded} made. */
    public static String original(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static boolean isHarmless(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return true;
        }
        return switch (text.charAt(start)) {
            case '\'' -> start > 0;
            case '+', '-' -> isNumber(text, start + 1);
            // the last four are what spreadsheets in East Asia take for = + - @
            case '=', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20' -> false;
            default -> true;
        };
    }

    /** Spreadsheets may drop blanks before they look at a cell. */
    private static boolean isBlank(char character) {
        return character == ' ' || character == '\u00a0';
    }

    private static boolean isNumber(String text, int start) {
        boolean digits = false;
        boolean mark = false;
        for (int i = start; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                digits = true;
            } else if ((character == '.' || character == ',') && !mark) {
                mark = true;
            } else {
                return false;
            }
        }
        return digits;
    }
}
