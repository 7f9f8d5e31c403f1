package no.driftsklar.batch.mapping;

import java.util.Locale;
import java.util.Set;

/** What all cells of a table have in common. */
public final class Cells {

    /** What the usual programs write for a ticked box, in lower case. */
    public static final Set<String> TICKED = Set.of("1", "x", "y", "yes", "j", "ja", "true", "checked");

    /** What the usual programs write for a box that is not ticked, in lower case. */
    public static final Set<String> UNTICKED = Set.of("0", "n", "no", "nei", "false", "unchecked");

    static final String UNKNOWN = "unknown";
    static final String NOT_APPLICABLE = "not_applicable";
    static final String NONE = "none";

    private static final Set<String> MISSING = Set.of("", "NA", UNKNOWN);

    private Cells() {
    }

    /** Whether a text that was stripped is a word for a missing value. */
    public static boolean isMissing(String text) {
        return MISSING.contains(text);
    }

    /** Without the spaces around it, those that do not break among them. */
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
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** In lower case, the same in every language. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
