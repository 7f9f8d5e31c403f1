package no.driftsklar.web.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Evidence;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.Saying;
import no.driftsklar.catalogue.Source;
import no.driftsklar.catalogue.Text;
import no.driftsklar.web.words.Words;

/** Everything that is to be read of one factor, risk or contradiction, in one language. */
final class RulePage {

    private static final String STEP = "rules.action.first_step";

    private final Catalogue catalogue;
    private final Words words;
    private final Language language;

    RulePage(Catalogue catalogue, Words words, Language language) {
        this.catalogue = catalogue;
        this.words = words;
        this.language = language;
    }

    /**
     * What the page shows.
     *
     * @param level     of a risk, in words; null for all others
     * @param facts     what else is to be known of it, by what it is called
     * @param texts     what stands under headings before the rules: what removes a risk, what to expect
     * @param needs     how many of the questions must be answered; null where that is not said
     * @param links     others that it has to do with
     */
    record View(RuleKind kind, String id, String title, String level, List<Pair> facts, List<RuleView> rules,
            Evidence evidence,
            String needs, List<Question> questions, ActionView action, String expect, String remedy, List<Links> links,
            List<String> sources) {
    }

    /** Something by what it is called. */
    record Pair(String name, String value) {
    }

    /**
     * A rule.
     *
     * @param effect what it does when it fires, in words
     * @param color  of those words, in the design system
     * @param says   what is said then; null where nothing is
     */
    record RuleView(String effect, String color, String says, String name, String file, String drl) {
    }

    /**
     * A question of the form.
     *
     * @param answers what may be answered, in words; empty where it is a number, a date or a text
     */
    record Question(String field, String question, String help, String answers, List<String> anchors) {
    }

    /** What to do. */
    record ActionView(String what, List<Pair> facts, List<Variant> variants) {
    }

    /**
     * What to do in a certain context.
     *
     * @param when the rule that says so
     */
    record Variant(String when, String what, List<Pair> facts) {
    }

    /** Others that have to do with it, under a heading. */
    record Links(String heading, List<Link> to) {
    }

    /** A page of the rule base. */
    record Link(String id, String title) {
    }

    /** What is to be read; null where nothing is called so. */
    View of(String id) {
        return Stream.of(catalogue.factor(id).map(this::factor), catalogue.risk(id).map(this::risk),
                        catalogue.contradiction(id).map(this::contradiction))
                .flatMap(Optional::stream).findFirst().orElse(null);
    }

    private String say(String key, Object... values) {
        return words.say(language, key, values);
    }

    private String term(String kind, String key) {
        return catalogue.term(kind, key).in(language);
    }

    private View factor(Factor factor) {
        List<Pair> facts = new ArrayList<>();
        facts.add(new Pair(say("rules.fact.dimension"), term("dimension", factor.dimension().key())));
        facts.add(new Pair(say("rules.fact.relevant_from"), term("phase", factor.relevantFrom().key())));
        facts.add(new Pair(say("rules.fact.stage"), say("rules.numbered", factor.stage(),
                term("stage", String.valueOf(factor.stage())))));
        if (factor.process() != null) {
            facts.add(new Pair(say("rules.fact.process"), say("rules.numbered", factor.process(),
                    term("process", String.valueOf(factor.process())))));
        }
        if (factor.gate()) {
            facts.add(new Pair(say("rules.fact.gate"), say("rules.fact.gate_text")));
        }
        List<RuleView> rules = catalogue.rulesAbout(factor.id()).stream()
                .filter(rule -> rule.effect() != Rule.Effect.VARIANT)
                .map(rule -> rule(rule, factor.says().stream().filter(saying ->
                saying.rule().equals(rule.name())).findFirst()
                        .map(Saying::text).orElse(null))).toList();
        List<Link> risks = catalogue.risks().stream().filter(risk -> catalogue.rulesAbout(risk.id()).stream()
                .anyMatch(rule -> rule.hinders().contains(factor.id()) || rule.promotes().contains(factor.id())))
                .map(risk -> new Link(risk.id(), risk.title().in(language))).toList();
        return new View(RuleKind.FACTOR, factor.id(), factor.title().in(language), null, facts, rules,
                catalogue.evidence(factor.evidence()), say(factor.needs().fields().size() == 1 ? "rules.needs.one"
                        : factor.needs().all() ? "rules.needs.all" : "rules.needs.any"),
                questions(factor.needs().fields()), factor.action() == null ? null : action(factor),
                factor.expect() == null ? null : factor.expect().in(language), null,
                risks.isEmpty() ? List.of() : List.of(new Links(say("rules.links.risks"), risks)),
                sources(factor.sources()));
    }

