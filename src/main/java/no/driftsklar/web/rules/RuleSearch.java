package no.driftsklar.web.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.Saying;
import no.driftsklar.catalogue.Source;
import no.driftsklar.catalogue.Text;

/** Finds factors, risks and contradictions by what is said of them in the reader's language. Thread-safe. */
final class RuleSearch {

    /** So many characters stand around a word that was found; our assumption of what fits on two lines of a phone. */
    private static final int AROUND = 60;
    private static final int LAST_ASCII = 0x7f;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private final Catalogue catalogue;
    private final List<Entry> entries = new ArrayList<>();
    private final ConcurrentMap<Language, Map<Entry, List<Sentence>>> sentences = new ConcurrentHashMap<>();

    /**
     * Something that the rule base has a page on.
     *
     * @param factor null for all that are no factors
     */
    record Entry(RuleKind kind, String id, Text title, Factor factor) {
    }

    /** What the reader asks for; null and empty ask for everything. */
    record Query(String words, RuleKind kind, Dimension dimension, Phase phase, Integer stage) {

        static final Query ALL = new Query("", null, null, null, null);

        /** A dimension, a phase and a stage are asked of factors only. */
        private boolean allows(Entry entry) {
            return (kind == null || entry.kind() == kind)
                    && allows(entry, dimension == null, factor -> factor.dimension() == dimension)
                    && allows(entry, phase == null, factor -> factor.relevantFrom() == phase)
                    && allows(entry, stage == null, factor -> factor.stage() == stage);
        }

        private static boolean allows(Entry entry, boolean any, Predicate<Factor> wanted) {
            return any || entry.factor() != null && wanted.test(entry.factor());
        }

        boolean isAll() {
            return equals(ALL);
        }
    }

    /** An entry that was found, and where, unless it was found by its name or by no words. */
    record Hit(Entry entry, Place place) {
    }

    /** Words that were found, with what stands around them. */
    record Place(String before, String found, String after) {
    }

    private record Sentence(String text, String plain) {
    }

    RuleSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.factors().forEach(factor -> entries.add(new Entry(RuleKind.FACTOR, factor.id(), factor.title(), factor)));
        catalogue.risks().forEach(risk -> entries.add(new Entry(RuleKind.RISK, risk.id(), risk.title(), null)));
        catalogue.contradictions().forEach(contradiction ->
                entries.add(new Entry(RuleKind.CONTRADICTION, contradiction.id(), contradiction.title(), null)));
    }

    /** What is said of everything in a language; put together when somebody looks for something in it first. */
    private Map<Entry, List<Sentence>> sentences(Language language) {
        return entries.stream().collect(Collectors.toMap(entry -> entry, entry -> sentences(entry, language)));
    }

    private List<Sentence> sentences(Entry entry, Language language) {
        List<String> texts = new ArrayList<>(List.of(entry.title().in(language)));
        switch (entry.kind()) {
            case FACTOR -> factor(entry.factor(), language, texts);
            case RISK -> {
                Risk risk = catalogue.risk(entry.id()).orElseThrow();
                texts.add(said(risk.says(), language));
                texts.add(risk.remedy().in(language));
                sources(risk.sources(), language, texts);
                questions(entry.id(), language, texts);
            }
            case CONTRADICTION -> {
                Contradiction contradiction = catalogue.contradiction(entry.id()).orElseThrow();
                texts.add(said(contradiction.says(), language));
                questions(entry.id(), language, texts);
            }
            default -> throw new IllegalArgumentException(entry.toString());
        }
        catalogue.rulesAbout(entry.id()).forEach(rule -> texts.add(rule.name()));
        texts.add(entry.id());
        return texts.stream().map(text -> new Sentence(text, plain(text))).toList();
    }

    private void factor(Factor factor, Language language, List<String> texts) {
        factor.says().stream().map(Saying::text).forEach(text -> texts.add(said(text, language)));
        if (factor.action() != null) {
            Stream.concat(Stream.of((String) null),
                    factor.action().variants().stream().map(Action.Variant::id)).forEach(id -> {
                Action action = factor.action().as(id);
                texts.add(action.what().in(language));
                texts.add(action.firstStep().in(language));
            });
            texts.add(factor.action().doneWhen().in(language));
        }
        if (factor.expect() != null) {
            texts.add(factor.expect().in(language));
        }
        factor.needs().fields().forEach(name -> question(name, language, texts));
        sources(factor.sources(), language, texts);
    }

    private void questions(String subject, Language language, List<String> texts) {
        catalogue.rulesAbout(subject).stream().map(Rule::fields).flatMap(List::stream).distinct()
                .forEach(name -> question(name, language, texts));
    }

    private void question(String name, Language language, List<String> texts) {
        Field field = catalogue.field(name).orElseThrow();
        texts.add(field.label().in(language));
        texts.add(field.question().in(language));
    }

    private void sources(List<Source> sources, Language language, List<String> texts) {
        sources.forEach(source -> texts.add(catalogue.cite(source, language)));
    }

    /** What a rule says, with the words for a field where a project's value stands. */
    private String said(Text text, Language language) {
        return Sayings.said(catalogue, text, language);
    }

    /** In small letters and without accents, so that what is meant is found; æ, ø and å stay. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c <= LAST_ASCII) {
                plain.append((char) Character.toLowerCase(c));
                return;
            }
            String letter = new String(Character.toChars(c)).toLowerCase(Locale.ROOT);
            String base = "å".equals(letter) ? letter
                    : ACCENTS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
            // as long as what it stands for, so that a place in one is a place in the other
            plain.append(base.length() == Character.charCount(c) ? base : letter.length() == Character.charCount(c) ? letter
                    : new String(Character.toChars(c)));
        });
        return plain.toString();
    }

    List<Hit> find(Query query, Language language) {
        List<String> words = Stream.of(plain(query.words()).strip().split("[\\s,;]+")).filter(word ->
                !word.isEmpty()).toList();
        List<Hit> hits = new ArrayList<>();
        Map<Entry, List<Sentence>> all = sentences.computeIfAbsent(language, this::sentences);
        for (Entry entry : entries) {
            List<Sentence> said = all.get(entry);
            if (query.allows(entry) && words.stream().allMatch(word -> said.stream().anyMatch(one ->
                    one.plain().contains(word)))) {
                hits.add(new Hit(entry, place(said, words)));
            }
        }
        // a name that says it goes before a sentence that does
        hits.sort(Comparator.comparing((Hit hit) -> hit.entry().kind()).thenComparing(hit -> hit.place() != null));
        return hits;
    }

    private static Place place(List<Sentence> said, List<String> words) {
        if (words.stream().allMatch(said.get(0).plain()::contains)) {
            return null;
        }
        Sentence best = said.stream().skip(1).max(Comparator.comparingLong(sentence ->
                words.stream().filter(sentence.plain()::contains).count())).orElseThrow();
        String word = words.stream().filter(best.plain()::contains).max(Comparator.comparingInt(String::length))
                .orElse(null);
        if (word == null) {
            return null;
        }
        int at = best.plain().indexOf(word);
        int from = Math.max(0, at - AROUND);
        int to = Math.min(best.text().length(), at + word.length() + AROUND);
        // not within a word
        while (from > 0 && !Character.isWhitespace(best.text().charAt(from - 1))) {
            from--;
        }
        while (to < best.text().length() && !Character.isWhitespace(best.text().charAt(to))) {
            to++;
        }
        return new Place((from > 0 ? "… " : "") + best.text().substring(from, at), best.text().substring(at, at
                + word.length()),
                best.text().substring(at + word.length(), to) + (to < best.text().length() ? " …" : ""));
    }
}
