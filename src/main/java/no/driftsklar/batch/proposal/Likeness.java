package no.driftsklar.batch.proposal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How alike two wordings are: the cosine of their counts of three letters in a row, from 0 to 1. */
final class Likeness {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Likeness() {
    }

    /** Letters and digits without accents in lower case, words parted by single spaces. */
    static String normal(String text) {
        String parted = HUMP.matcher(text).replaceAll(" ");
        String lower = parted.toLowerCase(Locale.ROOT).replace("ø", "o").replace("æ", "ae");
        String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** How often each three characters stand in a row in a text that is normal. */
    static Map<String, Integer> trigrams(String normal) {
        Map<String, Integer> counts = new HashMap<>();
        String padded = " " + normal + " ";
        for (int i = 0; i + 3 <= padded.length(); i++) {
            counts.merge(padded.substring(i, i + 3), 1, Integer::sum);
        }
        return counts;
    }

    /** Length of the counts as a vector. */
    static double length(Map<String, Integer> trigrams) {
        return Math.sqrt(trigrams.values().stream().mapToDouble(count -> (double) count * count).sum());
    }

    static double of(Map<String, Integer> one, Map<String, Integer> other) {
        double product = 0;
        for (Map.Entry<String, Integer> trigram : one.entrySet()) {
            product += trigram.getValue() * (double) other.getOrDefault(trigram.getKey(), 0);
        }
        return product == 0 ? 0 : product / (length(one) * length(other));
    }
}
