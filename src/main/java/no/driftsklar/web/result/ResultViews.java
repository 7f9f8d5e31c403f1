package no.driftsklar.web.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Condition;
import no.driftsklar.assessment.Figures;
import no.driftsklar.assessment.Finding;
import no.driftsklar.assessment.RankedAction;
import no.driftsklar.assessment.Warning;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Thresholds;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.store.projects.FactAt;
import no.driftsklar.web.pictures.Bar;
import no.driftsklar.web.pictures.Picture;
import no.driftsklar.web.pictures.Pictures;
import no.driftsklar.web.result.ResultView.Act;
import no.driftsklar.web.result.ResultView.Clash;
import no.driftsklar.web.result.ResultView.Danger;
import no.driftsklar.web.result.ResultView.Groups;
import no.driftsklar.web.result.ResultView.Link;
import no.driftsklar.web.result.ResultView.Named;
import no.driftsklar.web.result.ResultView.Notice;
import no.driftsklar.web.result.ResultView.Passage;
import no.driftsklar.web.result.ResultView.Path;
import no.driftsklar.web.result.ResultView.Question;
import no.driftsklar.web.result.ResultView.Row;
import no.driftsklar.web.result.ResultView.Stage;
import no.driftsklar.web.result.ResultView.Step;
import no.driftsklar.web.visit.ProjectPages;

/** Says the result of one project in one language. */
public final class ResultViews {

    private static final int FIRST_ACTIONS = 3;
    private static final int PRAISED_FIRST = 5;

    private final Speech speech;
    private final Catalogue catalogue;
    private final Wording wording;
    private final ProjectResult result;
    private final Assessment assessment;

    /** @param result one that has an assessment */
    private ResultViews(Speech speech, ProjectResult result) {
        this.speech = speech;
        this.catalogue = speech.catalogue();
        this.wording = speech.wording();
        this.result = result;
        this.assessment = result.assessment();
    }

    /** @param result one that has an assessment */
    public static ResultView of(Speech speech, ProjectResult result) {
        return new ResultViews(speech, result).view();
    }

    private ResultView view() {
        Thresholds limits = catalogue.thresholds();
        Figures figures = assessment.figures();
        List<Danger> risks = assessment.risks().stream()
                .sorted(Comparator.comparing((Warning<Risk> risk) -> risk.of().level())).map(this::danger).toList();
        int grave = (int) assessment.risks().stream().filter(risk -> risk.of().level().blocksReady()).count();
        List<Act> actions = assessment.actions().stream().map(this::act).toList();
        int shown = Math.min(Assessment.ACTIONS_SHOWN, actions.size());
        List<Passage> praise = praise();
        int praised = Math.min(PRAISED_FIRST, praise.size());
        List<String> next = upcoming(phase -> phase == following());
        List<String> later = upcoming(phase -> phase != following());
        String name = Speech.name(result);
        ResultView.Verdict verdict = verdict();
        return new ResultView(result.projectId(), result.base(), result.example(), result.mayEdit(),
                say("title", verdict.word(), name), name, speech.about(result), dueAsInUse(), verdict, notices(),
                gauge("gauge", speech, figures),
                figures.score() == null ? say("score.no_title") : say("score.title", number(figures.score())),
                speech.score(figures), say("score.limits", limits.notReadyScore().value(), limits.readyScore().value()),
                actions.subList(0, Math.min(FIRST_ACTIONS, actions.size())),
                actions.isEmpty() ? say("first.none") : say("first.all", actions.size()), risks.subList(0, grave),
                contents(), assessment.conditions().stream().map(this::condition).toList(), risks,
                actions.subList(0, shown), say("actions.rest", actions.size() - shown),
                actions.subList(shown, actions.size()), expectations(), path(),
                praise.isEmpty() ? say("promotes.none") : say("promotes.lead", praise.size()), praise.subList(0, praised),
                say("promotes.rest", praise.size() - praised), praise.subList(praised, praise.size()),
                assessment.questionsFirst().isEmpty() ? say("questions.none")
                        : say("questions.lead", assessment.questionsFirst().size()),
                questions(), assessment.contradictions().stream().map(this::clash).toList(),
                dimensions(), stages(), stageList(), processes(), say("factors.show", catalogue.factors().size()), factors(),
                next.isEmpty() ? null : say("upcoming.lead", wording.term("phase", following().key())), factorLinks(next),
                later.isEmpty() ? null : say("upcoming.later", later.size()), speech.origin(result));
    }

    private String say(String key, Object... values) {
        return speech.say("result." + key, values);
    }

    private String number(BigDecimal number) {
        return wording.number(number);
    }