    private View risk(Risk risk) {
        return new View(RuleKind.RISK, risk.id(), risk.title().in(language), term("risk_level", risk.level().key()),
                List.of(new Pair(say("rules.fact.level"), term("risk_level", risk.level().key())),
                        new Pair(say("rules.fact.consequence"), say("rules.level." + risk.level().key()))),
                rules(risk.id(), risk.says()), null, null, questions(fieldsOf(risk.id())), null, null,
                risk.remedy().in(language), factors(risk.id()), sources(risk.sources()));
    }

    private View contradiction(Contradiction contradiction) {
        return new View(RuleKind.CONTRADICTION, contradiction.id(), contradiction.title().in(language), null, List.of(),
                rules(contradiction.id(), contradiction.says()), null, null, questions(fieldsOf(contradiction.id())),
                null, null, null,
                factors(contradiction.id()), List.of());
    }

    private List<RuleView> rules(String subject, Text says) {
        return catalogue.rulesAbout(subject).stream().map(rule -> rule(rule, says)).toList();
    }

    private RuleView rule(Rule rule, Text says) {
        return new RuleView(say("rules.effect." + rule.effect().key()), switch (rule.effect()) {
            case PROMOTES -> "success";
            case RISK -> "danger";
            default -> "warning";
        }, says == null ? null : Sayings.said(catalogue, says, language), rule.name(), rule.file(), rule.drl());
    }

    private Set<String> fieldsOf(String subject) {
        Set<String> fields = new LinkedHashSet<>();
        catalogue.rulesAbout(subject).forEach(rule -> fields.addAll(rule.fields()));
        return fields;
    }

    /** The factors that the rules of a risk ask for, by what they ask. */
    private List<Links> factors(String subject) {
        Map<String, Set<String>> byQuestion = new LinkedHashMap<>();
        for (Rule rule : catalogue.rulesAbout(subject)) {
            byQuestion.computeIfAbsent("rules.links.hinder", key -> new LinkedHashSet<>()).addAll(rule.hinders());
            byQuestion.computeIfAbsent("rules.links.promote", key -> new LinkedHashSet<>()).addAll(rule.promotes());
        }
        return byQuestion.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Links(say(entry.getKey()), entry.getValue().stream().map(factor -> new Link(factor,
                        catalogue.factor(factor).orElseThrow().title().in(language))).toList())).toList();
    }

    private List<Question> questions(Iterable<String> fields) {
        List<Question> questions = new ArrayList<>();
        for (String name : fields) {
            Field field = catalogue.field(name).orElseThrow();
            boolean anchored = field.answers() != null;
            questions.add(new Question(name, field.question().in(language),
                    field.help() == null ? null : field.help().in(language), say("rules.type." + field.type().key(),
                            field.unit() == null ? "" : field.unit().in(language)),
                    !anchored ? List.of() : field.answers().entrySet().stream()
                            .map(answer -> field.type() == FieldType.LEVEL ? say("rules.numbered", answer.getKey(),
                                    answer.getValue().in(language)) : answer.getValue().in(language)).toList()));
        }
        return questions;
    }

    private ActionView action(Factor factor) {
        Action action = factor.action();
        List<Pair> facts = new ArrayList<>();
        facts.add(new Pair(say("rules.action.role"), term("role", action.role().key())));
        facts.add(new Pair(say(STEP), action.firstStep().in(language)));
        facts.add(new Pair(say("rules.action.done_when"), action.doneWhen().in(language)));
        if (!action.tools().isEmpty()) {
            facts.add(new Pair(say("rules.action.tools"),
                    String.join("; ", action.tools().stream().map(tool -> term("tool", tool)).toList())));
        }
        return new ActionView(action.what().in(language), facts,
                action.variants().stream().map(variant -> variant(factor, variant)).filter(Objects::nonNull).toList());
    }

    private Variant variant(Factor factor, Action.Variant variant) {
        Action action = factor.action().as(variant.id());
        String when = catalogue.rulesAbout(factor.id()).stream().filter(rule -> variant.id().equals(rule.variant()))
                .map(Rule::name).findFirst().orElse(variant.id());
        return new Variant(when, action.what().in(language), List.of(
                new Pair(say("rules.action.role"), term("role", action.role().key())),
                new Pair(say(STEP), action.firstStep().in(language))));
    }

    private List<String> sources(List<Source> sources) {
        return sources.stream().map(source -> catalogue.cite(source, language)).toList();
    }
}
