package no.driftsklar.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Source;
import no.driftsklar.catalogue.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes assessments as JSON objects whose names and order are the contract. The same facts and rule base give the same
 * bytes on every machine.
 */
public final class AssessmentJson {

    private final Language language;
    private final Wording wording;

    /** What the rule base says word by word, written once: three quarters of what an assessment says. */
    private final Map<Object, SerializableString> written = new HashMap<>();

    public AssessmentJson(Catalogue catalogue, Language language) {
        this.language = language;
        this.wording = new Wording(catalogue, language);
        for (Factor factor : catalogue.factors()) {
            remember(factor.id());
            factor.sources().forEach(this::remember);
            factor.needs().fields().forEach(this::remember);
            factor.says().forEach(saying -> rememberSentence(saying.text()));
            if (factor.action() != null) {
                remember(factor.action());
                factor.action().variants().forEach(variant -> remember(factor.action().as(variant.id())));
            }
        }
        for (Risk risk : catalogue.risks()) {
            remember(risk.remedy().in(language));
            rememberSentence(risk.says());
            risk.sources().forEach(this::remember);
        }
        catalogue.rules().forEach(rule -> remember(rule.name()));
        catalogue.fields().forEach(field -> remember(field.name()));
    }

    private void remember(Action action) {
        remember(action.what().in(language));
        remember(action.firstStep().in(language));
        remember(action.doneWhen().in(language));
    }

    /** A sentence without a value in it. */
    private void rememberSentence(Text text) {
        if (text.placeholders(language).isEmpty()) {
            remember(text.in(language));
        }
    }

    private void remember(Object words) {
        written.computeIfAbsent(words, any -> new SerializedString(words.toString()));
    }

    private void write(JsonGenerator json, Object words) {
        SerializableString known = written.get(words);
        if (known == null) {
            json.writeString(words.toString());
        } else {
            json.writeString(known);
        }
    }

    private void text(JsonGenerator json, String name, String words) {
        json.writeName(name);
        write(json, words);
    }

    /** Writes one assessment as an object. */
    public void write(JsonGenerator json, Assessment assessment) {
        write(json, assessment, null, List.of(), List.of());
    }

