package no.driftsklar.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One sentence or label in the three languages. {@code {name}} stands for a value of the project.
 * A language may be null only while a rule base is being checked: {@code rules check} refuses it.
 */
public record Text(String nb, String nn, String en) {

    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }

    /**
     * A name within braces.
     *
     * @param start where the braces open
     * @param end   behind where they close
     */
    public record Placeholder(String name, int start, int end) {
    }

    /** The text in a language with each {@code {name}} replaced by what {@code value} gives for the name. */
    public String in(Language language, Function<String, String> value) {
        String text = in(language);
        StringBuilder said = new StringBuilder(text.length() + 16);
        int from = 0;
        for (Placeholder placeholder : placeholders(text)) {
            said.append(text, from, placeholder.start()).append(value.apply(placeholder.name()));
            from = placeholder.end();
        }
        return from == 0 ? text : said.append(text, from, text.length()).toString();
    }

    /** Names within braces in a language, in order of appearance. */
    public Set<String> placeholders(Language language) {
        String text = in(language);
        return text == null ? Set.of() : placeholders(text).stream().map(Placeholder::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The names within braces in a text, in order of appearance. */
    public static List<Placeholder> placeholders(String text) {
        List<Placeholder> found = new ArrayList<>();
        int open = text.indexOf('{');
        while (open >= 0) {
            int next = text.indexOf('{', open + 1);
            int close = text.indexOf('}', open);
            if (close >= 0 && (next < 0 || close < next)) {
                found.add(new Placeholder(text.substring(open + 1, close), open, close + 1));
            }
            open = next;
        }
        return found;
    }
}
