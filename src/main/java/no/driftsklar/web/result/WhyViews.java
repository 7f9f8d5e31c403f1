package no.driftsklar.web.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Finding;
import no.driftsklar.assessment.RankedAction;
import no.driftsklar.assessment.Warning;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Evidence;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;
import no.driftsklar.store.projects.FactAt;
import no.driftsklar.web.result.ResultView.Link;
import no.driftsklar.web.result.WhyView.Fact;
import no.driftsklar.web.result.WhyView.Written;

/** Says in one language why something in one result is as it is. */
final class WhyViews {

    private final Speech speech;
    private final Catalogue catalogue;
    private final Wording wording;
    private final ProjectResult result;
    private final Assessment assessment;

    /** @param result one that has an assessment */
    WhyViews(Speech speech, ProjectResult result) {
        this.speech = speech;
        this.catalogue = speech.catalogue();
        this.wording = speech.wording();
        this.result = result;
        this.assessment = result.assessment();
    }

    private String say(String key, Object... values) {
        return speech.say("result.why." + key, values);
    }

    WhyView of(Factor factor) {
        State state = assessment.states().get(factor.id());
        Optional<Finding> finding = assessment.findings().stream()
                .filter(candidate -> candidate.factor().id().equals(factor.id())).findFirst();
        Rule fired = finding.map(Finding::rule).orElse(null);
        Set<String> fields = new LinkedHashSet<>(factor.needs().fields());
        if (fired != null) {
            fields.addAll(finding.orElseThrow().because());
        }
        Optional<RankedAction> action = assessment.actions().stream()
                .filter(candidate -> candidate.factor().id().equals(factor.id())).findFirst();
        return new WhyView(result.base(), result.projectId(), result.example(), say("title", speech.in(factor.title())),
                say("kind.finding"), speech.in(factor.title()), say("state." + state.key()), color(state),
                finding.map(found -> wording.of(found, assessment.facts())).orElseGet(() -> withoutRule(factor, state)),
                facts(fields), state == State.UNKNOWN ? questions(factor.needs().fields()) : List.of(), List.of(),
                fired == null ? null : written(fired), others(factor.id(), fired),
                factor.sources().stream().map(source -> catalogue.cite(source, speech.language())).toList(), weight(factor),
                touches(factor), risks(factor.id()),
                action.isPresent() ? say("action.heading") : factor.expect() != null && state.canImprove()
                        ? say("action.expect") : null,
                action.map(this::advice).orElseGet(() -> factor.expect() != null && state.canImprove()
                        ? List.of(speech.in(factor.expect())) : List.of()),
                "/rules/" + factor.id());
    }

    private String withoutRule(Factor factor, State state) {
        return state == State.NOT_YET ? say("no_rule.not_yet", wording.term("phase", factor.relevantFrom().key()))
                : say("no_rule." + state.key());
    }

    private static String color(State state) {
        return switch (state) {
            case HINDERS -> "danger";
            case PROMOTES -> "success";
            default -> "neutral";
        };
    }

    private List<String> advice(RankedAction ranked) {
        Action action = ranked.action();
        return List.of(speech.in(action.what()),
                labelled("actions.responsible", wording.term("role", action.role().key())),
                labelled("actions.first_step", speech.in(action.firstStep())),
                labelled("actions.done_when", speech.in(action.doneWhen())),
                speech.say("result.actions.gain", wording.number(ranked.gain())) + ".");
    }

    private String labelled(String label, String text) {
        return speech.say("result." + label) + ": " + text;
    }

    private List<String> weight(Factor factor) {
        Evidence evidence = catalogue.evidence(factor.evidence());
        return List.of(say("source.weight", speech.in(evidence.title()), evidence.weight()), speech.in(evidence.why()));
    }

    private List<String> touches(Factor factor) {
        List<String> touches = new ArrayList<>();
        touches.add(say("touches.place", wording.dimension(factor.dimension()), factor.stage(),
                wording.term("stage", String.valueOf(factor.stage()))));
        if (factor.process() != null) {
            touches.add(say("touches.process", factor.process(), wording.term("process", String.valueOf(factor.process()))));
        }
        if (factor.gate()) {
            touches.add(say("touches.gate"));
        }
        return touches;
    }

    /** The risks whose rules ask for the state of the factor; those that fire are marked. */
    private List<Link> risks(String factor) {
        Set<String> firing = new LinkedHashSet<>();
        assessment.risks().forEach(risk -> firing.add(risk.of().id()));
        return catalogue.risks().stream()
                .filter(risk -> catalogue.rulesAbout(risk.id()).stream()
                        .anyMatch(rule -> rule.hinders().contains(factor) || rule.promotes().contains(factor)))
                .map(risk -> new Link(speech.in(risk.title())
                        + (firing.contains(risk.id()) ? " (" + say("touches.fires") + ")" : ""),
                        result.base() + "/risks/" + risk.id())).toList();
    }

