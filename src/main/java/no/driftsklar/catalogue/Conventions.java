package no.driftsklar.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every rule base keeps: texts whole in three languages, names that exist, rules that belong to something, fields
 * that are used. A rule base that breaks a convention is not compiled.
 */
public final class Conventions {

    private static final int LEVELS = 5;
    private static final Set<String> VALUES_OF_CONDITIONS = Set.of("name", "ready_score", "ready_coverage",
            "ready_dimension");

    private final Catalogue.Content content;
    private final Catalogue catalogue;
    private final List<String> problems = new ArrayList<>();

    private Conventions(Catalogue.Content content) {
        this.content = content;
        this.catalogue = new Catalogue(content);
    }

    /** What is wrong, each naming the file or item and what would be right; empty where nothing is. */
    public static List<String> problems(Catalogue.Content content) {
        Conventions conventions = new Conventions(content);
        conventions.check();
        return conventions.problems;
    }

    private void check() {
        terms();
        Set<String> works = new HashSet<>();
        content.works().forEach(work -> {
            require(works.add(work.work()), "sources.yaml", "two works are called " + work.work());
            whole("sources.yaml " + work.work(), "citation", work.citation(), Set.of());
            whole("sources.yaml " + work.work(), "short", work.shortTitle(), Set.of());
            if (work.places() != null) {
                work.places().forEach((place, text) -> whole("sources.yaml " + work.work(), place, text, Set.of()));
            }
        });
        content.evidence().forEach(evidence -> {
            String where = "evidence.yaml " + evidence.evidence();
            whole(where, "title", evidence.title(), Set.of());
            whole(where, "why", evidence.why(), Set.of());
            require(evidence.weight() > 0, where, "weight must be above 0");
        });
        content.fields().forEach(this::field);
        content.factors().forEach(this::factor);
        content.risks().forEach(this::risk);
        content.contradictions().forEach(this::contradiction);
        thresholds();
        shelfLives();
        content.verdictExamples().forEach(example -> require(example.given() != null && example.verdict() != null
                && example.rule() != null, "verdict/verdict.yaml", "an example names given, verdict and rule"));
        oneNameOneThing();
        ruleNames();
        usedFields();
    }

    private void terms() {
        requireTerms("dimension", Dimension.values());
        requireTerms("phase", Phase.values());
        for (Phase phase : Phase.values()) {
            requireTerm("next_decision", phase.nextDecision(), "terms.yaml");
        }
        requireTerms("state", State.values());
        requireTerms("verdict", Verdict.values());
        requireTerms("verdict_meaning", Verdict.values());
        requireTerms("risk_level", RiskLevel.values());
        requireTerms("role", Role.values());
        List.of("score", "coverage", "dimension", "factor", "risk", "contradiction", "unknown")
                .forEach(key -> requireTerm("condition", key, "terms.yaml"));
        List.of("yes", "no", "none", "missing", "not_applicable")
                .forEach(key -> requireTerm("value", key, "terms.yaml"));
        content.terms().forEach((kind, terms) -> terms.forEach((key, text) -> whole("terms.yaml " + kind, key, text,
                kind.equals("condition") ? VALUES_OF_CONDITIONS : Set.of())));
    }

    private void requireTerms(String kind, Key[] keys) {
        for (Key key : keys) {
            requireTerm(kind, key.key(), "terms.yaml");
        }
    }

    private void requireTerm(String kind, String key, String where) {
        require(catalogue.terms(kind).containsKey(key), where, "terms.yaml has no " + kind + " " + key);
    }