    private String dueAsInUse() {
        return assessment.duePhase() == assessment.facts().phase() ? null
                : say("due_as_in_use", wording.term("phase", assessment.duePhase().key()));
    }

    private ResultView.Verdict verdict() {
        String key = assessment.verdict().key();
        return new ResultView.Verdict(key, color(assessment.verdict()), wording.term("verdict", key),
                wording.verdict(assessment.outcome()), wording.term("verdict_meaning", key),
                say("verdict.decision", wording.term("next_decision", assessment.nextDecision())));
    }

    /** The colour of a verdict in the design system. */
    public static String color(Verdict verdict) {
        return switch (verdict) {
            case READY -> "success";
            case READY_WITH_CONDITIONS -> "warning";
            case NOT_READY -> "danger";
            case UNDETERMINED -> "neutral";
        };
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        List<FactAt> stale = result.facts().stale();
        if (!stale.isEmpty()) {
            notices.add(new Notice(say("notice.stale", stale.size()), say("notice.answer_again"), fields(stale)));
        }
        if (!result.oldToday().isEmpty()) {
            notices.add(new Notice(say("notice.old_today", result.oldToday().size()), say("notice.answer_again"),
                    fields(result.oldToday())));
        }
        if (result.isFromOtherRules()) {
            String version = assessment.ruleBase().version();
            notices.add(new Notice(say("notice.other_rules"), result.differsFromKept()
                    ? say("notice.other_result", version, result.kept().ruleBase().version(),
                            wording.term("verdict", result.kept().verdict().key()), number(result.kept().score()))
                    : say("notice.same_result", version), List.of()));
        }
        return notices;
    }

    private List<Link> fields(List<FactAt> facts) {
        return facts.stream().map(fact -> new Link(speech.in(fact.field().label()),
                formPlace(result, fact.field()))).toList();
    }

    /** Where in the form a field is answered; null where the visitor cannot answer. */
    static String formPlace(ProjectResult result, Field field) {
        return result.mayEdit() ? ProjectPages.question(result.projectId(), field) : null;
    }

    private String findingPlace(String factor) {
        return result.base() + "/findings/" + factor;
    }

    /** The score with its bounds between the limits of the verdict. */
    public static Picture gauge(String id, Speech speech, Figures figures) {
        Thresholds limits = speech.catalogue().thresholds();
        return Pictures.gauge(id, speech.say("result.score.picture"), speech.score(figures),
                Bar.of("", speech.wording().number(figures.score()), figures, 0, 0),
                List.of(limits.notReadyScore().value(), limits.readyScore().value()));
    }

    private List<Link> contents() {
        List<Link> contents = new ArrayList<>();
        List<String> sections = new ArrayList<>(List.of("conditions", "risks", "actions", "path", "questions"));
        if (!assessment.contradictions().isEmpty()) {
            sections.add("contradictions");
        }
        sections.addAll(List.of("promotes", "dimensions", "stages", "processes", "factors"));
        if (!assessment.upcoming().isEmpty()) {
            sections.add("upcoming");
        }
        sections.add("share");
        sections.forEach(section -> contents.add(new Link(say(section + ".heading"), "#" + section)));
        return contents;
    }

    private Link condition(Condition condition) {
        String place = switch (condition.kind()) {
            case SCORE, COVERAGE -> "#score";
            case DIMENSION -> "#dimensions";
            case FACTOR -> findingPlace(condition.of());
            case RISK -> "#risk-" + condition.of();
            case CONTRADICTION -> "#contradiction-" + condition.of();
            case UNKNOWN -> catalogue.factor(condition.of()).isPresent() ? findingPlace(condition.of())
                    : formPlace(result, catalogue.field(condition.of()).orElseThrow());
        };
        return new Link(wording.condition(condition), place);
    }

    private Danger danger(Warning<Risk> warning) {
        Risk risk = warning.of();
        return new Danger(risk.id(), speech.in(risk.title()), say("risks.level." + risk.level().key()), color(risk.level()),
                wording.ofRisk(warning, assessment.facts()), speech.in(risk.remedy()), wording.sources(risk.sources()),
                result.base() + "/risks/" + risk.id());
    }

    static String color(RiskLevel level) {
        return switch (level) {
            case CRITICAL -> "danger";
            case HIGH -> "warning";
            case MODERATE -> "neutral";
        };
    }