    WhyView of(Risk risk) {
        Optional<Warning<Risk>> warning = assessment.risks().stream()
                .filter(candidate -> candidate.of().id().equals(risk.id())).findFirst();
        Rule fired = warning.map(Warning::rule).orElse(null);
        return new WhyView(result.base(), result.projectId(), result.example(), say("title", speech.in(risk.title())),
                speech.say("result.risks.level." + risk.level().key()), speech.in(risk.title()),
                say(fired == null ? "silent" : "fires"), fired == null ? "neutral" : ResultViews.color(risk.level()),
                warning.map(firing -> wording.ofRisk(firing, assessment.facts())).orElseGet(() -> say("silent_text")),
                facts(warning.map(Warning::fields).orElseGet(() -> behind(risk.id()))), List.of(),
                findings(warning.map(Warning::factors).orElseGet(() -> asked(risk.id()))),
                fired == null ? null : written(fired), others(risk.id(), fired),
                risk.sources().stream().map(source -> catalogue.cite(source, speech.language())).toList(), null, List.of(),
                List.of(), fired == null ? null : speech.say("result.risks.remedy"),
                fired == null ? List.of() : List.of(speech.in(risk.remedy())), "/rules/" + risk.id());
    }

    WhyView of(Contradiction contradiction) {
        Optional<Warning<Contradiction>> warning = assessment.contradictions().stream()
                .filter(candidate -> candidate.of().id().equals(contradiction.id())).findFirst();
        Rule fired = warning.map(Warning::rule).orElse(null);
        return new WhyView(result.base(), result.projectId(), result.example(),
                say("title", speech.in(contradiction.title())), say("kind.contradiction"), speech.in(contradiction.title()),
                say(fired == null ? "silent" : "fires"), fired == null ? "neutral" : "warning",
                warning.map(firing -> wording.ofContradiction(firing, assessment.facts()))
                        .orElseGet(() -> say("silent_contradiction")),
                facts(warning.map(Warning::fields).orElseGet(() -> behind(contradiction.id()))), List.of(), List.of(),
                fired == null ? null : written(fired), others(contradiction.id(), fired), List.of(), null, List.of(),
                List.of(), null, List.of(), "/rules/" + contradiction.id());
    }

    private List<String> behind(String subject) {
        return catalogue.rulesAbout(subject).stream().flatMap(rule -> rule.fields().stream()).distinct().toList();
    }

    private List<String> asked(String risk) {
        return catalogue.rulesAbout(risk).stream()
                .flatMap(rule -> Stream.concat(rule.hinders().stream(), rule.promotes().stream())).distinct().toList();
    }

    private List<Link> findings(List<String> factors) {
        return factors.stream().map(factor -> new Link(speech.factor(factor) + ": "
                + wording.term("state", assessment.states().get(factor).key()),
                        result.base() + "/findings/" + factor)).toList();
    }

    private List<Written> others(String subject, Rule fired) {
        return catalogue.rulesAbout(subject).stream().filter(rule -> fired == null || !rule.name().equals(fired.name()))
                .map(this::written).toList();
    }

    private Written written(Rule rule) {
        return new Written(rule.name(), say("rule.effect." + rule.effect().key()), rule.drl());
    }

    private List<Link> questions(List<String> fields) {
        return fields.stream().filter(assessment.facts()::isMissing).map(name -> catalogue.field(name).orElseThrow())
                .map(field -> new Link(speech.in(field.question()), ResultViews.formPlace(result, field))).toList();
    }

    private List<Fact> facts(Collection<String> fields) {
        return fields.stream().filter(result.facts().all()::containsKey).map(name -> fact(result.facts().all().get(name)))
                .toList();
    }

    private Fact fact(FactAt fact) {
        Field field = fact.field();
        String said = speech.answer(field, fact.said());
        String value = fact.isStale() ? say("facts.stale", said)
                : fact.isGrown() ? say("facts.grown", speech.answer(field, fact.counts()), said) : said;
        String label = speech.in(field.label());
        return new Fact(label, value, fact.statusDate() == null ? "–" : wording.date(fact.statusDate()),
                say("facts.source." + (fact.source() == null ? "none" : fact.source().key())),
                ResultViews.formPlace(result, field), say("facts.change", label));
    }
}
