package no.driftsklar.api.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.FactsReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form as a FHIR R4 Questionnaire: its texts in one language, and in the others by FHIR's extension for translations. */
final class QuestionnaireJson {

    private static final String EXTENSIONS = "http://hl7.org/fhir/StructureDefinition/";

    private final Catalogue catalogue;
    private final Language language;

    QuestionnaireJson(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** The whole resource. */
    ObjectNode questionnaire() {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("resourceType", "Questionnaire");
        form.put("id", "driftsklar");
        form.put("language", language.code());
        form.put("url", FhirForm.URL);
        form.put("version", catalogue.id().version() + "-" + catalogue.id().fingerprint());
        form.put("name", "Driftsklar");
        text(form, "title", new Text("Driftsklar: hvor klart er velferdsteknologiprosjektet?",
                "Driftsklar: kor klart er velferdsteknologiprosjektet?", "Driftsklar: how ready is the welfare technology project?"));
        form.put("status", "active");
        form.put("publisher", "Driftsklar");
        text(form, "description", new Text(
                "Det som ikke er besvart, regnes som ukjent og aldri som nei. Skriv ingen navn på brukere.",
                "Det som ikkje er svart på, blir rekna som ukjent og aldri som nei. Skriv ingen namn på brukarar.",
                "What is not answered counts as unknown and never as no. Do not write the names of users."));
        ArrayNode items = form.putArray("item");
        Map<String, ArrayNode> groups = new LinkedHashMap<>();
        catalogue.fields().forEach(field ->
                groups.computeIfAbsent(field.theme(), theme -> group(items, theme)).add(item(field)));
        return form;
    }

    private ArrayNode group(ArrayNode items, String theme) {
        ObjectNode group = items.addObject();
        group.put("linkId", FhirForm.group(theme));
        text(group, "text", catalogue.term("theme", theme));
        group.put("type", "group");
        return group.putArray("item");
    }

    private ObjectNode item(Field field) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        ArrayNode extensions = item.putArray("extension");
        item.put("linkId", field.name());
        text(item, "text", field.question());
        item.put("type", FhirForm.type(field).code());
        item.put("required", FactsReader.isRequired(field));
        item.put("repeats", field.type() == FieldType.SET);
        switch (FhirForm.type(field)) {
            case STRING -> {
                if (field.type() != FieldType.CODE) {
                    item.put("maxLength", FactsReader.longest(field));
                }
            }
            case INTEGER -> {
                extension(extensions, "minValue").put("valueInteger", 0);
                extension(extensions, "maxValue").put("valueInteger", FactsReader.most(field));
            }
            case DECIMAL -> {
                extension(extensions, "minValue").put("valueDecimal", 0);
                extension(extensions, "maxValue").put("valueDecimal", FactsReader.most(field));
            }
            case CHOICE -> options(field, item.putArray("answerOption"));
            case DATE -> { }
        }
        if (extensions.isEmpty()) {
            item.remove("extension");
        }
        item.set("item", JsonNodeFactory.instance.arrayNode().add(help(field)));
        return item;
    }

    private void options(Field field, ArrayNode options) {
        if (field.type() == FieldType.YESNO) {
            option(options, FhirForm.system(field), "yes", FhirForm.standingAlone(catalogue.term("value", "yes")));
            option(options, FhirForm.system(field), "no", FhirForm.standingAlone(catalogue.term("value", "no")));
        } else {
            field.answers().forEach((value, text) -> {
                ObjectNode coding = option(options, FhirForm.system(field), value, text);
                if (field.type() == FieldType.LEVEL) {
                    ordinal(coding, value);
                }
            });
        }
        if (field.type() == FieldType.SET) {
            option(options, FhirForm.system(field), FhirForm.NONE, FhirForm.standingAlone(catalogue.term("value", "none")));
            exclusive(options);
        }
        if (!FactsReader.isRequired(field)) {
            option(options, FhirForm.ABSENT_REASONS, FhirForm.DO_NOT_KNOW, FhirForm.doNotKnow());
            exclusiveInSet(field, options);
            option(options, FhirForm.ABSENT_REASONS, FhirForm.NOT_APPLICABLE,
                    FhirForm.standingAlone(catalogue.term("value", "not_applicable")));
            exclusiveInSet(field, options);
        }
    }

    private ObjectNode option(ArrayNode options, String system, String code, Text display) {
        ObjectNode coding = options.addObject().putObject("valueCoding");
        coding.put("system", system).put("code", code);
        text(coding, "display", display);
        return coding;
    }

    private static void ordinal(ObjectNode coding, String value) {
        extension(coding.putArray("extension"), "ordinalValue").put("valueDecimal", Integer.parseInt(value));
    }

    private static void exclusiveInSet(Field field, ArrayNode options) {
        if (field.type() == FieldType.SET) {
            exclusive(options);
        }
    }

    /** Marks the last option as one that stands alone. */
    private static void exclusive(ArrayNode options) {
        extension(options.get(options.size() - 1).asObject().putArray("extension"), "questionnaire-optionExclusive")
                .put("valueBoolean", true);
    }

    private ObjectNode help(Field field) {
        ObjectNode help = JsonNodeFactory.instance.objectNode();
        ObjectNode concept = extension(help.putArray("extension"), "questionnaire-itemControl")
                .putObject("valueCodeableConcept");
        concept.putArray("coding").addObject().put("system", "http://hl7.org/fhir/questionnaire-item-control")
                .put("code", "help");
        help.put("linkId", FhirForm.help(field));
        text(help, "text", field.help());
        help.put("type", "display");
        return help;
    }

    private void text(ObjectNode element, String key, Text text) {
        element.put(key, text.in(language));
        ArrayNode translations = element.putObject("_" + key).putArray("extension");
        for (Language other : Language.values()) {
            if (other != language) {
                ArrayNode parts = extension(translations, "translation").putArray("extension");
                parts.addObject().put("url", "lang").put("valueCode", other.code());
                parts.addObject().put("url", "content").put("valueString", text.in(other));
            }
        }
    }

    private static ObjectNode extension(ArrayNode extensions, String name) {
        return extensions.addObject().put("url", EXTENSIONS + name);
    }
}
