package no.driftsklar.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.Facts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes assessments as JSON objects whose names and order are the contract. The same facts and rule base give the same
 * bytes on every machine. What the catalogue says word by word, most of what an assessment says, is written once and copied.
 * Thread-safe.
 */
public final class AssessmentJson {

    /** The names that stand in an assessment many times. */
    private enum Name implements Key {
        FACTOR, STATE, RULE, BECAUSE, TEXT, EVIDENCE, DIMENSION, STAGE, PROCESS, SOURCES, RISK, LEVEL, REMEDY, FACTORS, FIELDS,
        RANK, ROLE, FIRST_STEP, DONE_WHEN, TOOLS, GAIN, RISKS, SCORE, LOW, HIGH, COVERAGE;

        private final SerializableString written = new SerializedString(key());
    }

    private final Catalogue catalogue;
    private final Language language;
    private final Wording wording;
    private final Map<String, FactorWords> factors = new LinkedHashMap<>();
    private final Map<String, RiskWords> risks = new HashMap<>();
    private final Map<String, Sentence> contradictions = new HashMap<>();
    private final Map<String, RuleWords> rules = new HashMap<>();
    private final Map<State, SerializableString> states = new EnumMap<>(State.class);

    /** Names and answers of the catalogue. */
    private final Map<String, SerializableString> written = new HashMap<>();

    private record FactorWords(SerializableString id, SerializableString dimension, List<SerializableString> sources,
            ActionWords action, Map<String, ActionWords> variants) {
    }

    private record ActionWords(SerializableString role, SerializableString what, SerializableString firstStep,
            SerializableString doneWhen, List<SerializableString> tools) {
    }

    private record RuleWords(SerializableString name, Sentence says) {
    }

    private record RiskWords(SerializableString id, SerializableString level, Sentence says, SerializableString remedy,
            List<SerializableString> sources) {
    }

    public AssessmentJson(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        this.wording = new Wording(catalogue, language);
        for (State state : State.values()) {
            states.put(state, written(state.key()));
        }
        for (Field field : catalogue.fields()) {
            written(field.name());
            if (field.answers() != null) {
                field.answers().values().forEach(answer -> written(answer.in(language)));
            }
        }
        for (Factor factor : catalogue.factors()) {
            Map<String, ActionWords> variants = new HashMap<>();
            if (factor.action() != null) {
                factor.action().variants().forEach(variant ->
                        variants.put(variant.id(), words(factor.action().as(variant.id()))));
            }
            factors.put(factor.id(), new FactorWords(written(factor.id()), written(factor.dimension().key()),
                    words(factor.sources()), factor.action() == null ? null : words(factor.action()), variants));
            factor.says().forEach(saying -> rules.put(saying.rule(),
                    new RuleWords(written(saying.rule()), sentence(saying.text()))));
        }
        for (Risk risk : catalogue.risks()) {
            risks.put(risk.id(), new RiskWords(written(risk.id()), written(risk.level().key()),
                    sentence(risk.says()), new SerializedString(risk.remedy().in(language)), words(risk.sources())));
        }
        for (Contradiction contradiction : catalogue.contradictions()) {
            contradictions.put(contradiction.id(), sentence(contradiction.says()));
        }
    }

    private ActionWords words(Action action) {
        return new ActionWords(written(action.role().key()), new SerializedString(action.what().in(language)),
                new SerializedString(action.firstStep().in(language)), new SerializedString(action.doneWhen().in(language)),
                words(action.tools()));
    }

    private List<SerializableString> words(List<?> things) {
        return things.stream().map(thing -> written(thing.toString())).toList();
    }

    private SerializableString written(String words) {
        return written.computeIfAbsent(words, SerializedString::new);
    }

    /** What an assessment says anew is not kept, so that memory does not grow with the assessments. */
    private SerializableString asWritten(String words) {
        SerializableString known = written.get(words);
        return known == null ? new SerializedString(words) : known;
    }

    private Sentence sentence(Text text) {
        return new Sentence(text.in(language), this::value);
    }

    /** What stands for a placeholder; most are levels, of which each has few answers. */
    private Function<Facts, SerializableString> value(String placeholder) {
        Function<Facts, SerializableString> anyValue = facts -> asWritten(wording.value(placeholder, facts));
        Field field = catalogue.field(placeholder).orElse(null);
        if (field == null || field.type() != FieldType.LEVEL) {
            return anyValue;
        }
        int place = catalogue.fieldIndex(placeholder);
        List<SerializableString> levels = field.answers().values().stream().map(answer -> written(answer.in(language))).toList();
        return facts -> facts.value(place) instanceof Integer level ? levels.get(level) : anyValue.apply(facts);
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
        Iterator<FactorWords> inOrder = factors.values().iterator();
        assessment.states().values().forEach(state -> property(json, inOrder.next().id(), states.get(state)));
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
        number(json, Name.SCORE, figures.score());
        number(json, Name.LOW, figures.low());
        number(json, Name.HIGH, figures.high());
        number(json, Name.COVERAGE, figures.coverage());
    }

