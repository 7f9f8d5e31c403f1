package no.driftsklar.api.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a FHIR R4 QuestionnaireResponse into an object of fields, as {@link no.driftsklar.facts.FactsReader} reads it. Groups do not
 * matter: an item is known by its linkId wherever it stands. One response; for one thread.
 */
final class ResponseReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> STATUSES = Set.of("in-progress", "completed", "amended", "stopped");
    private static final Object UNREADABLE = new Object();

    private final Catalogue catalogue;
    private final ZoneId zone;
    private final ObjectNode facts = JSON.objectNode();
    private final Map<String, String> pointers = new HashMap<>();
    private final List<ProblemError> errors = new ArrayList<>();

    /**
     * @param zone where the projects are: tells on which day a moment lies
     */
    ResponseReader(Catalogue catalogue, ZoneId zone) {
        this.catalogue = catalogue;
        this.zone = zone;
    }

    /** Reads a response. What is wrong stands in {@link #errors()}; what could be read is given all the same. */
    ObjectNode facts(JsonNode response) {
        if (!response.path("resourceType").asString("").equals("QuestionnaireResponse")) {
            error("/resourceType", null, response.get("resourceType"), new Text("skal være QuestionnaireResponse",
                    "skal vere QuestionnaireResponse", "must be QuestionnaireResponse"));
            return facts;
        }
        String form = response.path("questionnaire").asString(FhirForm.URL);
        if (!form.equals(FhirForm.URL) && !form.startsWith(FhirForm.URL + "|")) {
            error("/questionnaire", null, response.get("questionnaire"), new Text("skal være " + FhirForm.URL,
                    "skal vere " + FhirForm.URL, "must be " + FhirForm.URL));
        }
        if (!STATUSES.contains(response.path("status").asString(""))) {
            error("/status", null, response.get("status"), new Text("skal være completed, amended, in-progress eller stopped",
                    "skal vere completed, amended, in-progress eller stopped",
                    "must be completed, amended, in-progress or stopped"));
        }
        items(response, "");
        if (!facts.has("status_date")) {
            authored(response.get("authored"));
        }
        return facts;
    }

    /** Everything that is wrong with the response as a response. */
    List<ProblemError> errors() {
        return errors;
    }

    /** What is wrong with a fact, pointing to where the response says it. */
    ProblemError of(Problem problem) {
        return new ProblemError(pointers.getOrDefault(problem.field(), ""), problem.field(), problem.value(),
                problem.expected());
    }

    private void items(JsonNode parent, String pointer) {
        JsonNode items = parent.path("item");
        if (items.isMissingNode()) {
            return;
        }
        if (!items.isArray()) {
            error(pointer + "/item", null, items, array());
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            item(items.get(i), pointer + "/item/" + i);
        }
    }

    private void item(JsonNode item, String pointer) {
        String linkId = item.path("linkId").asString("");
        Field field = catalogue.field(linkId).orElse(null);
        if (field != null) {
            answers(field, item, pointer);
        } else if (!FhirForm.isFrame(linkId)) {
            String nearest = Nearest.to(linkId, catalogue.fields().stream().map(Field::name).toList()).orElseThrow();
            error(pointer + "/linkId", null, item.get("linkId"), new Text("er ingen linkId her; mente du " + nearest + "?",
                    "er ingen linkId her; meinte du " + nearest + "?", "is not a linkId here; did you mean " + nearest + "?"));
        }
        items(item, pointer);
        JsonNode answers = item.path("answer");
        for (int i = 0; i < answers.size(); i++) {
            items(answers.path(i), pointer + "/answer/" + i);
        }
    }

    private void answers(Field field, JsonNode item, String pointer) {
        if (pointers.putIfAbsent(field.name(), pointer) != null) {
            error(pointer, field, null, new Text("står flere ganger", "står fleire gonger", "stands more than once"));
            return;
        }
        JsonNode answers = item.path("answer");
        String reason = absentReason(item);
        if (answers.isMissingNode()) {
            if (reason != null) {
                facts.put(field.name(), word(reason));
            }
            return;
        }
        if (!answers.isArray() || answers.isEmpty()) {
            error(pointer + "/answer", field, answers, array());
            return;
        }
        if (answers.size() > 1 && field.type() != FieldType.SET) {
            error(pointer + "/answer", field, null, new Text("har flere svar; skal ha ett", "har fleire svar; skal ha eitt",
                    "has more than one answer; must have one"));
            return;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            values.add(value(field, answers.get(i), pointer + "/answer/" + i));
        }
        if (!values.contains(UNREADABLE)) {
            put(field, values, pointer + "/answer");
        }
    }

    private void put(Field field, List<Object> values, String pointer) {
        if (field.type() != FieldType.SET) {
            facts.set(field.name(), (JsonNode) values.get(0));
            return;
        }
        ArrayNode set = JSON.arrayNode();
        for (Object value : values) {
            boolean standsAlone = value instanceof JsonNode word && !field.lists(word.asString());
            if (standsAlone && values.size() > 1) {
                error(pointer, field, ((JsonNode) value), new Text("skal stå alene", "skal stå åleine", "must stand alone"));
                return;
            }
            if (standsAlone && !((JsonNode) value).asString().equals(FhirForm.NONE)) {
                facts.set(field.name(), (JsonNode) value);
                return;
            }
            if (!standsAlone) {
                set.add((JsonNode) value);
            }
        }
        facts.set(field.name(), set);
    }

    private Object value(Field field, JsonNode answer, String pointer) {
        FhirForm.Type type = FhirForm.type(field);
        String reason = absentReason(answer.path("_" + type.value()));
        reason = reason == null ? absentReason(answer) : reason;
        JsonNode value = answer.get(type.value());
        if (value == null && reason != null) {
            return JSON.stringNode(word(reason));
        }
        if (value == null) {
            return error(pointer, field, answer, new Text("skal ha " + type.value(), "skal ha " + type.value(),
                    "must have " + type.value()));
        }
        pointers.put(field.name(), pointer + "/" + type.value());
        if (type == FhirForm.Type.CHOICE) {
            return code(field, value, pointer + "/valueCoding");
        }
        boolean isNumber = type == FhirForm.Type.INTEGER || type == FhirForm.Type.DECIMAL;
        if (isNumber ? !value.isNumber() : !value.isString() || isWordForNoValue(value)) {
            return error(pointer + "/" + type.value(), field, value, isNumber
                    ? new Text("skal være et tall, uten anførselstegn", "skal vere eit tal, utan hermeteikn",
                            "must be a number, without quotation marks")
                    : new Text("skal være svaret selv; at det ikke finnes noe svar, sier utvidelsen data-absent-reason",
                            "skal vere svaret sjølv; at det ikkje finst noko svar, seier utvidinga data-absent-reason",
                            "must be the answer itself; that there is none says the extension data-absent-reason"));
        }
        return value;
    }

    private static boolean isWordForNoValue(JsonNode value) {
        return value.stringValue().equals("unknown") || value.stringValue().equals("not_applicable");
    }

    private Object code(Field field, JsonNode coding, String pointer) {
        String system = coding.path("system").asString(FhirForm.system(field));
        String code = coding.path("code").asString("");
        if (system.equals(FhirForm.ABSENT_REASONS)) {
            return JSON.stringNode(word(code));
        }
        List<String> codes = codes(field);
        if (!system.equals(FhirForm.system(field)) || !codes.contains(code)) {
            return error(pointer, field, coding.get("code"), new Text(
                    "skal ha system " + FhirForm.system(field) + " og en av kodene " + String.join(", ", codes),
                    "skal ha system " + FhirForm.system(field) + " og ein av kodane " + String.join(", ", codes),
                    "must have the system " + FhirForm.system(field) + " and one of the codes " + String.join(", ", codes)));
        }
        return field.type() == FieldType.LEVEL ? JSON.numberNode(Integer.parseInt(code)) : JSON.stringNode(code);
    }

    private static List<String> codes(Field field) {
        if (field.type() == FieldType.YESNO) {
            return List.of("yes", "no");
        }
        List<String> codes = new ArrayList<>(field.answers().keySet());
        if (field.type() == FieldType.SET) {
            codes.add(FhirForm.NONE);
        }
        return codes;
    }

    /** Every reason but one means that nobody has answered. */
    private static String word(String reason) {
        return reason.equals(FhirForm.NOT_APPLICABLE) ? "not_applicable" : "unknown";
    }

    private static String absentReason(JsonNode element) {
        for (JsonNode extension : element.path("extension")) {
            if (extension.path("url").asString("").equals(FhirForm.ABSENT_REASON)) {
                return extension.path("valueCode").asString("");
            }
        }
        return null;
    }

    /** A form that was filled in on a day tells of that day, where it does not name another. */
    private void authored(JsonNode authored) {
        if (authored == null) {
            return;
        }
        pointers.put("status_date", "/authored");
        try {
            String moment = authored.asString("");
            LocalDate day = moment.length() > 10 ? OffsetDateTime.parse(moment).atZoneSameInstant(zone).toLocalDate()
                    : LocalDate.parse(moment);
            facts.put("status_date", day.toString());
        } catch (DateTimeException e) {
            error("/authored", null, authored, new Text("skal være en dato, eller et tidspunkt med tidssone",
                    "skal vere ein dato, eller eit tidspunkt med tidssone", "must be a date, or a time with its time zone"));
        }
    }

    private static Text array() {
        return new Text("skal være en liste", "skal vere ei liste", "must be an array");
    }

    private Object error(String pointer, Field field, JsonNode value, Text expected) {
        errors.add(new ProblemError(pointer, field == null ? null : field.name(),
                value == null ? null : value.isString() ? value.stringValue() : value.toString(), expected));
        return UNREADABLE;
    }
}
