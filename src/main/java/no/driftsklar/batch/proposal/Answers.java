package no.driftsklar.batch.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.driftsklar.batch.mapping.CellDates;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.FactsReader;

/** What the values that were seen in a column may mean. */
final class Answers {

    /** How alike words must be to be taken for each other: our assumption. */
    static final double ALIKE = 0.6;

    /** A code that is a number, perhaps behind letters: A1, AO03, SQ012, 4. */
    private static final Pattern CODE = Pattern.compile("([A-Za-z_]*?)0*([0-9]{1,3})");
    private static final Set<String> DO_NOT_KNOW = Set.of("vet ikke", "veit ikkje", "don t know", "do not know", "dont know");
    private static final Set<String> NONE_OF_THESE =
            Set.of("ingen av disse", "ingen av desse", "none of these", "none of the above", "ingen");
    private static final List<String> SEPARATORS = List.of(";", ",");

    private final FactsReader facts;
    private final Field date;

    Answers(Catalogue catalogue) {
        this.facts = new FactsReader(catalogue, null, true);
        this.date = catalogue.field("status_date").orElseThrow();
    }

    /**
     * What a column of a field may need.
     *
     * @param recode     what its values stand for
     * @param separator  what parts the values of a set; null for the bar
     * @param unreadable values that cannot be read even so
     * @param unsure     why it is unsure
     */
    record Need(Map<String, String> recode, String separator, Set<String> unreadable, List<Text> unsure) {
    }

    boolean reads(Field field, String value) {
        return facts.reads(field, field.type() == FieldType.DATE && CellDates.of(value) != null
                ? CellDates.of(value).toString() : value);
    }

    /** The share of the values that the field reads as they are; 1 where there are none. */
    double share(Field field, Collection<String> values) {
        return values.isEmpty() ? 1 : (double) values.stream().filter(value -> reads(field, value)).count() / values.size();
    }

    /** Whether all values are dates, and there are some. */
    boolean areDates(Collection<String> values) {
        return !values.isEmpty() && values.stream().allMatch(value -> CellDates.of(value) != null);
    }

    /** Whether the values are words or codes that belong to the answers of few fields, other than yes and no. */
    boolean areTelling(Field field, Collection<String> values) {
        return field.answers() != null && values.stream().filter(value -> !facts.reads(date, value)
                && !CODE.matcher(value).matches()).count() >= 2 && share(field, values) == 1;
    }

    /** What a column needs apart from the recodes that are shared by its type. */
    Need need(Field field, Set<String> values) {
        Map<String, String> recode = new LinkedHashMap<>();
        Set<String> rest = new LinkedHashSet<>();
        for (String value : values) {
            if (!reads(field, value)) {
                rest.add(value);
            }
        }
        if (field.type() == FieldType.SET) {
            return ofSet(field, rest);
        }
        List<Text> unsure = new ArrayList<>();
        if (field.type() == FieldType.CODE && field.answers() != null) {
            if (areCodesOf(field, rest)) {
                recode.putAll(byOrder(field, rest.iterator().next()));
                unsure.add(ProposalReasons.codesByOrder());
                rest.clear();
            }
            takeAlike(field, rest, recode, unsure);
        }
        if (!field.name().equals("phase") && !field.name().equals("project_id")) {
            takeMissing(field, rest, recode);
        }
        return new Need(recode, null, rest, unsure);
    }

    /** Whether the values are numbers behind the same letters, no more than the field has answers. */
    private static boolean areCodesOf(Field field, Set<String> values) {
        return !values.isEmpty() && values.stream().map(Answers::prefix).distinct().count() == 1
                && values.stream().mapToInt(Answers::number).allMatch(number -> number >= 1
                        && number <= field.answers().size());
    }

    /** All codes that the field's answers have, written as the one that was seen. */
    private static Map<String, String> byOrder(Field field, String seen) {
        Map<String, String> recode = new LinkedHashMap<>();
        int number = 1;
        for (String answer : field.answers().keySet()) {
            recode.put(codeLike(seen, number++), answer);
        }
        return recode;
    }

