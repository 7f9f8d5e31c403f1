package no.driftsklar.assessment;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.Role;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says as JSON Schema 2020-12, in English, what {@link AssessmentJson} writes. */
public final class AssessmentSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What the schemas refer to each other by. */
    private static final String DEFINITIONS = "#/$defs/";

    private AssessmentSchema() {
    }

    /** The schemas by name: {@code Assessment} and those that it refers to as {@code #/$defs/NAME}. */
    public static ObjectNode definitions() {
        ObjectNode definitions = JSON.objectNode();
        definitions.set("Assessment", assessment());
        definitions.set("Figures", figures(object("Four figures of a group of factors.")));
        definitions.set("RuleBaseId", new Properties("Which rule base gave the assessment.")
                .add("version", string("What its author calls it."))
                .add("fingerprint", string("Hash over its files.")).schema());
        definitions.set("Finding", finding());
        definitions.set("FiringRisk", risk());
        definitions.set("RiskReasons", new Properties("The findings and facts behind a risk.")
                .add("factors", strings("The factors behind it."))
                .add("fields", strings("The fields behind it that have a value.")).schema());
        definitions.set("FoundContradiction", new Properties("Two facts that cannot both be right.")
                .add("contradiction", string("Its one name."))
                .add("text", string("What it says, with the project's values."))
                .add("because", strings("The fields that contradict each other.")).schema());
        definitions.set("RankedAction", action());
        definitions.set("PathToReady", new Properties("The smallest set of actions after which no condition of score, "
                + "dimension, factor or risk is left.")
                .add("actions", strings("The factors to act on, in the order of their ranks."))
                .add("score_after", number("The score after them.")).schema());
        return definitions;
    }

    private static ObjectNode assessment() {
        Properties assessment = new Properties("How ready a project is for its next decision, with its reasons.")
                .add("project_id", string("The project."))
                .add("phase", keys("The phase that the project gave.", Phase.values()))
                .add("due_phase", keys("The phase that it is judged in: at least implement where it is in use.",
                        Phase.values()))
                .add("status_date", orNull(string("The day that the facts describe; null where that does not apply.")))
                .add("rule_base", reference("RuleBaseId"))
                .add("verdict", keys("Whether the project is ready for the next decision.", Verdict.values()))
                .add("next_decision", string("The decision that the verdict is about.")
                        .set("enum", enumeration(Stream.of(Phase.values()).map(Phase::nextDecision).toList())))
                .add("conditions", strings("What stands between the project and ready, as KIND or KIND:NAME."));
        figures(assessment.schema());
        ObjectNode dimensions = object("The figures of people, technology and organisation.");
        for (Dimension dimension : Dimension.values()) {
            dimensions.withObject("properties").set(dimension.key(), reference("Figures"));
        }
        ObjectNode states = object("The state of each factor, by name.");
        states.set("additionalProperties", keys("What a factor does in the project.", State.values()));
        return assessment.add("dimensions", dimensions)
                .add("stages", byName("The figures of each competence stage, 1 to 5."))
                .add("processes", byName("The figures of each process, 1 to 16."))
                .add("states", states)
                .add("findings", list("The factors that hinder or promote.", "Finding"))
                .add("risks", list("Dangerous combinations of findings and facts.", "FiringRisk"))
                .add("contradictions", list("Facts that cannot both be right.", "FoundContradiction"))
                .add("actions", list("What to do, what matters most first.", "RankedAction"))
                .add("path_to_ready", orNull(reference("PathToReady")))
                .add("questions_first", strings("Missing fields, those that tell most first."))
                .add("upcoming", strings("Factors that are not yet due."))
                .schema();
    }

    private static ObjectNode figures(ObjectNode schema) {
        Properties figures = new Properties(schema)
                .add("score", orNull(number("0 to 100 over the known factors; null where nothing is known.")))
                .add("low", orNull(number("The score if every unknown factor hindered; null where nothing is relevant.")))
                .add("high", orNull(number("The score if every unknown factor promoted; null where nothing is relevant.")))
                .add("coverage", number("Per cent of the weight that is known."));
        return figures.schema();
    }

    private static ObjectNode finding() {
        return new Properties("A factor's state with the facts that caused it and its source.")
                .add("factor", string("The factor."))
                .add("state", keys("What it does.", State.HINDERS, State.PROMOTES))
                .add("rule", string("The rule that fired."))
                .add("because", strings("The fields behind it that have a value."))
                .add("text", string("What it says, with the project's values."))
                .add("evidence", integer("Class of evidence: 3, 2 or 1."))
                .add("dimension", keys("The dimension of the factor.", Dimension.values()))
                .add("stage", integer("Its competence stage, 1 to 5."))
                .add("process", orNull(integer("Its process, 1 to 16; null where it belongs to none.")))
                .add("sources", strings("Where the sources speak of it.")).schema();
    }

    private static ObjectNode risk() {
        return new Properties("A risk that fires.")
                .add("risk", string("Its one name."))
                .add("level", keys("How grave it is.", RiskLevel.values()))
                .add("text", string("What it says, with the project's values."))
                .add("remedy", string("What removes it."))
                .add("because", reference("RiskReasons"))
                .add("sources", strings("Where the sources speak of it.")).schema();
    }

    private static ObjectNode action() {
        return new Properties("What to do about a factor, by whom.")
                .add("rank", integer("Its place among the actions, from 1."))
                .add("factor", string("The factor."))
                .add("role", keys("Who is responsible.", Role.values()))
                .add("process", orNull(integer("Its process, 1 to 16; null where it belongs to none.")))
                .add("text", string("What to do."))
                .add("first_step", string("What can be done this week."))
                .add("done_when", string("How one sees that it is done."))
                .add("tools", strings("Public tools that help."))
                .add("gain", number("Points that the score gains when the factor promotes."))
                .add("risks", strings("The critical and high risks that the factor lies behind.")).schema();
    }

    /** The properties of an object, all of which are always there. */
    private record Properties(ObjectNode schema) {

        Properties(String description) {
            this(object(description));
        }

        Properties add(String name, JsonNode property) {
            schema.withObject("properties").set(name, property);
            schema.withArray("required").add(name);
            return this;
        }
    }

    private static ObjectNode object(String description) {
        return JSON.objectNode().put("description", description).put("type", "object");
    }

    private static ObjectNode string(String description) {
        return JSON.objectNode().put("description", description).put("type", "string");
    }

    private static ObjectNode number(String description) {
        return JSON.objectNode().put("description", description).put("type", "number");
    }

    private static ObjectNode integer(String description) {
        return JSON.objectNode().put("description", description).put("type", "integer");
    }

    private static ObjectNode keys(String description, Key... keys) {
        ObjectNode schema = string(description);
        schema.set("enum", enumeration(Stream.of(keys).map(Key::key).toList()));
        return schema;
    }

    private static ArrayNode enumeration(Collection<String> values) {
        ArrayNode enumeration = JSON.arrayNode();
        values.forEach(enumeration::add);
        return enumeration;
    }

    private static ObjectNode strings(String description) {
        ObjectNode schema = JSON.objectNode().put("description", description).put("type", "array");
        schema.putObject("items").put("type", "string");
        return schema;
    }

    private static ObjectNode list(String description, String items) {
        ObjectNode schema = JSON.objectNode().put("description", description).put("type", "array");
        schema.set("items", reference(items));
        return schema;
    }

    private static ObjectNode byName(String description) {
        ObjectNode schema = object(description);
        schema.set("additionalProperties", reference("Figures"));
        return schema;
    }

    private static ObjectNode reference(String definition) {
        return JSON.objectNode().put("$ref", DEFINITIONS + definition);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("type")) {
            schema.set("type", enumeration(List.of(schema.get("type").stringValue(), "null")));
            return schema;
        }
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }
}
