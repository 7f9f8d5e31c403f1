package no.driftsklar.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that a rule base says apart from when its rules fire: what {@code rules/**}{@code /*.yaml} hold, and what the
 * engine found out about the rules. Immutable.
 */
public final class Catalogue {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Content content;
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, Integer> fieldIndex = new HashMap<>();
    private final Map<String, Factor> factors = new LinkedHashMap<>();
    private final Map<String, Integer> factorIndex = new HashMap<>();
    private final Map<String, Risk> risks = new LinkedHashMap<>();
    private final Map<String, Contradiction> contradictions = new LinkedHashMap<>();
    private final Map<String, Work> works;
    private final Map<String, List<Rule>> rulesBySubject;

    /**
     * What a catalogue is made of, in the order of the tables.
     *
     * @param id             version and fingerprint
     * @param fields         all fields, by order
     * @param factors        all factors, by order
     * @param risks          all risks, by order
     * @param contradictions all contradictions, by order
     * @param evidence       classes of evidence
     * @param thresholds     limits of the verdict
     * @param shelfLives     how long posted values hold, by name
     * @param verdictSays    what each rule of the verdict says
     * @param verdictExamples which verdict must come out of which standing
     * @param works          sources
     * @param terms          words for phases, verdicts, roles and so on, by kind and key
     * @param rules          all rules, by file and place in the file
     */
    public record Content(RuleBaseId id, List<Field> fields, List<Factor> factors, List<Risk> risks,
            List<Contradiction> contradictions, List<Evidence> evidence, Thresholds thresholds,
            Map<String, ShelfLife> shelfLives, List<Saying> verdictSays, List<VerdictExample> verdictExamples, List<Work> works,
            Map<String, Map<String, Text>> terms, List<Rule> rules) {

        public Content {
            evidence = evidence == null ? List.of() : evidence;
            verdictSays = verdictSays == null ? List.of() : verdictSays;
            verdictExamples = verdictExamples == null ? List.of() : verdictExamples;
            shelfLives = shelfLives == null ? Map.of() : shelfLives;
            works = works == null ? List.of() : works;
        }

        public Content withRules(List<Rule> found) {
            return new Content(id, fields, factors, risks, contradictions, evidence, thresholds, shelfLives,
                    verdictSays,
                    verdictExamples, works, terms, found);
        }
    }

    public Catalogue(Content content) {
        this.content = content;
        for (Field field : content.fields()) {
            fieldIndex.put(field.name(), fields.size());
            fields.put(field.name(), field);
        }
        for (Factor factor : content.factors()) {
            factorIndex.put(factor.id(), factors.size());
            factors.put(factor.id(), factor);
        }
        content.risks().forEach(risk -> risks.put(risk.id(), risk));
        content.contradictions().forEach(contradiction -> contradictions.put(contradiction.id(), contradiction));
        works = content.works().stream().collect(Collectors.toMap(Work::work, work -> work, (first, second) -> first));
        rulesBySubject = content.rules().stream()
                .collect(Collectors.groupingBy(Rule::subject, LinkedHashMap::new, Collectors.toList()));
    }

    public RuleBaseId id() {
        return content.id();
    }

    public List<Field> fields() {
        return content.fields();
    }

    public List<Factor> factors() {
        return content.factors();
    }

    public List<Risk> risks() {
        return content.risks();
    }

    public List<Contradiction> contradictions() {
        return content.contradictions();
    }

    public List<Work> works() {
        return content.works();
    }

    public List<Rule> rules() {
        return content.rules();
    }

    public Thresholds thresholds() {
        return content.thresholds();
    }

    /** How long posted values hold, by name. */
    public Map<String, ShelfLife> shelfLives() {
        return content.shelfLives();
    }

    /** How many days a posted value of a field holds; empty where it does not grow old. */
    public OptionalInt shelfLifeDays(Field field) {
        return field.shelfLife().equals(ShelfLife.NEVER) ? OptionalInt.empty()
                : OptionalInt.of(content.shelfLives().get(field.shelfLife()).days());
    }

    public List<Saying> verdictSays() {
        return content.verdictSays();
    }

    public List<VerdictExample> verdictExamples() {
        return content.verdictExamples();
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    public Optional<Factor> factor(String id) {
        return Optional.ofNullable(factors.get(id));
    }

    public Optional<Risk> risk(String id) {
        return Optional.ofNullable(risks.get(id));
    }

    public Optional<Contradiction> contradiction(String id) {
        return Optional.ofNullable(contradictions.get(id));
    }

    /**
     * Place of a field among all fields, from 0.
     *
     * @throws IllegalArgumentException when no field has the name
     */
    public int fieldIndex(String name) {
        return index(fieldIndex, name, "field");
    }

    /**
     * Place of a factor among all factors, from 0.
     *
     * @throws IllegalArgumentException when no factor has the name
     */
    public int factorIndex(String id) {
        return index(factorIndex, id, "factor");
    }

    private static int index(Map<String, Integer> places, String name, String kind) {
        Integer index = places.get(name);
        if (index == null) {
            throw new IllegalArgumentException("no " + kind + " is called " + name);
        }
        return index;
    }

    /** The rules about a factor, risk, contradiction or verdict, in the order of their file. */
    public List<Rule> rulesAbout(String subject) {
        return rulesBySubject.getOrDefault(subject, List.of());
    }

    /** Weight of a factor in the score: that of its class of evidence. */
    public int weight(Factor factor) {
        return evidence(factor.evidence()).weight();
    }

    /**
     * A class of evidence.
     *
     * @throws IllegalArgumentException when {@code rules/evidence.yaml} does not have it
     */
    public Evidence evidence(int evidence) {
        return content.evidence().stream().filter(e -> e.evidence() == evidence).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no class of evidence is called " + evidence));
    }

    public List<Evidence> evidence() {
        return content.evidence();
    }

    /** All words for keys, by kind and key. */
    public Map<String, Map<String, Text>> terms() {
        return content.terms();
    }

    /** All words of one kind, by key. */
    public Map<String, Text> terms(String kind) {
        return content.terms().getOrDefault(kind, Map.of());
    }

    /**
     * The words for a phase, verdict, role and so on.
     *
     * @throws IllegalArgumentException when {@code rules/terms.yaml} does not have them
     */
    public Text term(String kind, String key) {
        Text text = terms(kind).get(key);
        if (text == null) {
            throw new IllegalArgumentException("rules/terms.yaml has no " + kind + " " + key);
        }
        return text;
    }

    public Text term(String kind, Key key) {
        return term(kind, key.key());
    }

    /** Whether the sources of the rule base hold the place. */
    public boolean knows(Source source) {
        Work work = works.get(workOf(source));
        return work != null && (placeOf(source) == null ? work.places() == null
                : work.places() != null && work.places().containsKey(placeOf(source)));
    }

    /** The source as a reader finds it: work in short, place, and the words that stand there. */
    public String cite(Source source, Language language) {
        Work work = works.get(workOf(source));
        StringBuilder cited = new StringBuilder(work.shortTitle().in(language));
        if (placeOf(source) != null) {
            cited.append(", ").append(work.places().get(placeOf(source)).in(language));
        }
        if (source.words() != null) {
            cited.append(": ").append(QUOTED.matcher(source.words())
                    .replaceAll(words -> Matcher.quoteReplacement(language.quote(words.group(1)))));
        }
        return cited.toString();
    }

    private static String workOf(Source source) {
        int colon = source.place().indexOf(':');
        return colon < 0 ? source.place() : source.place().substring(0, colon);
    }

    private static String placeOf(Source source) {
        int colon = source.place().indexOf(':');
        return colon < 0 ? null : source.place().substring(colon + 1);
    }
}
