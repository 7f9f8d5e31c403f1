package no.driftsklar.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Figures;
import no.driftsklar.assessment.Finding;
import no.driftsklar.assessment.Warning;
import no.driftsklar.assessment.Wording;
import no.driftsklar.batch.comparison.Change;
import no.driftsklar.batch.comparison.ComparisonRun;
import no.driftsklar.batch.comparison.Difference;
import no.driftsklar.batch.comparison.Difference.What;
import no.driftsklar.batch.comparison.ProjectComparison;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.facts.Facts;
import org.apache.commons.lang3.StringUtils;

/** Projects that two rule bases assess, and what comes out differently for each and why, as a person reads it. */
final class ComparisonPage {

    private static final String NOTHING = "·";

    private final Catalogue a;
    private final Catalogue b;
    private final Wording wordingOfA;
    private final Wording wordingOfB;
    private final Language language;
    private final List<Change> changes;

    ComparisonPage(Catalogue a, Catalogue b, List<Change> changes, Language language) {
        this.a = a;
        this.b = b;
        this.changes = changes;
        this.language = language;
        this.wordingOfA = new Wording(a, language);
        this.wordingOfB = new Wording(b, language);
    }

    /** How many projects there were, and which verdicts they have. */
    void addTotals(ComparisonRun run, Page page) {
        page.heading(DiffWords.PROJECTS.in(language));
        page.paragraph(2, counts(run));
        page.paragraph(2, DiffWords.SAME_AND_DIFFERENT.in(language, run.same(), run.different()));
        if (run.compared() == 0) {
            return;
        }
        page.line("");
        List<String> verdicts = Stream.of(Verdict.values()).map(this::word).toList();
        String corner = DiffWords.DIRECTIONS.in(language);
        int first = Stream.concat(verdicts.stream(), Stream.of(corner)).mapToInt(String::length).max().orElseThrow();
        page.line("  " + StringUtils.rightPad(corner, first) + "  " + String.join("  ", verdicts));
        for (Verdict byA : Verdict.values()) {
            page.line("  " + StringUtils.rightPad(word(byA), first) + "  " + Stream.of(Verdict.values())
                    .map(byB -> StringUtils.leftPad(run.withVerdicts(byA, byB) == 0 ? NOTHING
                            : String.valueOf(run.withVerdicts(byA, byB)), word(byB).length()))
                    .collect(Collectors.joining("  ")));
        }
    }

    String counts(ComparisonRun run) {
        return DiffWords.COUNTS.in(language, run.read(), run.compared(), run.rejected(), run.rejectedByA(),
                run.rejectedByB());
    }

    private String word(Verdict verdict) {
        return wordingOfA.term("verdict", verdict.key());
    }

    /** Everything that comes out differently for one project. */
    void add(ProjectComparison project, Page page) {
        Facts facts = project.a().facts();
        Object name = facts.value("project_name");
        page.line("");
        page.line(page.bold(name == null ? facts.projectId() : name + " (" + facts.projectId() + ")")
                + (facts.statusDate() == null ? "" : "  " + wordingOfA.date(facts.statusDate())));
        verdict(project, page);
        figures(project, page);
        project.of(What.FACTOR).forEach(difference -> factor(difference, project, page));
        project.of(What.RISK).forEach(difference -> risk(difference, project, page));
        project.of(What.CONTRADICTION).forEach(difference -> contradiction(difference, project, page));
        conditions(project, page);
        causes(project, page);
    }

    private void verdict(ProjectComparison project, Page page) {
        if (!project.of(What.VERDICT).isEmpty()) {
            page.paragraph(2, page.bold(DiffWords.ARROW.in(language, DiffWords.VERDICT.in(language),
                    word(project.a().verdict()), word(project.b().verdict()))));
            page.paragraph(4, "A: " + wordingOfA.verdict(project.a().outcome()));
            page.paragraph(4, "B: " + wordingOfB.verdict(project.b().outcome()));
        }
    }

    private void figures(ProjectComparison project, Page page) {
        Figures inA = project.a().figures();
        Figures inB = project.b().figures();
        if (any(project, What.SCORE, What.LOW, What.HIGH)) {
            page.paragraph(2, DiffWords.ARROW.in(language, DiffWords.SCORE.in(language), score(inA), score(inB)));
        }
        if (!project.of(What.COVERAGE).isEmpty()) {
            page.paragraph(2, DiffWords.ARROW.in(language, DiffWords.COVERAGE.in(language),
                    wordingOfA.percent(wordingOfA.number(inA.coverage())),
                    wordingOfA.percent(wordingOfA.number(inB.coverage()))));
        }
        project.a().dimensions().keySet().stream()
                .filter(dimension -> project.of(What.DIMENSION).stream()
                        .anyMatch(difference -> difference.name().equals(dimension.key())))
                .forEach(dimension -> page.paragraph(2, DiffWords.ARROW.in(language, wordingOfA.dimension(dimension),
                        wordingOfA.number(project.a().dimensions().get(dimension).score()),
                        wordingOfA.number(project.b().dimensions().get(dimension).score()))));
    }