    /** A code like another one, with another number. */
    static String codeLike(String seen, int number) {
        String prefix = prefix(seen);
        int digits = seen.length() - prefix.length();
        return prefix + (digits > 1 && seen.charAt(prefix.length()) == '0'
                ? String.format("%0" + digits + "d", number) : String.valueOf(number));
    }

    /** The letters before the number of a code. */
    static String prefix(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The number of a code; -1 where it is none. */
    static int number(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : -1;
    }

    private static void takeAlike(Field field, Set<String> rest, Map<String, String> recode, List<Text> unsure) {
        for (String value : List.copyOf(rest)) {
            mostAlike(field, value).ifPresent(answer -> {
                recode.put(value, answer);
                rest.remove(value);
                if (!unsure.contains(ProposalReasons.wordsByLikeness())) {
                    unsure.add(ProposalReasons.wordsByLikeness());
                }
            });
        }
    }

    /** The answer whose words are most like these; empty where none is alike. */
    static Optional<String> mostAlike(Field field, String words) {
        var trigrams = Likeness.trigrams(Likeness.normal(words));
        String best = null;
        double most = ALIKE;
        for (Map.Entry<String, Text> answer : field.answers().entrySet()) {
            for (String wording : wordings(answer)) {
                double alike = Likeness.of(trigrams, Likeness.trigrams(Likeness.normal(wording)));
                if (alike >= most) {
                    most = alike;
                    best = answer.getKey();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<String> wordings(Map.Entry<String, Text> answer) {
        List<String> wordings = new ArrayList<>(List.of(answer.getKey()));
        for (Language language : Language.values()) {
            wordings.add(answer.getValue().in(language));
        }
        return wordings;
    }

    private static void takeMissing(Field field, Set<String> rest, Map<String, String> recode) {
        for (String value : List.copyOf(rest)) {
            String words = Likeness.normal(value);
            String meant = DO_NOT_KNOW.contains(words) ? "unknown"
                    : field.type() == FieldType.SET && NONE_OF_THESE.contains(words) ? "none" : null;
            if (meant != null) {
                recode.put(value, meant);
                rest.remove(value);
            }
        }
    }

    /** A word for "do not know" that was seen; empty where there is none. */
    static Set<String> doNotKnow(Collection<String> values) {
        Set<String> words = new LinkedHashSet<>();
        values.stream().filter(value -> DO_NOT_KNOW.contains(Likeness.normal(value))).forEach(words::add);
        return words;
    }

    /** What a word for a whole answer stands for: none, unknown or not_applicable; empty where it is no such word. */
    static Optional<String> whole(String words, Map<String, Text> terms) {
        String normal = Likeness.normal(words);
        if (DO_NOT_KNOW.contains(normal)) {
            return Optional.of("unknown");
        }
        if (NONE_OF_THESE.contains(normal)) {
            return Optional.of("none");
        }
        for (Map.Entry<String, String> term : Map.of("none", "none", "missing", "unknown", "not_applicable",
                "not_applicable").entrySet()) {
            for (Language language : Language.values()) {
                if (Likeness.normal(terms.get(term.getKey()).in(language)).equals(normal)
                        || Likeness.normal(term.getValue()).equals(normal)) {
                    return Optional.of(term.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** The separator under which the fewest parts stay unread, if any does better than the bar. */
    private Need ofSet(Field field, Set<String> unread) {
        Set<String> fewest = new LinkedHashSet<>(unread);
        Map<String, String> recode = recodeOfParts(field, fewest);
        String best = null;
        for (String separator : SEPARATORS) {
            Set<String> parts = new LinkedHashSet<>();
            for (String value : unread) {
                for (String part : value.split(separator)) {
                    if (!part.isBlank() && !reads(field, part)) {
                        parts.add(part.strip());
                    }
                }
            }
            Map<String, String> recodeOfParts = recodeOfParts(field, parts);
            if (parts.size() < fewest.size()) {
                best = separator;
                fewest = parts;
                recode = recodeOfParts;
            }
        }
        return new Need(recode, best, fewest, List.of());
    }

    private static Map<String, String> recodeOfParts(Field field, Set<String> rest) {
        Map<String, String> recode = new LinkedHashMap<>();
        takeMissing(field, rest, recode);
        return recode;
    }
}