    private static void group(JsonGenerator json, String key, Figures figures) {
        json.writeObjectPropertyStart(key);
        figures(json, figures);
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Finding finding, Assessment assessment) {
        Factor factor = finding.factor();
        FactorWords words = factors.get(factor.id());
        RuleWords rule = rules.get(finding.rule().name());
        json.writeStartObject();
        text(json, Name.FACTOR, words.id());
        text(json, Name.STATE, states.get(finding.state()));
        text(json, Name.RULE, rule.name());
        texts(json, Name.BECAUSE, finding.because());
        text(json, Name.TEXT, rule.says().with(assessment.facts()));
        number(json, Name.EVIDENCE, factor.evidence());
        text(json, Name.DIMENSION, words.dimension());
        number(json, Name.STAGE, factor.stage());
        process(json, factor);
        written(json, Name.SOURCES, words.sources());
        json.writeEndObject();
    }

    private void risk(JsonGenerator json, Warning<Risk> risk, Assessment assessment) {
        RiskWords words = risks.get(risk.of().id());
        json.writeStartObject();
        text(json, Name.RISK, words.id());
        text(json, Name.LEVEL, words.level());
        text(json, Name.TEXT, words.says().with(assessment.facts()));
        text(json, Name.REMEDY, words.remedy());
        json.writeName(Name.BECAUSE.written);
        json.writeStartObject();
        texts(json, Name.FACTORS, risk.factors());
        texts(json, Name.FIELDS, risk.fields());
        json.writeEndObject();
        written(json, Name.SOURCES, words.sources());
        json.writeEndObject();
    }

    private void contradiction(JsonGenerator json, Warning<Contradiction> contradiction, Assessment assessment) {
        json.writeStartObject();
        json.writeStringProperty("contradiction", contradiction.of().id());
        text(json, Name.TEXT, contradictions.get(contradiction.of().id()).with(assessment.facts()));
        texts(json, Name.BECAUSE, contradiction.fields());
        json.writeEndObject();
    }

    private void action(JsonGenerator json, RankedAction ranked) {
        FactorWords factor = factors.get(ranked.factor().id());
        ActionWords words = ranked.variant() == null ? factor.action() : factor.variants().get(ranked.variant());
        json.writeStartObject();
        number(json, Name.RANK, ranked.rank());
        text(json, Name.FACTOR, factor.id());
        text(json, Name.ROLE, words.role());
        process(json, ranked.factor());
        text(json, Name.TEXT, words.what());
        text(json, Name.FIRST_STEP, words.firstStep());
        text(json, Name.DONE_WHEN, words.doneWhen());
        written(json, Name.TOOLS, words.tools());
        number(json, Name.GAIN, ranked.gain());
        texts(json, Name.RISKS, ranked.risks());
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
        json.writeName(Name.PROCESS.written);
        if (factor.process() == null) {
            json.writeNull();
        } else {
            json.writeNumber(factor.process());
        }
    }

    private void strings(JsonGenerator json, String name, Collection<?> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(asWritten(value.toString())));
        json.writeEndArray();
    }

    private void texts(JsonGenerator json, Name name, List<String> texts) {
        json.writeName(name.written);
        json.writeStartArray();
        texts.forEach(text -> json.writeString(asWritten(text)));
        json.writeEndArray();
    }

    private static void written(JsonGenerator json, Name name, List<SerializableString> texts) {
        json.writeName(name.written);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, Name name, SerializableString text) {
        property(json, name.written, text);
    }

    private static void property(JsonGenerator json, SerializableString name, SerializableString text) {
        json.writeName(name);
        json.writeString(text);
    }

    private static void string(JsonGenerator json, String name, Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }

    private static void number(JsonGenerator json, Name name, int value) {
        json.writeName(name.written);
        json.writeNumber(value);
    }

    private static void number(JsonGenerator json, Name name, BigDecimal value) {
        json.writeName(name.written);
        number(json, value);
    }

    private static void number(JsonGenerator json, String name, BigDecimal value) {
        json.writeName(name);
        number(json, value);
    }

    private static void number(JsonGenerator json, BigDecimal value) {
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }
}