    private String score(Figures figures) {
        return DiffWords.BOUNDS.in(language, wordingOfA.number(figures.score()), wordingOfA.number(figures.low()),
                wordingOfA.number(figures.high()));
    }

    private void factor(Difference difference, ProjectComparison project, Page page) {
        String id = difference.name();
        Factor inA = a.factor(id).orElse(null);
        Factor inB = b.factor(id).orElse(null);
        page.item("–", DiffWords.ARROW.in(language, page.bold((inA == null ? inB : inA).title().in(language)),
                state(difference.a()), state(difference.b())));
        page.paragraph(4, "A: " + reason(inA, project.a(), difference.ruleA(), wordingOfA));
        page.paragraph(4, "B: " + reason(inB, project.b(), difference.ruleB(), wordingOfB));
        facts(Stream.of(project.a(), project.b()).flatMap(assessment -> assessment.findings().stream())
                .filter(finding -> finding.factor().id().equals(id)).map(Finding::because).toList(), project, page);
    }

    private String state(String key) {
        return key == null ? DiffWords.NOT_THERE.in(language) : wordingOfA.term("state", key);
    }

    private String reason(Factor factor, Assessment assessment, Rule rule, Wording wording) {
        if (factor == null) {
            return DiffWords.NO_SUCH.in(language);
        }
        if (rule != null) {
            return DiffWords.BY_RULE.in(language, language.quote(rule.name()));
        }
        Facts facts = assessment.facts();
        State state = assessment.states().get(factor.id());
        return switch (state) {
            case UNKNOWN -> DiffWords.NOT_ANSWERED.in(language, labels(factor, facts, facts::isMissing));
            case NOT_APPLICABLE -> DiffWords.NOT_APPLICABLE.in(language,
                    labels(factor, facts, facts::isNotApplicable));
            case NOT_YET -> DiffWords.DUE_FROM.in(language,
                    language.quote(wording.term("phase", factor.relevantFrom().key())));
            default -> DiffWords.NO_RULE.in(language);
        };
    }

    private String labels(Factor factor, Facts facts, Predicate<String> which) {
        return factor.needs().fields().stream().filter(which)
                .map(field -> facts.catalogue().field(field).orElseThrow().label().in(language))
                .collect(Collectors.joining(", "));
    }

    private void risk(Difference difference, ProjectComparison project, Page page) {
        String id = difference.name();
        page.item("!", DiffWords.ARROW.in(language,
                page.bold((a.risk(id).isPresent() ? a : b).risk(id).orElseThrow().title().in(language)),
                level(difference.a()), level(difference.b())));
        warning(difference, project.a().risks().stream().filter(risk -> risk.of().id().equals(id)).toList(),
                project.b().risks().stream().filter(risk -> risk.of().id().equals(id)).toList(), project, page);
    }

    private String level(String outcome) {
        return outcome == null ? DiffWords.NOT_THERE.in(language)
                : outcome.equals(Difference.SILENT) ? DiffWords.SILENT.in(language)
                : wordingOfA.term("risk_level", outcome);
    }

    private void contradiction(Difference difference, ProjectComparison project, Page page) {
        String id = difference.name();
        page.item("?", DiffWords.ARROW.in(language,
                page.bold((a.contradiction(id).isPresent() ? a : b).contradiction(id).orElseThrow().title().in(language)),
                firing(difference.a()), firing(difference.b())));
        warning(difference,
                project.a().contradictions().stream().filter(found -> found.of().id().equals(id)).toList(),
                project.b().contradictions().stream().filter(found -> found.of().id().equals(id)).toList(), project,
                page);
    }

    private String firing(String outcome) {
        return (outcome == null ? DiffWords.NOT_THERE
                : outcome.equals(Difference.SILENT) ? DiffWords.SILENT : DiffWords.FIRES).in(language);
    }

    /** The rules that fired, and the factors and facts behind them. */
    private void warning(Difference difference, List<? extends Warning<?>> inA, List<? extends Warning<?>> inB,
            ProjectComparison project, Page page) {
        page.paragraph(4, "A: " + reason(difference.a(), difference.ruleA()));
        page.paragraph(4, "B: " + reason(difference.b(), difference.ruleB()));
        List<? extends Warning<?>> fired = Stream.concat(inA.stream(), inB.stream()).toList();
        String factors = fired.stream().flatMap(warning -> warning.factors().stream()).distinct()
                .map(id -> (a.factor(id).isPresent() ? a : b).factor(id).orElseThrow().title().in(language))
                .collect(Collectors.joining("; "));
        if (!factors.isEmpty()) {
            page.paragraph(4, DiffWords.FACTORS_BEHIND.in(language, factors));
        }
        facts(fired.stream().map(Warning::fields).toList(), project, page);
    }