    private Act act(RankedAction ranked) {
        Factor factor = ranked.factor();
        Action action = ranked.action();
        return new Act(ranked.rank(), factor.id(), speech.in(factor.title()), say("actions.gain", number(ranked.gain())),
                wording.term("role", action.role().key()), speech.in(action.what()), speech.in(action.firstStep()),
                speech.in(action.doneWhen()), ranked.risks().isEmpty() ? null : ranked.risks().stream()
                        .map(risk -> say("actions.behind", speech.in(catalogue.risk(risk).orElseThrow().title())))
                        .collect(Collectors.joining(" ")),
                action.tools().stream().map(tool -> wording.term("tool", tool)).collect(Collectors.joining("; ")),
                factor.process() == null ? null : say("why.touches.process", factor.process(),
                        wording.term("process", String.valueOf(factor.process()))),
                wording.sources(factor.sources()), findingPlace(factor.id()));
    }

    private List<Passage> expectations() {
        return catalogue.factors().stream()
                .filter(factor -> !factor.actionable() && assessment.states().get(factor.id()).canImprove())
                .map(factor -> new Passage(speech.in(factor.title()), speech.in(factor.expect()), findingPlace(factor.id())))
                .toList();
    }

    private Path path() {
        if (assessment.path() == null) {
            return new Path(say("path.none"), List.of(), null);
        }
        List<RankedAction> actions = assessment.path().actions();
        List<BigDecimal> scores = assessment.path().scores(assessment.figures());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            Factor factor = actions.get(i).factor();
            steps.add(new Step(speech.in(factor.title()), findingPlace(factor.id()),
                    wording.term("role", actions.get(i).action().role().key()), say("path.after", number(scores.get(i)))));
        }
        boolean more = assessment.conditions().stream().anyMatch(condition -> switch (condition.kind()) {
            case COVERAGE, CONTRADICTION, UNKNOWN -> true;
            default -> false;
        });
        return new Path(actions.isEmpty() ? say("path.empty")
                : say("path.steps", actions.size(), number(assessment.path().scoreAfter())), steps,
                more && !actions.isEmpty() ? say("path.also") : null);
    }

    /** What promotes, what weighs most first. */
    private List<Passage> praise() {
        return assessment.findings().stream().filter(finding -> finding.state() == State.PROMOTES)
                .sorted(Comparator.comparing((Finding finding) -> -catalogue.weight(finding.factor())))
                .map(finding -> new Passage(speech.in(finding.factor().title()), wording.of(finding, assessment.facts()),
                        findingPlace(finding.factor().id()))).toList();
    }

    private List<Question> questions() {
        Map<String, List<String>> needed = catalogue.factors().stream()
                .filter(factor -> assessment.states().get(factor.id()) == State.UNKNOWN)
                .flatMap(factor -> factor.needs().fields().stream()
                        .map(field -> Map.entry(field, speech.in(factor.title()))))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return assessment.questionsFirst().stream().limit(Assessment.QUESTIONS_SHOWN).map(name -> {
            Field field = catalogue.field(name).orElseThrow();
            List<String> factors = needed.getOrDefault(name, List.of());
            return new Question(speech.in(field.question()), formPlace(result, field),
                    factors.isEmpty() ? null : say("questions.needed", String.join(", ", factors)));
        }).toList();
    }

    private Clash clash(Warning<Contradiction> warning) {
        return new Clash(warning.of().id(), speech.in(warning.of().title()),
                wording.ofContradiction(warning, assessment.facts()), result.base() + "/contradictions/" + warning.of().id(),
                result.mayEdit() ? warning.fields().stream().map(name -> catalogue.field(name).orElseThrow())
                        .map(field -> new Link(say("contradictions.change", speech.in(field.label())),
                                formPlace(result, field))).toList() : List.of());
    }

    private Bar bar(String name, Figures figures, Predicate<Factor> within) {
        return Bar.of(name, number(figures.score()), figures, with(within, State.PROMOTES).size(),
                with(within, State.HINDERS).size());
    }

    /** The name, with why it has no score where it has none. */
    private String named(String name, Figures figures) {
        return figures.score() != null ? name
                : name + " (" + say(figures.relevant() > 0 ? "groups.unknown" : "groups.not_due") + ")";
    }

    private List<Factor> with(Predicate<Factor> within, State state) {
        return catalogue.factors().stream()
                .filter(factor -> within.test(factor) && assessment.states().get(factor.id()) == state).toList();
    }

    private Row row(String name, Figures figures, Bar bar) {
        return new Row(name, List.of(number(figures.score()), bounds(figures),
                wording.percent(number(figures.coverage())), String.valueOf(bar.promotes()), String.valueOf(bar.hinders())));
    }

    private String bounds(Figures figures) {
        return figures.low() == null || figures.low().equals(figures.high()) ? number(figures.low())
                : number(figures.low()) + "–" + number(figures.high());
    }

    private Groups dimensions() {
        Thresholds limits = catalogue.thresholds();
        List<Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        assessment.dimensions().forEach((dimension, figures) -> {
            Bar bar = bar(named(wording.dimension(dimension), figures), figures, factor -> factor.dimension() == dimension);
            bars.add(bar);
            rows.add(row(bar.name(), figures, bar));
        });
        String reading = reading(bars);
        return new Groups("dimensions", reading, List.of(Pictures.bars("dimensions-picture", say("dimensions.picture"),
                say("groups.in_table", reading), bars,
                List.of(limits.notReadyDimension().value(), limits.readyDimension().value()))),
                say("dimensions.picture"), rows);
    }

    private Groups stages() {
        List<Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        assessment.stages().forEach((stage, figures) -> {
            Bar bar = bar(wording.term("stage", String.valueOf(stage)), figures, factor -> factor.stage() == stage);
            bars.add(bar);
            rows.add(row(stage + " " + bar.name(), figures, bar));
        });
        String reading = reading(bars);
        return new Groups("stages", reading, List.of(Pictures.stairs("stages-picture", say("stages.picture"),
                say("groups.in_table", reading), bars)), say("stages.caption"), rows);
    }

    private List<Stage> stageList() {
        List<Stage> stages = new ArrayList<>();
        assessment.stages().forEach((stage, figures) -> {
            List<Link> promotes = links(with(factor -> factor.stage() == stage, State.PROMOTES));
            List<Link> hinders = links(with(factor -> factor.stage() == stage, State.HINDERS));
            stages.add(new Stage(wording.term("stage", String.valueOf(stage)), promotes, hinders,
                    !promotes.isEmpty() || !hinders.isEmpty() ? null
                            : say(figures.relevant() == 0 ? "stages.nothing_due" : "stages.neither")));
        });
        return stages;
    }

    /** In two pictures, which stand beside each other where there is room. */
    private Groups processes() {
        List<Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        assessment.processes().forEach((process, figures) -> {
            Bar bar = bar(named(process + " " + wording.term("process", String.valueOf(process)), figures), figures,
                    factor -> factor.process() != null && factor.process().equals(process));
            bars.add(bar);
            rows.add(row(bar.name(), figures, bar));
        });
        String reading = reading(bars);
        String description = say("groups.in_table", reading);
        int half = (bars.size() + 1) / 2;
        return new Groups("processes", reading, List.of(
                Pictures.bars("processes-1", say("processes.picture", 1, half), description, bars.subList(0, half),
                        List.of()),
                Pictures.bars("processes-2", say("processes.picture", half + 1, bars.size()), description,
                        bars.subList(half, bars.size()), List.of())), say("processes.caption"), rows);
    }

    /** Which of the parts is highest and which is lowest. */
    private String reading(List<Bar> bars) {
        List<Bar> scored = bars.stream().filter(bar -> bar.score() != null)
                .sorted(Comparator.comparing(Bar::score)).toList();
        if (scored.isEmpty()) {
            return say("groups.nothing");
        }
        Bar lowest = scored.get(0);
        Bar highest = scored.get(scored.size() - 1);
        if (scored.size() == 1) {
            return say("groups.one", quoted(highest), highest.number());
        }
        return lowest.score().equals(highest.score()) ? say("groups.all_same", highest.number())
                : say("groups.high_low", quoted(highest), highest.number(), quoted(lowest), lowest.number());
    }

    private String quoted(Bar bar) {
        return speech.language().quote(bar.name());
    }

    private List<Named> factors() {
        List<Named> states = new ArrayList<>();
        for (State state : State.values()) {
            List<Factor> factors = with(factor -> true, state);
            if (!factors.isEmpty()) {
                states.add(new Named(say("factors.state." + state.key(), factors.size()), links(factors)));
            }
        }
        return states;
    }

    private List<Link> links(List<Factor> factors) {
        return factors.stream().map(factor -> new Link(speech.in(factor.title()), findingPlace(factor.id()))).toList();
    }

    private List<Link> factorLinks(List<String> factors) {
        return factors.stream().map(factor -> new Link(speech.factor(factor), findingPlace(factor))).toList();
    }

    /** The phase after the one by which factors are due. */
    private Phase following() {
        return Phase.values()[Math.min(assessment.duePhase().ordinal() + 1, Phase.values().length - 1)];
    }

    private List<String> upcoming(Predicate<Phase> when) {
        return assessment.upcoming().stream()
                .filter(factor -> when.test(catalogue.factor(factor).orElseThrow().relevantFrom())).toList();
    }
}
