package no.driftsklar.batch.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/** What fields are called: their names, and their labels and questions in every language. */
final class FieldWordings {

    /** The code of a question or its number before its text, as in "G02Q01[SQ001]. How ...". */
    private static final Pattern NUMBERED = Pattern.compile("[\\p{L}\\p{N}_]+(?:\\[[^\\[\\]]*])?[.:)]\\s+(.*)", Pattern.DOTALL);

    /** The text of a row of an array behind that of the array, as in "How far are you with ... [Procedures]". */
    private static final Pattern ROW = Pattern.compile(".*\\[([^\\[\\]]+)]", Pattern.DOTALL);

    /** A wording in which three letters stand, and how often. */
    private record Posting(int wording, int count) {
    }

    private final List<Field> fields = new ArrayList<>();
    private final List<Double> lengths = new ArrayList<>();
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final Map<String, Set<Field>> exact = new HashMap<>();

    FieldWordings(Catalogue catalogue) {
        for (Field field : catalogue.fields()) {
            for (String wording : wordings(field)) {
                Map<String, Integer> trigrams = Likeness.trigrams(wording);
                trigrams.forEach((letters, count) -> postings.computeIfAbsent(letters, key -> new ArrayList<>())
                        .add(new Posting(fields.size(), count)));
                fields.add(field);
                lengths.add(Likeness.length(trigrams));
                exact.computeIfAbsent(wording, key -> new LinkedHashSet<>()).add(field);
            }
        }
    }

    private static Set<String> wordings(Field field) {
        Set<String> wordings = new LinkedHashSet<>(Set.of(Likeness.normal(field.name())));
        for (Text text : new Text[] {field.label(), field.question()}) {
            for (Language language : Language.values()) {
                wordings.add(Likeness.normal(text.in(language)));
            }
        }
        return wordings;
    }

    /** The fields that are called just so; capitals, accents and punctuation make no difference. */
    Set<Field> called(String column) {
        for (String wording : parts(column)) {
            if (exact.containsKey(wording)) {
                return exact.get(wording);
            }
        }
        return Set.of();
    }

    /** How alike the name of a column and what each field is called are, from 0 to 1. */
    Map<Field, Double> likeness(String column) {
        Map<Field, Double> alike = new LinkedHashMap<>();
        for (String part : parts(column)) {
            Map<String, Integer> trigrams = Likeness.trigrams(part);
            double[] products = new double[fields.size()];
            trigrams.forEach((letters, count) -> postings.getOrDefault(letters, List.of())
                    .forEach(posting -> products[posting.wording()] += (double) count * posting.count()));
            double length = Likeness.length(trigrams);
            for (int i = 0; i < products.length; i++) {
                alike.merge(fields.get(i), products[i] == 0 ? 0 : products[i] / (length * lengths.get(i)), Math::max);
            }
        }
        return alike;
    }

    /** The name as a whole, and the parts of it that may be the question. */
    private static Set<String> parts(String column) {
        Set<String> parts = new LinkedHashSet<>();
        parts.add(Likeness.normal(column));
        Matcher numbered = NUMBERED.matcher(column);
        if (numbered.matches()) {
            parts.add(Likeness.normal(numbered.group(1)));
        }
        Matcher row = ROW.matcher(column);
        if (row.matches()) {
            parts.add(Likeness.normal(row.group(1)));
        }
        parts.remove("");
        return parts;
    }
}
