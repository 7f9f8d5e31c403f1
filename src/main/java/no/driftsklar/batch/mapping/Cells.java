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

    /** In lower case, the same in every language. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