    /**
     * Writes one assessment as an object.
     *
     * @param sensitivity how much it hangs on the weights; null leaves it out
     * @param names       names of what is carried through beside it; empty where nothing is
     * @param carried     what is carried through, as many as names
     */
    public void write(JsonGenerator json, Assessment assessment, Sensitivity.Result sensitivity, List<String> names,
            List<String> carried) {
        json.writeStartObject();
        json.writeStringProperty("project_id", assessment.facts().projectId());
        json.writeStringProperty("phase", assessment.facts().phase().key());
        json.writeStringProperty("due_phase", assessment.duePhase().key());
        string(json, "status_date", assessment.facts().statusDate());
        json.writeObjectPropertyStart("rule_base");
        json.writeStringProperty("version", assessment.ruleBase().version());
        json.writeStringProperty("fingerprint", assessment.ruleBase().fingerprint());
        json.writeEndObject();
        if (assessment.ownWeights() != null) {
            json.writeStringProperty("own_weights", assessment.ownWeights());
        }
        json.writeStringProperty("verdict", assessment.verdict().key());
        json.writeStringProperty("next_decision", assessment.nextDecision());
        strings(json, "conditions", assessment.conditions());
        figures(json, assessment.figures());
        json.writeObjectPropertyStart("dimensions");
        assessment.dimensions().forEach((dimension, figures) -> group(json, dimension.key(), figures));
        json.writeEndObject();
        json.writeObjectPropertyStart("stages");
        assessment.stages().forEach((stage, figures) -> group(json, String.valueOf(stage), figures));
        json.writeEndObject();
        json.writeObjectPropertyStart("processes");
        assessment.processes().forEach((process, figures) -> group(json, String.valueOf(process), figures));
        json.writeEndObject();
        json.writeObjectPropertyStart("states");
        assessment.states().forEach((factor, state) -> json.writeStringProperty(factor, state.key()));
        json.writeEndObject();
        json.writeArrayPropertyStart("findings");
        assessment.findings().forEach(finding -> finding(json, finding, assessment));
        json.writeEndArray();
        json.writeArrayPropertyStart("risks");
        assessment.risks().forEach(risk -> risk(json, risk, assessment));
        json.writeEndArray();
        json.writeArrayPropertyStart("contradictions");
        assessment.contradictions().forEach(contradiction -> contradiction(json, contradiction, assessment));
        json.writeEndArray();
        json.writeArrayPropertyStart("actions");
        assessment.actions().forEach(action -> action(json, action));
        json.writeEndArray();
        path(json, assessment.path());
        strings(json, "questions_first", assessment.questionsFirst());
        strings(json, "upcoming", assessment.upcoming());
        if (sensitivity != null) {
            json.writeObjectPropertyStart("sensitivity");
            number(json, "verdict_kept", sensitivity.verdictKept());
            number(json, "score_p5", sensitivity.low());
            number(json, "score_p95", sensitivity.high());
            json.writeEndObject();
        }
        if (!names.isEmpty()) {
            json.writeObjectPropertyStart("carried");
            for (int i = 0; i < names.size(); i++) {
                json.writeStringProperty(names.get(i), carried.get(i));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, Figures figures) {
        number(json, "score", figures.score());
        number(json, "low", figures.low());
        number(json, "high", figures.high());
        number(json, "coverage", figures.coverage());
    }

    private static void group(JsonGenerator json, String key, Figures figures) {
        json.writeObjectPropertyStart(key);
        figures(json, figures);
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Finding finding, Assessment assessment) {
        Factor factor = finding.factor();
        json.writeStartObject();
        text(json, "factor", factor.id());
        json.writeStringProperty("state", finding.state().key());
        text(json, "rule", finding.rule().name());
        strings(json, "because", finding.because());
        text(json, "text", wording.of(finding, assessment.facts()));
        json.writeNumberProperty("evidence", factor.evidence());
        json.writeStringProperty("dimension", factor.dimension().key());
        json.writeNumberProperty("stage", factor.stage());
        process(json, factor);
        sources(json, factor.sources());
        json.writeEndObject();
    }

    private void risk(JsonGenerator json, Warning<Risk> risk, Assessment assessment) {
        json.writeStartObject();
        json.writeStringProperty("risk", risk.of().id());
        json.writeStringProperty("level", risk.of().level().key());
        text(json, "text", wording.ofRisk(risk, assessment.facts()));
        text(json, "remedy", risk.of().remedy().in(language));
        json.writeObjectPropertyStart("because");
        strings(json, "factors", risk.factors());
        strings(json, "fields", risk.fields());
        json.writeEndObject();
        sources(json, risk.of().sources());
        json.writeEndObject();
    }

    private void contradiction(JsonGenerator json, Warning<Contradiction> contradiction, Assessment assessment) {
        json.writeStartObject();
        json.writeStringProperty("contradiction", contradiction.of().id());
        json.writeStringProperty("text", wording.ofContradiction(contradiction, assessment.facts()));
        strings(json, "because", contradiction.fields());
        json.writeEndObject();
    }

    private void action(JsonGenerator json, RankedAction ranked) {
        Action action = ranked.action();
        json.writeStartObject();
        json.writeNumberProperty("rank", ranked.rank());
        text(json, "factor", ranked.factor().id());
        json.writeStringProperty("role", action.role().key());
        process(json, ranked.factor());
        text(json, "text", action.what().in(language));
        text(json, "first_step", action.firstStep().in(language));
        text(json, "done_when", action.doneWhen().in(language));
        strings(json, "tools", action.tools());
        number(json, "gain", ranked.gain());
        strings(json, "risks", ranked.risks());
        json.writeEndObject();
    }

    private void path(JsonGenerator json, PathToReady path) {
        if (path == null) {
            json.writeNullProperty("path_to_ready");
            return;
        }
        json.writeObjectPropertyStart("path_to_ready");
        strings(json, "actions", path.actions().stream().map(action -> action.factor().id()).toList());
        number(json, "score_after", path.scoreAfter());
        json.writeEndObject();
    }

    private static void process(JsonGenerator json, Factor factor) {
        if (factor.process() == null) {
            json.writeNullProperty("process");
        } else {
            json.writeNumberProperty("process", factor.process());
        }
    }

    private void sources(JsonGenerator json, List<Source> sources) {
        strings(json, "sources", sources);
    }

    private void strings(JsonGenerator json, String name, Collection<?> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> write(json, value));
        json.writeEndArray();
    }

    private static void string(JsonGenerator json, String name, Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }

    private static void number(JsonGenerator json, String name, BigDecimal value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
