package no.driftsklar.batch.output;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of columns as SPSS and Stata take them. Letters lose their accents (æ, ø and å become ae, o and a); all that is
 * not a letter, a digit or an underscore becomes an underscore; {@code v_} comes before what does not begin with a letter
 * or is a word of the package; what is too long is cut; and _2, _3 come after a name that another column has, whatever
 * its case.
 */
final class VariableNames {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_]");
    private static final Pattern BEGINS_WITH_LETTER = Pattern.compile("[A-Za-z].*");
    private static final Pattern LAST_UNDERSCORES = Pattern.compile("_+$");

    /** Of SPSS and of Stata together, in small letters. */
    private static final Set<String> WORDS = Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or",
            "to", "with", "byte", "double", "float", "if", "in", "int", "long", "strl", "using");

    private VariableNames() {
    }

    /**
     * The names of variables for columns.
     *
     * @param longest how many characters a name may have
     */
    static List<String> of(List<String> columns, int longest) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String column : columns) {
            String name = cut(valid(column), longest);
            String free = name;
            for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
                free = cut(name, longest - ("_" + number).length()) + "_" + number;
            }
            names.add(free);
        }
        return names;
    }

    private static String valid(String column) {
        String letters = ACCENT.matcher(Normalizer.normalize(column, Normalizer.Form.NFD)).replaceAll("")
                .replace("æ", "ae").replace("Æ", "Ae").replace('ø', 'o').replace('Ø', 'O');
        String name = OTHER.matcher(letters).replaceAll("_");
        String lower = name.toLowerCase(Locale.ROOT);
        // str1 to str2045 are types of Stata
        return BEGINS_WITH_LETTER.matcher(name).matches() && !WORDS.contains(lower) && !lower.matches("str[0-9]+")
                ? name : "v_" + name;
    }

    /** An underscore at the end is for SPSS's own variables. */
    private static String cut(String name, int longest) {
        return LAST_UNDERSCORES.matcher(name.length() > longest ? name.substring(0, longest) : name).replaceAll("");
    }
}