    private void field(Field field) {
        String where = "field " + field.name();
        require(field.name().matches("[a-z][a-z0-9_]*"), where, "a name is made of a-z, 0-9 and _");
        if (field.type() == null) {
            problems.add(where + ": type is missing");
            return;
        }
        requireTerm("theme", field.theme(), where);
        whole(where, "label", field.label(), Set.of());
        whole(where, "question", field.question(), Set.of());
        whole(where, "help", field.help(), Set.of());
        if (field.unit() != null) {
            whole(where, "unit", field.unit(), Set.of());
        }
        Map<String, Text> answers = field.answers() == null ? Map.of() : field.answers();
        answers.forEach((value, text) -> whole(where, "answer " + value, text, Set.of()));
        switch (field.type()) {
            case LEVEL -> require(List.copyOf(answers.keySet())
                    .equals(Stream.iterate(0, i -> i + 1).limit(LEVELS).map(String::valueOf).toList()), where,
                    "a level has the answers 0 to 4 in this order");
            case SET -> require(!answers.isEmpty(), where, "a set lists its answers");
            case CODE -> require(answers.isEmpty() == "municipality_number".equals(field.format()), where,
                    "a code lists its answers, or has the format municipality_number");
            default -> require(answers.isEmpty(), where, "only a level, a code and a set list answers");
        }
        sources(where, field.sources() == null ? List.of() : field.sources());
        ageing(field, where);
    }

    private void ageing(Field field, String where) {
        String known = String.join(", ", content.shelfLives().keySet());
        require(field.shelfLife().equals(ShelfLife.NEVER) || content.shelfLives().containsKey(field.shelfLife()), where,
                "shelf_life must be never or stand in shelf_life.yaml (" + known + "), not " + field.shelfLife());
        require(field.grows() == null || field.type() == FieldType.COUNT, where, "only a count grows");
        require(field.grows() == Growth.DAYS || !field.name().startsWith("days_since_"), where,
                "what is called days_since_ grows: days");
    }

    private void factor(Factor factor) {
        String where = "factor " + factor.id();
        require(factor.stage() >= 1 && factor.stage() <= 5, where, "stage must be 1 to 5");
        require(factor.relevantFrom() != null, where, "relevant_from is missing");
        require(content.evidence().stream().anyMatch(e -> e.evidence() == factor.evidence()), where,
                "evidence.yaml has no class " + factor.evidence());
        requireTerm("stage", String.valueOf(factor.stage()), where);
        if (factor.process() != null) {
            requireTerm("process", String.valueOf(factor.process()), where);
        }
        whole(where, "title", factor.title(), Set.of());
        require(!factor.sources().isEmpty(), where, "names no source");
        sources(where, factor.sources());
        if (factor.needs() == null) {
            problems.add(where + ": needs is missing");
            return;
        }
        factor.needs().fields().forEach(name -> require(catalogue.field(name).isPresent(), where,
                "needs " + name + ", which is not a field"));

        List<Rule> rules = catalogue.rulesAbout(factor.id()).stream()
                .filter(rule -> rule.effect() == Rule.Effect.HINDERS || rule.effect() == Rule.Effect.PROMOTES).toList();
        require(rules.stream().anyMatch(rule -> rule.effect() == Rule.Effect.PROMOTES), where,
                "has no rule that says when it promotes");
        String file = factor.dimension().key() + "/" + factor.id() + ".drl";
        catalogue.rulesAbout(factor.id()).forEach(rule -> require(rule.file().equals(file), where,
                "the rule \"" + rule.name() + "\" stands in " + rule.file() + ", not in " + file));
        same(where, "says", rules.stream().map(Rule::name).toList(), "the rules",
                factor.says().stream().map(Saying::rule).toList());
        for (Saying saying : factor.says()) {
            rules.stream().filter(rule -> rule.name().equals(saying.rule())).findFirst().ifPresent(rule -> {
                Set<String> values = new HashSet<>(rule.fields());
                values.addAll(factor.needs().fields());
                whole(where, "\"" + saying.rule() + "\"", saying.text(), values);
            });
        }
        action(factor, where);
        require(!factor.examples().isEmpty(), where, "has no examples");
        factor.examples().forEach(example -> {
            require(example.state() != null && example.fires() == null, where, "an example of a factor names its state");
            given(where, example);
        });
    }

