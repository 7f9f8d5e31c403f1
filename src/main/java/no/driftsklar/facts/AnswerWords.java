package no.driftsklar.facts;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/**
 * The words for the answers of one field in every language, and what each stands for. Capitals and the kind and number of
 * spaces make no difference.
 */
final class AnswerWords {

    /** What the words for a missing answer stand for, because a map cannot tell null from nothing. */
    static final Object MISSING = new Object();

    private static final Object AMBIGUOUS = new Object();

    private final Map<String, Object> whole = new HashMap<>();
    private final Map<String, Object> elements = new HashMap<>();
    private final BitSet beginnings = new BitSet();

    /**
     * @param terms the words for {@code yes}, {@code no}, {@code none}, {@code missing} and {@code not_applicable}
     */
    AnswerWords(Field field, Map<String, Text> terms) {
        if (field.answers() != null) {
            field.answers().forEach((value, text) -> put(field.type() == FieldType.SET ? elements : whole, text,
                    field.type() == FieldType.LEVEL ? (Object) Integer.valueOf(value) : value));
        }
        if (field.type() == FieldType.YESNO) {
            put(whole, terms.get("yes"), "yes");
            put(whole, terms.get("no"), "no");
        }
        if (field.type() == FieldType.SET) {
            put(whole, terms.get("none"), Set.of());
        }
        if (!Values.isRequired(field)) {
            put(whole, terms.get("missing"), MISSING);
            put(whole, terms.get("not_applicable"), Facts.NOT_APPLICABLE);
        }
        whole.keySet().stream().filter(words -> !words.isEmpty()).forEach(words -> beginnings.set(words.charAt(0)));
    }

    private static void put(Map<String, Object> words, Text text, Object meaning) {
        if (text == null) {
            return;
        }
        for (Language language : Language.values()) {
            if (text.in(language) != null) {
                words.merge(normal(text.in(language)), meaning, (first, second) -> first.equals(second) ? first : AMBIGUOUS);
            }
        }
    }

    /** What the words of a whole cell stand for; null where they stand for nothing, or for more than one thing. */
    Object meaning(String words) {
        return mayBegin(words) ? known(whole, words) : null;
    }

    /** The value that words within a set stand for; null where they stand for nothing, or for more than one thing. */
    String element(String words) {
        return (String) known(elements, words);
    }

    /** Whether some words for a whole cell begin so; most identifiers and names need no closer look. */
    private boolean mayBegin(String words) {
        return !words.isEmpty() && (Character.isWhitespace(words.charAt(0)) || Character.isSpaceChar(words.charAt(0))
                || beginnings.get(Character.toLowerCase(words.charAt(0))));
    }

    /** Whether some words for a whole cell begin with a digit. */
    boolean mayBeginWithDigit() {
        int digit = beginnings.nextSetBit('0');
        return digit >= 0 && digit <= '9';
    }

    private static Object known(Map<String, Object> meanings, String words) {
        if (meanings.isEmpty()) {
            return null;
        }
        Object meaning = meanings.get(normal(words));
        return meaning == AMBIGUOUS ? null : meaning;
    }

    boolean areAmbiguous(String words) {
        return whole.get(normal(words)) == AMBIGUOUS || elements.get(normal(words)) == AMBIGUOUS;
    }

    private static String normal(String words) {
        StringBuilder normal = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                normal.append(c);
            } else if (normal.length() > 0 && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        }
        if (normal.length() > 0 && normal.charAt(normal.length() - 1) == ' ') {
            normal.setLength(normal.length() - 1);
        }
        return normal.toString().toLowerCase(Locale.ROOT);
    }
}
