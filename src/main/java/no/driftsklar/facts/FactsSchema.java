package no.driftsklar.facts;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says as JSON Schema 2020-12 which JSON {@link FactsReader#ofJson} reads: each field with its values, question, help and
 * the words for its answers in one language. What the reader refuses the schema refuses too.
 */
public final class FactsSchema {

    /** What the shared definitions are called; the properties refer to them as {@code #/$defs/NAME}. */
    private static final String DEFINITIONS = "#/$defs/";

    /** Every day of the Gregorian calendar from year 0 to 9999: most validators take {@code format} for a mere remark. */
    private static final String DAY = "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
            + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";
    private static final String NO_VALUE = "unknown|not_applicable";

    /** What Java takes for white space, which is a little less than regular expressions do. */
    private static final String SOMETHING = "[^\\t-\\r\\u001c- \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]";
    private static final String MUNICIPALITY = " *[0-9]{3,4} *";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Catalogue catalogue;
    private final Language language;

    public FactsSchema(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** The whole schema as a document of its own. */
    public ObjectNode document() {
        ObjectNode document = JSON.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", "urn:driftsklar:facts:" + catalogue.id().fingerprint() + ":" + language.code());
        document.setAll(facts());
        document.set("$defs", definitions());
        return document;
    }

    /** The facts of a project: one object whose properties are the fields. Refers to {@link #definitions()}. */
    public ObjectNode facts() {
        ObjectNode facts = subset();
        ArrayNode required = facts.putArray("required");
        catalogue.fields().stream().filter(Values::isRequired).map(Field::name).forEach(required::add);
        return facts;
    }

    /** Some facts of a project: the same properties, of which none is required. */
    public ObjectNode subset() {
        ObjectNode facts = JSON.objectNode();
        facts.put("title", new Text("Opplysninger om et prosjekt", "Opplysningar om eit prosjekt",
                "Facts about a project").in(language));
        facts.put("description", new Text(
                "Et felt som mangler, er null eller \"unknown\", er ikke besvart. \"not_applicable\" betyr at det ikke er aktuelt.",
                "Eit felt som manglar, er null eller \"unknown\", er ikkje svart på. \"not_applicable\" tyder at det ikkje er aktuelt.",
                "A field that is absent, null or \"unknown\" is not answered. \"not_applicable\" means that it does not apply.")
                .in(language));
        facts.put("type", "object");
        facts.put("additionalProperties", false);
        ObjectNode properties = facts.putObject("properties");
        catalogue.fields().forEach(field -> properties.set(field.name(), property(field)));
        return facts;
    }

    /** The schemas that properties share, by name. */
    public ObjectNode definitions() {
        ObjectNode definitions = JSON.objectNode();
        definitions.putObject("NoAnswer").put("description", new Text(
                        "unknown: ikke besvart. not_applicable: ikke aktuelt i dette prosjektet.",
                        "unknown: ikkje svart på. not_applicable: ikkje aktuelt i dette prosjektet.",
                        "unknown: not answered. not_applicable: does not apply to this project.").in(language))
                .put("type", "string").set("enum", strings(List.of(NO_VALUE.split("\\|"))));
        definitions.set("LevelAnswer", orNoValue(new Text(
                "0 ikke begynt, 1 så vidt begynt, 2 delvis, 3 i stor grad, 4 helt på plass",
                "0 ikkje begynt, 1 så vidt begynt, 2 delvis, 3 i stor grad, 4 heilt på plass",
                "0 not started, 1 barely begun, 2 partly, 3 largely, 4 fully in place"), number("integer", 4)));
        definitions.set("CountAnswer", orNoValue(new Text("Et helt tall", "Eit heilt tal", "A whole number"),
                number("integer", Values.LARGEST_COUNT)));
        definitions.set("PercentAnswer", orNoValue(new Text("Prosent fra 0 til 100, gjerne med desimaler",
                "Prosent frå 0 til 100, gjerne med desimalar", "Percentage from 0 to 100, decimals allowed"),
                number("number", 100)));
        ObjectNode yesNo = definitions.putObject("YesNoAnswer");
        yesNo.put("description", new Text("Ja eller nei", "Ja eller nei", "Yes or no").in(language));
        yesNo.putArray("anyOf").add(type("boolean"))
                .add(type("string").set("enum", strings(List.of("yes", "no", "unknown", "not_applicable"))))
                .add(type("null"));
        ObjectNode day = definitions.putObject("DateAnswer");
        day.put("description", new Text("En dato skrevet som 2026-12-31", "Ein dato skriven som 2026-12-31",
                "A date written as 2026-12-31").in(language));
        day.set("type", stringOrNull());
        day.put("pattern", "^(?:" + DAY + "|" + NO_VALUE + ")$");
        ObjectNode municipalities = definitions.putObject("MunicipalitiesAnswer");
        municipalities.put("description", new Text(
                "Kommunenummer på fire sifre; flere skilles med |. 301 leses som 0301.",
                "Kommunenummer på fire siffer; fleire blir skilde med |. 301 blir lese som 0301.",
                "Municipality numbers of four digits, several separated by |. 301 reads as 0301.").in(language));
        municipalities.putArray("anyOf")
                .add(type("string").put("pattern",
                        "^(?:" + MUNICIPALITY + "(?:\\|" + MUNICIPALITY + ")*|" + NO_VALUE + ")$"))
                .add(type("integer").put("minimum", 100).put("maximum", 9999))
                .add(type("null"));
        catalogue.fields().stream().filter(field -> field.type() == FieldType.SET).forEach(field -> {
            ObjectNode values = type("array");
            values.putObject("items").put("type", "string").set("enum", strings(field.answers().keySet()));
            // by a name of its own, because generators of clients make a class of it
            definitions.set(definition(field), values);
            ObjectNode named = JSON.objectNode();
            refer(named, definition(field));
            definitions.set(definition(field) + "Answer", orNoValue(field.label(), named));
        });
        return definitions;
    }

    /** What the definition of the values of a set is called: ActorsInvolved for actors_involved. */
    private static String definition(Field field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.name().split("_")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private ObjectNode property(Field field) {
        ObjectNode property = JSON.objectNode();
        property.put("title", field.label().in(language));
        property.put("description", field.question().in(language) + " " + field.help().in(language) + answers(field));
        switch (field.type()) {
            case ID -> property.put("type", "string").put("pattern", "^[A-Za-z0-9._-]{1," + Values.LONGEST_ID + "}$");
            case TEXT -> {
                property.set("type", stringOrNull());
                property.put("maxLength", Values.LONGEST_TEXT).put("pattern", SOMETHING);
            }
            case CODE -> code(field, property);
            case DATE -> refer(property, "DateAnswer");
            case COUNT -> refer(property, "CountAnswer");
            case PERCENT -> refer(property, "PercentAnswer");
            case LEVEL -> refer(property, "LevelAnswer");
            case YESNO -> refer(property, "YesNoAnswer");
            case SET -> refer(property, definition(field) + "Answer");
        }
        property.putArray("examples").add(example(field));
        property.put("x-theme", field.theme());
        property.put("x-core", field.core());
        catalogue.shelfLifeDays(field).ifPresent(days -> property.put("x-shelf-life-days", days));
        if (field.unit() != null) {
            property.put("x-unit", field.unit().in(language));
        }
        if (field.answers() != null) {
            ObjectNode words = property.putObject("x-answers");
            field.answers().forEach((value, text) -> words.put(value, text.in(language)));
        }
        return property;
    }

    private static void code(Field field, ObjectNode property) {
        if (field.answers() == null) {
            refer(property, "MunicipalitiesAnswer");
            return;
        }
        if (Values.isRequired(field)) {
            property.put("type", "string").set("enum", strings(field.answers().keySet()));
            return;
        }
        property.set("type", stringOrNull());
        property.set("enum", strings(field.answers().keySet()).add("unknown").add("not_applicable").addNull());
    }

    private String answers(Field field) {
        return field.answers() == null ? "" : field.answers().entrySet().stream()
                .map(answer -> answer.getKey() + ": " + answer.getValue().in(language))
                .collect(Collectors.joining("\n- ", "\n\n- ", ""));
    }

    private static JsonNode example(Field field) {
        return switch (field.type()) {
            case ID -> JSON.stringNode("fall-sensors-2026");
            case TEXT -> JSON.stringNode("Fall sensors");
            case CODE -> JSON.stringNode(field.answers() == null ? "0301" : field.answers().keySet().iterator().next());
            case DATE -> JSON.stringNode("2026-03-16");
            case COUNT -> JSON.numberNode(12);
            case PERCENT -> JSON.numberNode(62.5);
            case LEVEL -> JSON.numberNode(3);
            case YESNO -> JSON.stringNode("yes");
            case SET -> strings(field.answers().keySet().stream().limit(2).toList());
        };
    }

    private static void refer(ObjectNode property, String definition) {
        property.put("$ref", DEFINITIONS + definition);
    }

    private ObjectNode orNoValue(Text description, ObjectNode value) {
        ObjectNode schema = JSON.objectNode().put("description", description.in(language));
        schema.set("anyOf", alternatives(value));
        return schema;
    }

    private static ArrayNode alternatives(ObjectNode value) {
        ObjectNode noValue = JSON.objectNode();
        refer(noValue, "NoAnswer");
        return JSON.arrayNode().add(value).add(noValue).add(type("null"));
    }

    private static ObjectNode number(String type, int most) {
        return type(type).put("minimum", 0).put("maximum", most);
    }

    private static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ArrayNode stringOrNull() {
        return strings(List.of("string", "null"));
    }

    private static ArrayNode strings(Collection<String> values) {
        ArrayNode strings = JSON.arrayNode();
        values.forEach(strings::add);
        return strings;
    }
}
