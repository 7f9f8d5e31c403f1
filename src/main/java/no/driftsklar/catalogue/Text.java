package no.driftsklar.catalogue;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
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
        return PLACEHOLDER.matcher(in(language))
                .replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1))));
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
