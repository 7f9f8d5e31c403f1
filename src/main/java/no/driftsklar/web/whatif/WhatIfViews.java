package no.driftsklar.web.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Warning;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.store.projects.Comparison;
import no.driftsklar.web.result.ProjectResult;
import no.driftsklar.web.result.ResultView.Link;
import no.driftsklar.web.result.ResultViews;
import no.driftsklar.web.result.Speech;
import no.driftsklar.web.whatif.WhatIfView.Ask;
import no.driftsklar.web.whatif.WhatIfView.Option;
import no.driftsklar.web.whatif.WhatIfView.Outcome;
import no.driftsklar.web.whatif.WhatIfView.Theme;
import no.driftsklar.web.whatif.WhatIfView.Tick;

/** Says in one language what would be if. */
final class WhatIfViews {

    private static final int ACTIONS_FIRST = 10;

    private final Speech speech;
    private final Catalogue catalogue;
    private final FactsReader reader;
    private final ProjectResult result;
    private final WhatIfForm form;

    WhatIfViews(Speech speech, FactsReader reader, ProjectResult result, WhatIfForm form) {
        this.speech = speech;
        this.catalogue = speech.catalogue();
        this.reader = reader;
        this.result = result;
        this.form = form;
    }

    private String say(String key, Object... values) {
        return speech.say("whatif." + key, values);
    }

    private String number(BigDecimal number) {
        return speech.wording().number(number);
    }

    WhatIfView of(Comparison.Supposed supposed) {
        List<Tick> actions = result.assessment().actions().stream().map(action -> new Tick(action.factor().id(),
                speech.in(action.factor().title()), speech.say("result.actions.gain", number(action.gain())) + " · "
                        + speech.wording().term("role", action.action().role().key()),
                form.done().contains(action.factor().id()))).toList();
        int first = Math.min(ACTIONS_FIRST, actions.size());
        List<Tick> more = actions.subList(first, actions.size());
        String name = Speech.name(result);
        List<Theme> themes = themes();
        return new WhatIfView(result.base(), result.projectId(), result.example(),
                say(form.wrong().isEmpty() ? "title" : "title_wrong", name), name, actions.subList(0, first),
                speech.say("result.actions.rest", more.size()), more, more.stream().anyMatch(Tick::ticked), themes,
                outcome(supposed), themes.stream().flatMap(theme -> theme.asks().stream()).filter(ask -> ask.error() != null)
                        .map(ask -> new Link(ask.question() + " " + ask.error(), "#" + ask.field())).toList());
    }

    private List<Theme> themes() {
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        catalogue.terms("theme").keySet().forEach(theme -> asks.put(theme, new ArrayList<>()));
        WhatIfForm.fields(catalogue).forEach(field -> asks.computeIfAbsent(field.theme(), any -> new ArrayList<>())
                .add(ask(field)));
        return asks.entrySet().stream().filter(theme -> !theme.getValue().isEmpty())
                .map(theme -> new Theme(speech.wording().term("theme", theme.getKey()), theme.getValue(),
                        theme.getValue().stream().anyMatch(ask -> form.written().containsKey(ask.field())))).toList();
    }

    private Ask ask(Field field) {
        List<String> written = form.written().getOrDefault(field.name(), List.of());
        Answer counts = WhatIfForm.counts(result.facts(), field);
        String now = say("now", counts == null ? speech.wording().term("value", "missing") : speech.answer(field, counts));
        boolean set = field.type() == FieldType.SET;
        String kind = set ? "set"
                : field.type() == FieldType.COUNT || field.type() == FieldType.PERCENT ? "number" : "select";
        return new Ask(field.name(), speech.in(field.question()), kind, now, options(field, kind, written),
                written.isEmpty() ? "" : written.get(0), form.wrong().contains(field.name())
                        ? say("wrong", speech.in(reader.expected(field))) : null);
    }

    private List<Option> options(Field field, String kind, List<String> written) {
        if (kind.equals("number")) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        if (field.type() == FieldType.YESNO) {
            for (String value : List.of("yes", "no")) {
                options.add(new Option(value, speech.wording().term("value", value), written.contains(value)));
            }
        } else {
            boolean supposed = form.written().containsKey(field.name());
            Set<?> chosen = kind.equals("set") && !supposed ? WhatIfForm.chosen(result.facts(), field) : Set.of();
            field.answers().forEach((value, text) -> options.add(new Option(value, speech.in(text),
                    written.contains(value) || chosen.contains(value))));
        }
        if (kind.equals("select") && !FactsReader.isRequired(field)) {
            options.add(new Option("unknown", say("unknown"), written.contains("unknown")));
            options.add(new Option("not_applicable", speech.wording().term("value", "not_applicable"),
                    written.contains("not_applicable")));
        }
        return options;
    }

    Outcome outcome(Comparison.Supposed supposed) {
        Assessment now = result.assessment();
        Assessment then = supposed.assessment();
        String verdict = speech.wording().term("verdict", then.verdict().key());
        String score = number(then.figures().score());
        String said = form.done().isEmpty() && form.answers().isEmpty()
                ? say("outcome.nothing", verdict, score)
                : say(then.verdict() == now.verdict() ? "outcome.same" : "outcome.other", verdict, score,
                        speech.wording().term("verdict", now.verdict().key()), number(now.figures().score()));
        return new Outcome(said, verdict, ResultViews.color(then.verdict()),
                speech.wording().term("verdict_meaning", then.verdict().key()),
                ResultViews.gauge("what-if-gauge", speech, then.figures()),
                speech.score(then.figures()), risks(supposed.explained().changes().risksClosed()),
                risks(supposed.explained().changes().risksOpened()),
                then.risks().stream().filter(risk -> !supposed.explained().changes().risksOpened().contains(risk.of().id()))
                        .map(this::risk).toList(),
                then.conditions().stream().map(speech.wording()::condition).toList(),
                supposed.explained().factors().stream().map(moved -> say("outcome.moved", speech.factor(moved.factor()),
                        speech.wording().term("state", moved.state().from().key()),
                        speech.wording().term("state", moved.state().to().key()))).toList());
    }

    private List<String> risks(List<String> risks) {
        return risks.stream().map(risk -> risk(catalogue.risk(risk).orElseThrow())).toList();
    }

    private String risk(Warning<Risk> warning) {
        return risk(warning.of());
    }

    private String risk(Risk risk) {
        return speech.in(risk.title()) + " (" + speech.wording().term("risk_level", risk.level().key()) + ")";
    }
}
