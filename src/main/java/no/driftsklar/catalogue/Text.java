package no.driftsklar.catalogue;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One sentence or label in the three languages. {@code {name}} stands for a value of the project.
 * A language may be null only while a rule base is being checked: {@code rules check} refuses it.
 */
public record Text(String nb, String nn, String en) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }

    /** The text in a language with each {@code {name}} replaced by what {@code value} gives for the name. */
    public String in(Language language, Function<String, String> value) {
        String text = in(language);
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        // by hand: an assessment says a hundred sentences, and a regular expression took a tenth of it
        StringBuilder said = new StringBuilder(text.length() + 16);
        int from = 0;
        while (open >= 0) {
            int next = text.indexOf('{', open + 1);
            int close = text.indexOf('}', open);
            if (close >= 0 && (next < 0 || close < next)) {
                said.append(text, from, open).append(value.apply(text.substring(open + 1, close)));
                from = close + 1;
            }
            open = next;
        }
        return said.append(text, from, text.length()).toString();
    }

    /** Names within braces in a language, in order of appearance. */
    public Set<String> placeholders(Language language) {
        Set<String> names = new LinkedHashSet<>();
        String text = in(language);
        if (text != null) {
            PLACEHOLDER.matcher(text).results().forEach(match -> names.add(match.group(1)));
        }
        return names;
    }
}