    private String reason(String outcome, Rule rule) {
        return outcome == null ? DiffWords.NO_SUCH.in(language)
                : rule == null ? DiffWords.NO_RULE.in(language)
                : DiffWords.BY_RULE.in(language, language.quote(rule.name()));
    }

    /** The values of some fields; a field that only one rule base has is said by that one. */
    private void facts(List<List<String>> because, ProjectComparison project, Page page) {
        Set<String> fields = new LinkedHashSet<>();
        because.forEach(fields::addAll);
        String values = fields.stream().map(name -> {
            Field inA = a.field(name).orElse(null);
            Field field = inA == null ? b.field(name).orElseThrow() : inA;
            return field.label().in(language) + " = " + (inA == null ? wordingOfB.value(field, project.b().facts())
                    : wordingOfA.value(field, project.a().facts()));
        }).collect(Collectors.joining("; "));
        if (!values.isEmpty()) {
            page.paragraph(4, DiffWords.FACTS.in(language, values));
        }
    }

    private void conditions(ProjectComparison project, Page page) {
        conditions(project, project.a(), "A", wordingOfA, Difference::a, page);
        conditions(project, project.b(), "B", wordingOfB, Difference::b, page);
    }

    private void conditions(ProjectComparison project, Assessment assessment, String letter, Wording wording,
            Function<Difference, String> side, Page page) {
        Set<String> only = project.of(What.CONDITION).stream().filter(difference -> side.apply(difference) != null)
                .map(Difference::name).collect(Collectors.toSet());
        String said = assessment.conditions().stream().filter(condition -> only.contains(condition.toString()))
                .map(wording::condition).collect(Collectors.joining("; "));
        if (!said.isEmpty()) {
            page.paragraph(2, DiffWords.CONDITION_ONLY_IN.in(language, letter, said));
        }
    }

    /** What else than the findings can make the difference: said where there is no finding, and where weights differ. */
    private void causes(ProjectComparison project, Page page) {
        boolean figuresDiffer = any(project, What.SCORE, What.LOW, What.HIGH, What.COVERAGE, What.DIMENSION);
        if (any(project, What.FACTOR, What.RISK, What.CONTRADICTION)) {
            if (figuresDiffer && weightsDiffer()) {
                page.paragraph(2, DiffWords.WEIGHTS_TOO.in(language));
            }
            return;
        }
        List<String> causes = new ArrayList<>();
        if (figuresDiffer && weightsDiffer()) {
            causes.add(DiffWords.WEIGHTS_DIFFER.in(language));
        }
        if (any(project, What.VERDICT, What.CONDITION)) {
            String limits = changes.stream().filter(change -> change.kind() == Change.Kind.THRESHOLD)
                    .map(change -> change.id() + " " + change.details().get(0).a() + " → " + change.details().get(0).b())
                    .collect(Collectors.joining(", "));
            if (!limits.isEmpty()) {
                causes.add(DiffWords.LIMITS_DIFFER.in(language, limits));
            }
            if (changes.stream().anyMatch(change -> change.kind() == Change.Kind.VERDICT)) {
                causes.add(DiffWords.VERDICT_RULES_DIFFER.in(language));
            }
            if (changes.stream().anyMatch(change -> change.kind() == Change.Kind.RISK)) {
                causes.add(DiffWords.RISKS_DIFFER.in(language));
            }
            if (has(Change.Property.GATE)) {
                causes.add(DiffWords.GATES_DIFFER.in(language));
            }
        }
        if (!project.of(What.DIMENSION).isEmpty() && has(Change.Property.DIMENSION)) {
            causes.add(DiffWords.DIMENSIONS_DIFFER.in(language));
        }
        if (!causes.isEmpty()) {
            page.paragraph(2, DiffWords.BECAUSE_OF.in(language, String.join("; ", causes)));
        }
    }

    private static boolean any(ProjectComparison project, What... kinds) {
        return Stream.of(kinds).anyMatch(what -> !project.of(what).isEmpty());
    }

    private boolean weightsDiffer() {
        return has(Change.Property.WEIGHT) || has(Change.Property.EVIDENCE);
    }

    private boolean has(Change.Property property) {
        return changes.stream().flatMap(change -> change.details().stream())
                .anyMatch(detail -> detail.property() == property);
    }
}
