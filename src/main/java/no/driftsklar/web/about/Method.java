package no.driftsklar.web.about;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.Saying;
import no.driftsklar.catalogue.ShelfLife;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.web.words.Words;

/** How is assessed, with each number from the rule base: what is changed there is changed here. */
final class Method {

    private final Catalogue catalogue;
    private final Words words;
    private final Language language;

    Method(Catalogue catalogue, Words words, Language language) {
        this.catalogue = catalogue;
        this.words = words;
        this.language = language;
    }

    /**
     * What the page shows.
     *
     * @param example  how the score of a small example comes about
     * @param verdicts the rules of the verdict, of which the first that fits decides
     */
    record View(String sizes, List<Evidence> evidence, String example, List<Limit> limits, List<Meaning> verdicts,
            List<Meaning> rules, List<String> conditions, List<Link> gates, List<Hold> holds, String growing,
            List<Decision> decisions, List<Work> works) {
    }

    /** A class of evidence, with how many factors it has. */
    record Evidence(String title, int weight, int factors, String why) {
    }

    /** A limit of the verdict in per cent. */
    record Limit(String name, int value, String why) {
    }

    /** What a verdict means, or when it is given. */
    record Meaning(String verdict, String meaning) {
    }

    /** A page of the rule base. */
    record Link(String id, String title) {
    }

    /** How long answers hold. */
    record Hold(String days, String fields, String why) {
    }

    /** The decision that a project of a phase stands before. */
    record Decision(String phase, String decision) {
    }

    /** A source. */
    record Work(String title, String citation) {
    }

    View view() {
        return new View(say("about.method.sizes", catalogue.factors().size(), catalogue.risks().size(),
                catalogue.contradictions().size(), catalogue.fields().size()), evidence(), example(), limits(), verdicts(),
                rules(), conditions(), catalogue.factors().stream().filter(Factor::gate)
                        .map(factor -> new Link(factor.id(), factor.title().in(language))).toList(), holds(), growing(),
                Arrays.stream(Phase.values()).map(phase -> new Decision(catalogue.term("phase", phase).in(language),
                        catalogue.term("next_decision", phase.nextDecision()).in(language))).toList(),
                catalogue.works().stream().map(work -> new Work(work.shortTitle().in(language),
                        work.citation().in(language))).toList());
    }

    private String say(String key, Object... values) {
        return words.say(language, key, values);
    }

    private List<Evidence> evidence() {
        return catalogue.evidence().stream().map(evidence -> new Evidence(evidence.title().in(language), evidence.weight(),
                (int) catalogue.factors().stream().filter(factor -> factor.evidence() == evidence.evidence()).count(),
                evidence.why().in(language))).toList();
    }

    /** One factor of each class: the first promotes, the second does neither, the third hinders. */
    private String example() {
        List<Integer> weights = catalogue.evidence().stream().map(no.driftsklar.catalogue.Evidence::weight).toList();
        if (weights.size() != 3) {
            return null;
        }
        double sum = weights.get(0) + weights.get(1) + weights.get(2);
        double gained = weights.get(0) + weights.get(1) / 2.0;
        return say("about.method.example", weights.get(0), weights.get(1), weights.get(2), number(gained), number(sum),
                number(Math.floor(1000 * gained / sum + 0.5) / 10));
    }

    private String number(double number) {
        String written = number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        return written.replace('.', language.decimalSeparator());
    }

    private List<Limit> limits() {
        return catalogue.thresholds().byName().entrySet().stream().map(limit -> new Limit(
                say("about.limit." + limit.getKey()), limit.getValue().value(),
                limit.getValue().why().in(language))).toList();
    }

    private List<Meaning> verdicts() {
        return Arrays.stream(Verdict.values()).map(verdict -> new Meaning(catalogue.term("verdict", verdict).in(language),
                catalogue.term("verdict_meaning", verdict).in(language))).toList();
    }

    /** What each rule of the verdict says, in the order in which they are tried. */
    private List<Meaning> rules() {
        return catalogue.rules().stream().filter(rule -> rule.effect() == Rule.Effect.VERDICT)
                .sorted(Comparator.comparingInt(Rule::salience).reversed())
                .map(rule -> new Meaning(catalogue.term("verdict", rule.subject()).in(language),
                catalogue.verdictSays().stream()
                        .filter(saying -> saying.rule().equals(rule.name())).findFirst().map(Saying::text).orElseThrow()
                        .in(language, this::limit))).toList();
    }

    private String limit(String name) {
        return String.valueOf(catalogue.thresholds().byName().get(name).value());
    }

    private List<String> conditions() {
        return catalogue.terms("condition").values().stream().map(text -> text.in(language, placeholder ->
                placeholder.equals("name") ? "…" : limit(placeholder))).toList();
    }

    private List<Hold> holds() {
        return Stream.concat(catalogue.shelfLives().entrySet().stream().map(life -> new Hold(
                say("about.method.days", life.getValue().days()), fields(life.getKey()),
                life.getValue().why().in(language))),
                Stream.of(new Hold(say("about.method.never"), fields(ShelfLife.NEVER), say("about.method.never_why"))))
                .toList();
    }

    private String fields(String shelfLife) {
        return shelfLife.equals(ShelfLife.DEFAULT) ? say("about.method.all_others")
                : catalogue.fields().stream().filter(field -> field.shelfLife().equals(shelfLife))
                        .map(field -> field.label().in(language)).collect(Collectors.joining("; "));
    }

    private String growing() {
        return catalogue.fields().stream().filter(field -> field.grows() != null).map(Field::label)
                .map(label -> label.in(language)).collect(Collectors.joining("; "));
    }
}