    private void action(Factor factor, String where) {
        List<String> chosen = catalogue.rulesAbout(factor.id()).stream()
                .filter(rule -> rule.effect() == Rule.Effect.VARIANT).map(Rule::variant).toList();
        if (!factor.actionable()) {
            require(factor.action() == null && chosen.isEmpty(), where, "is not actionable and has an action");
            whole(where, "expect", factor.expect(), Set.of());
            return;
        }
        require(factor.expect() == null, where, "is actionable and says what to expect");
        if (factor.action() == null) {
            problems.add(where + ": is actionable and has no action");
            return;
        }
        Action action = factor.action();
        require(action.role() != null, where, "the action names no role");
        require(!action.tools().isEmpty(), where, "the action names no tool");
        action.tools().forEach(tool -> requireTerm("tool", tool, where));
        whole(where, "do", action.what(), Set.of());
        whole(where, "first_step", action.firstStep(), Set.of());
        whole(where, "done_when", action.doneWhen(), Set.of());
        same(where, "variants", chosen, "the rules", action.variants().stream().map(Action.Variant::id).toList());
        action.variants().forEach(variant -> {
            whole(where, variant.id() + " do", variant.what(), Set.of());
            whole(where, variant.id() + " first_step", variant.firstStep(), Set.of());
        });
    }

    private void risk(Risk risk) {
        String where = "risk " + risk.id();
        require(risk.level() != null, where, "level is missing");
        require(!risk.sources().isEmpty(), where, "names no source");
        sources(where, risk.sources());
        whole(where, "remedy", risk.remedy(), Set.of());
        warning(where, "risks/" + risk.id() + ".drl", risk.id(), Rule.Effect.RISK, risk.title(), risk.says(),
                risk.examples());
    }

    private void contradiction(Contradiction contradiction) {
        warning("contradiction " + contradiction.id(), "contradictions/" + contradiction.id() + ".drl",
                contradiction.id(), Rule.Effect.CONTRADICTION, contradiction.title(), contradiction.says(),
                contradiction.examples());
    }

    private void warning(String where, String file, String id, Rule.Effect effect, Text title, Text says,
            List<Example> examples) {
        List<Rule> rules = catalogue.rulesAbout(id).stream().filter(rule -> rule.effect() == effect).toList();
        require(rules.size() == 1 && rules.get(0).file().equals(file), where, "has exactly one rule, in " + file);
        whole(where, "title", title, Set.of());
        whole(where, "says", says, rules.stream().flatMap(this::fieldsBehind).collect(Collectors.toSet()));
        require(examples.stream().anyMatch(e -> Boolean.TRUE.equals(e.fires()))
                && examples.stream().anyMatch(e -> Boolean.FALSE.equals(e.fires())), where,
                "has no example that fires or none that stays silent");
        examples.forEach(example -> {
            require(example.fires() != null, where, "an example says whether it fires");
            given(where, example);
        });
    }

    /** The fields in a rule's condition and those behind the factors that it asks for. */
    private Stream<String> fieldsBehind(Rule rule) {
        return Stream.concat(rule.fields().stream(), Stream.concat(rule.hinders().stream(), rule.promotes().stream())
                .flatMap(id -> catalogue.factor(id).stream())
                .flatMap(factor -> Stream.concat(factor.needs() == null ? Stream.empty() : factor.needs().fields().stream(),
                        catalogue.rulesAbout(factor.id()).stream().flatMap(about -> about.fields().stream()))));
    }

    private void given(String where, Example example) {
        if (example.given() == null) {
            problems.add(where + ": an example gives no facts");
            return;
        }
        example.given().keySet().forEach(name -> require(catalogue.field(name).isPresent(), where,
                "an example gives " + name + ", which is not a field"));
    }

    /** Rules are found by what they are about, so a factor, a risk, a contradiction and a verdict share no name. */
    private void oneNameOneThing() {
        Set<String> names = new HashSet<>();
        Stream.of(content.factors().stream().map(Factor::id), content.risks().stream().map(Risk::id),
                content.contradictions().stream().map(Contradiction::id), Stream.of(Verdict.values()).map(Verdict::key))
                .flatMap(ids -> ids).forEach(id -> require(names.add(id), id,
                        "is the name of two things; a factor, a risk, a contradiction and a verdict share no name"));
    }

