package no.driftsklar.batch.mapping;

import java.util.Locale;
import java.util.Set;

/** What all cells have in common. */
final class Cells {

    static final String UNKNOWN = "unknown";
    static final String NOT_APPLICABLE = "not_applicable";
    static final String NONE = "none";

    private static final Set<String> MISSING = Set.of("", "NA", UNKNOWN);

    private Cells() {
    }

    static boolean isMissing(String text) {
        return MISSING.contains(text);
    }

    /** Without the spaces around it, those that do not break among them. */
    static String strip(String written) {
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

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