    private void ruleNames() {
        Set<String> names = new HashSet<>();
        for (Rule rule : content.rules()) {
            String where = rule.file() + ": rule \"" + rule.name() + "\"";
            require(names.add(rule.name()), where, "the name is taken by another rule");
            boolean known = switch (rule.effect()) {
                case HINDERS, PROMOTES, VARIANT -> catalogue.factor(rule.subject()).isPresent();
                case RISK -> catalogue.risk(rule.subject()).isPresent();
                case CONTRADICTION -> catalogue.contradiction(rule.subject()).isPresent();
                case VERDICT -> Stream.of(Verdict.values()).anyMatch(v -> v.key().equals(rule.subject()));
            };
            require(known, where, "nothing is called " + rule.subject() + " in the YAML files beside the rules");
        }
        for (Verdict verdict : Verdict.values()) {
            require(!catalogue.rulesAbout(verdict.key()).isEmpty(), "verdict", "no rule gives " + verdict.key());
        }
    }

    private void thresholds() {
        Thresholds all = content.thresholds();
        if (all == null) {
            problems.add("verdict/thresholds.yaml: thresholds is missing");
            return;
        }
        all.byName().forEach((name, threshold) -> {
            if (threshold == null || threshold.value() == null) {
                problems.add("verdict/thresholds.yaml: the value of " + name + " is missing");
                return;
            }
            require(threshold.value() >= 0 && threshold.value() <= 100, "verdict/thresholds.yaml",
                    name + " must be 0 to 100");
            whole("verdict/thresholds.yaml " + name, "why", threshold.why(), Set.of());
        });
        String where = "verdict/verdict.yaml";
        same(where, "says", catalogue.rules().stream().filter(rule -> rule.effect() == Rule.Effect.VERDICT)
                .map(Rule::name).toList(), "the rules", content.verdictSays().stream().map(Saying::rule).toList());
        content.verdictSays().forEach(saying -> whole(where, "\"" + saying.rule() + "\"", saying.text(),
                all.byName().keySet()));
    }

    private void shelfLives() {
        String file = "shelf_life.yaml";
        require(content.shelfLives().containsKey(ShelfLife.DEFAULT), file, "default is missing");
        require(!content.shelfLives().containsKey(ShelfLife.NEVER), file, "never has no days");
        content.shelfLives().forEach((name, shelfLife) -> {
            if (shelfLife == null || shelfLife.days() == null) {
                problems.add(file + ": the days of " + name + " are missing");
                return;
            }
            require(shelfLife.days() > 0, file, "the days of " + name + " must be above 0");
            whole(file + " " + name, "why", shelfLife.why(), Set.of());
        });
    }

    /** Fields under {@code project} identify the project or belong to several; the others must serve their factor. */
    private void usedFields() {
        Set<String> used = new HashSet<>();
        content.rules().forEach(rule -> used.addAll(rule.fields()));
        content.factors().forEach(factor -> {
            if (factor.needs() != null) {
                used.addAll(factor.needs().fields());
            }
        });
        content.factors().forEach(factor -> factor.fields().forEach(field -> require(used.contains(field.name()),
                "field " + field.name(), "no rule and no needs of a factor uses it")));
    }

    private void sources(String where, List<Source> sources) {
        sources.forEach(source -> require(catalogue.knows(source), where,
                "sources.yaml has no place " + source.place()));
    }

    private void same(String where, String what, Collection<String> expected, String of, Collection<String> found) {
        Set<String> missing = new LinkedHashSet<>(expected);
        missing.removeAll(found);
        Set<String> surplus = new LinkedHashSet<>(found);
        surplus.removeAll(expected);
        missing.forEach(name -> problems.add(where + ": " + what + " has nothing for \"" + name + "\""));
        surplus.forEach(name -> problems.add(where + ": " + what + " has \"" + name + "\", which is not among " + of));
    }

    private void whole(String where, String what, Text text, Set<String> values) {
        if (text == null) {
            problems.add(where + ": " + what + " is missing");
            return;
        }
        for (Language language : Language.values()) {
            String written = text.in(language);
            if (written == null || written.isBlank()) {
                problems.add(where + ": " + what + " is missing in " + language.code());
                continue;
            }
            for (String name : text.placeholders(language)) {
                String field = name.startsWith("count(") && name.endsWith(")")
                        ? name.substring("count(".length(), name.length() - 1) : name;
                require(values.contains(field), where, what + " in " + language.code() + " has {" + name
                        + "}, which the rule does not look at");
            }
        }
    }

    private void require(boolean kept, String where, String otherwise) {
        if (!kept) {
            problems.add(where + ": " + otherwise);
        }
    }
}
