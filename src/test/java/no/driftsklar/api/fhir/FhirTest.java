package no.driftsklar.api.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.server.TestServer;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FhirTest {

    private static final Catalogue CATALOGUE = RuleBase.builtIn().catalogue();
    private static final JsonMapper JSON = new JsonMapper();
    private static final FhirContext FHIR = FhirContext.forR4();

    private static TestServer server;

    /** HAPI reads its own definitions with Woodstox, and takes whatever it finds first. */
    private static final Map<String, String> WOODSTOX = Map.of(
            "javax.xml.stream.XMLInputFactory", "com.ctc.wstx.stax.WstxInputFactory",
            "javax.xml.stream.XMLOutputFactory", "com.ctc.wstx.stax.WstxOutputFactory");

    @BeforeAll
    static void start(@TempDir Path data) {
        WOODSTOX.forEach(System::setProperty);
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        WOODSTOX.keySet().forEach(System::clearProperty);
        server.close();
    }

    // ---- the form

    @Test
    void theFormIsARightQuestionnaire() {
        HttpResponse<String> answer = server.get("/api/v1/fhir/Questionnaire?lang=nn", "Accept", "application/fhir+json");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+json");
        assertThat(faults(answer.body())).isEmpty();
    }

    @Test
    void everyFieldIsAnItemOnThePageOfItsTheme() {
        Questionnaire form = form(Language.EN);

        assertThat(form.getItem()).map(QuestionnaireItemComponent::getText).startsWith("The project", "Groundwork and planning");
        assertThat(form.getItem()).allMatch(group -> group.getType() == QuestionnaireItemType.GROUP);
        assertThat(form.getItem().stream().flatMap(group -> group.getItem().stream())
                .map(QuestionnaireItemComponent::getLinkId))
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.fields().stream().map(Field::name).toList());
        assertThat(form.getItem().stream().flatMap(group -> group.getItem().stream())
                .filter(QuestionnaireItemComponent::getRequired).map(QuestionnaireItemComponent::getLinkId))
                .containsExactlyInAnyOrder("project_id", "phase");
    }

    @Test
    void aLevelIsAChoiceOfItsAnchorsInThreeLanguages() {
        QuestionnaireItemComponent item = item(form(Language.NN), "leader_follow_up");
        Field field = CATALOGUE.field("leader_follow_up").orElseThrow();

        assertThat(item.getText()).isEqualTo(field.question().nn());
        assertThat(item.getTextElement().getExtensionsByUrl("http://hl7.org/fhir/StructureDefinition/translation"))
                .map(translation -> translation.getExtensionString("content"))
                .containsExactly(field.question().nb(), field.question().en());
        assertThat(item.getAnswerOption()).map(option -> option.getValueCoding().getCode())
                .containsExactly("0", "1", "2", "3", "4", "asked-unknown", "not-applicable");
        assertThat(item.getAnswerOption().get(4).getValueCoding().getDisplay()).isEqualTo(field.answers().get("4").nn());
        assertThat(item.getItemFirstRep().getText()).isEqualTo(field.help().nn());
    }

    @Test
    void numbersHaveTheirBoundsAndTextsTheirLength() {
        Questionnaire form = form(Language.NB);

        assertThat(item(form, "part_time_percent").getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/maxValue")
                .getValue().primitiveValue()).isEqualTo("100");
        assertThat(item(form, "staff_total").getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/minValue")
                .getValue().primitiveValue()).isEqualTo("0");
        assertThat(item(form, "project_id").getMaxLength()).isEqualTo(64);
        assertThat(item(form, "actors_involved").getRepeats()).isTrue();
    }

    // ---- the answers

    @Test
    void theAnswersOfTheSampleProjectAreRightFhirAndAreAssessedAsItsFacts() throws Exception {
        ObjectNode facts = JSON.readTree(Files.readString(Path.of("sample-data/project.json"))).asObject();
        facts.put("staff_total", "not_applicable");
        facts.putArray("team_members");
        String response = response(facts).toString();

        HttpResponse<String> answer = server.post("/api/v1/fhir/QuestionnaireResponse?lang=en", response,
                "Content-Type", "application/fhir+json");

        assertThat(faults(response)).isEmpty();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(server.post("/api/v1/assessments?lang=en", facts.toString()).body());
    }

    @Test
    void theDayOnWhichTheFormWasFilledInIsTheDayOfTheFacts() {
        ObjectNode response = response(facts("{\"project_id\": \"p1\", \"phase\": \"plan\"}"));
        // in Norway the new day has begun
        response.put("authored", "2026-03-15T23:30:00Z");

        assertThat(JSON.readTree(post(response).body()).get("status_date").stringValue()).isEqualTo("2026-03-16");
    }

    @Test
    void whyThereIsNoAnswerStandsAtTheItemAtTheValueOrAsACode() {
        ObjectNode atItem = JSON.createObjectNode().put("linkId", "rollout");
        atItem.putArray("extension").add(reason("not-applicable"));
        ObjectNode atValue = JSON.createObjectNode().put("linkId", "staff_total");
        atValue.putArray("answer").addObject().putObject("_valueInteger").putArray("extension").add(reason("asked-declined"));
        ObjectNode asCode = JSON.createObjectNode().put("linkId", "needs_documented");
        asCode.putArray("answer").addObject().putObject("valueCoding").put("system", FhirForm.ABSENT_REASONS)
                .put("code", "not-applicable");
        ObjectNode response = response(facts("{\"project_id\": \"p1\", \"phase\": \"plan\"}"));
        response.withArray("item").add(atItem).add(atValue).add(asCode);

        ResponseReader reader = new ResponseReader(CATALOGUE, ZoneOffset.UTC);

        assertThat(reader.facts(response)).isEqualTo(facts("{\"project_id\": \"p1\", \"phase\": \"plan\","
                + " \"rollout\": \"not_applicable\", \"staff_total\": \"unknown\", \"needs_documented\": \"not_applicable\"}"));
        assertThat(reader.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
        "staff_total # {\"valueInteger\": -1} # /item/2/answer/0/valueInteger # must be a whole number from 0",
        "staff_total # {\"valueString\": \"3\"} # /item/2/answer/0 # must have valueInteger",
        "staff_total # {\"valueInteger\": \"3\"} # /item/2/answer/0/valueInteger # must be a number",
        "leader_follow_up # {\"valueCoding\": {\"code\": \"5\"}} # /item/2/answer/0/valueCoding # one of the codes 0, 1, 2, 3, 4",
        "leader_follow_up # {\"valueCoding\": {\"system\": \"urn:x\", \"code\": \"3\"}} # /item/2/answer/0/valueCoding # must have the system",
        "status_date # {\"valueDate\": \"16.03.2026\"} # /item/2/answer/0/valueDate # must be a date",
        "status_date # {\"valueDate\": \"unknown\"} # /item/2/answer/0/valueDate # data-absent-reason",
        "team_members # {\"valueCoding\": {\"code\": \"none\"}}, {\"valueCoding\": {\"code\": \"it\"}} # /item/2/answer # must stand alone",
        "staff_total # {\"valueInteger\": 1}, {\"valueInteger\": 2} # /item/2/answer # has more than one answer",
        "superuser # {\"valueInteger\": 1} # /item/2/linkId # did you mean superusers?",
        "phase # {\"valueCoding\": {\"code\": \"plan\"}} # /item/2 # stands more than once"})
    void aWrongAnswerIsPointedToWhereItStands(String linkId, String answers, String pointer, String expected) {
        ObjectNode response = response(facts("{\"project_id\": \"p1\", \"phase\": \"plan\"}"));
        response.withArray("item").addObject().put("linkId", linkId).set("answer", JSON.readTree("[" + answers + "]"));

        HttpResponse<String> answer = post(response);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).get("errors")).singleElement().satisfies(error -> {
            assertThat(error.get("pointer").stringValue()).isEqualTo(pointer);
            assertThat(error.get("expected").stringValue()).contains(expected);
        });
    }

    @Test
    void anotherResourceOrFormIsRefused() {
        assertThat(server.post("/api/v1/fhir/QuestionnaireResponse", "{\"resourceType\": \"Patient\"}").body())
                .contains("/resourceType");
        ObjectNode ofAnotherForm = response(facts("{\"project_id\": \"p1\", \"phase\": \"plan\"}"))
                .put("questionnaire", "http://example.org/other");
        assertThat(post(ofAnotherForm).body()).contains("/questionnaire").contains("must be urn:driftsklar:questionnaire");
        ObjectNode inError = response(facts("{\"project_id\": \"p1\", \"phase\": \"plan\"}")).put("status", "entered-in-error");
        assertThat(post(inError).statusCode()).isEqualTo(422);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        ObjectNode response = response(facts("{\"project_id\": \"p 1\"}"));
        response.withArray("item").addObject().put("linkId", "staff_total").putArray("answer").addObject().put("valueString", "x");

        assertThat(JSON.readTree(post(response).body()).get("errors")).map(error -> error.get("field").stringValue())
                .containsExactlyInAnyOrder("staff_total", "project_id", "phase");
    }

    /** Each part of a response in turn is something else than it should be. */
    @Test
    void whateverStandsInTheResponseIsReadOrRefused() throws Exception {
        String right = Files.readString(Path.of("sample-data/api/assessQuestionnaireResponse.json"));
        FactsReader reader = new FactsReader(CATALOGUE, null, false);
        int tried = 0;
        for (String wrong : List.of("null", "true", "5", "-1.5", "\"x\"", "\"\"", "[]", "[[]]", "{}", "{\"code\": {}}")) {
            for (int part = 0; ; part++) {
                JsonNode response = JSON.readTree(right);
                if (!replace(response, new int[] {part}, JSON.readTree(wrong))) {
                    break;
                }
                ResponseReader read = new ResponseReader(CATALOGUE, ZoneOffset.UTC);
                FactsReader.Result facts = reader.ofJson(read.facts(response));
                assertThat(read.errors()).allSatisfy(error -> assertThat(error.expected()).isNotNull());
                assertThat(facts.problems().isEmpty()).isEqualTo(facts.facts() != null);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    /** Puts something in the place of the part that is reached after so many; false where there are not so many. */
    private static boolean replace(JsonNode whole, int[] left, JsonNode other) {
        if (whole instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                if (left[0]-- == 0) {
                    object.set(key, other);
                    return true;
                }
                if (replace(object.get(key), left, other)) {
                    return true;
                }
            }
        } else if (whole instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (left[0]-- == 0) {
                    array.set(i, other);
                    return true;
                }
                if (replace(array.get(i), left, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static HttpResponse<String> post(ObjectNode response) {
        return server.post("/api/v1/fhir/QuestionnaireResponse?lang=en", response.toString(),
                "Content-Type", "application/fhir+json");
    }

    private static ObjectNode facts(String json) {
        return JSON.readTree(json).asObject();
    }

    /** Facts as somebody's form for FHIR would send them: groups left out, except where the form is to be judged. */
    private static ObjectNode response(ObjectNode facts) {
        ObjectNode response = JSON.createObjectNode().put("resourceType", "QuestionnaireResponse")
                .put("questionnaire", FhirForm.URL).put("status", "completed");
        boolean grouped = facts.size() > 2;
        for (Field field : CATALOGUE.fields()) {
            JsonNode value = facts.get(field.name());
            if (value == null) {
                continue;
            }
            ObjectNode into = grouped ? group(response, field.theme()) : response;
            ObjectNode item = into.withArray("item").addObject().put("linkId", field.name());
            boolean isChoice = FhirForm.type(field) == FhirForm.Type.CHOICE;
            if (value.isString() && value.stringValue().equals("not_applicable")) {
                if (isChoice) {
                    item.putArray("answer").addObject().putObject("valueCoding")
                            .put("system", FhirForm.ABSENT_REASONS).put("code", "not-applicable");
                } else {
                    item.putArray("extension").add(reason("not-applicable"));
                }
            } else if (field.type() == FieldType.SET) {
                item.putArray("answer");
                value.forEach(chosen -> code(field, item, chosen.stringValue()));
                if (value.isEmpty()) {
                    code(field, item, "none");
                }
            } else if (isChoice) {
                item.putArray("answer");
                code(field, item, value.asString());
            } else {
                item.putArray("answer").addObject().set(FhirForm.type(field).value(), value);
            }
        }
        return response;
    }

    private static ObjectNode group(ObjectNode response, String theme) {
        for (JsonNode group : response.withArray("item")) {
            if (group.get("linkId").stringValue().equals("theme." + theme)) {
                return group.asObject();
            }
        }
        return response.withArray("item").addObject().put("linkId", "theme." + theme);
    }

    private static void code(Field field, ObjectNode item, String code) {
        item.withArray("answer").addObject().putObject("valueCoding").put("system", FhirForm.system(field)).put("code", code);
    }

    private static ObjectNode reason(String reason) {
        return JSON.createObjectNode().put("url", FhirForm.ABSENT_REASON).put("valueCode", reason);
    }

    private static Questionnaire form(Language language) {
        return FHIR.newJsonParser().parseResource(Questionnaire.class,
                server.get("/api/v1/fhir/Questionnaire?lang=" + language).body());
    }

    private static QuestionnaireItemComponent item(Questionnaire form, String linkId) {
        return form.getItem().stream().flatMap(group -> group.getItem().stream())
                .filter(item -> item.getLinkId().equals(linkId)).findFirst().orElseThrow();
    }

    /** Our form and our languages: FHIR lets any of BCP 47 in, but HAPI knows the most common only. */
    private record Known(Questionnaire form, ValueSet languages) implements IValidationSupport {

        static Known ofForm() {
            ValueSet languages = new ValueSet().setUrl("http://hl7.org/fhir/ValueSet/languages").setStatus(PublicationStatus.ACTIVE);
            for (Language language : Language.values()) {
                languages.getCompose().addInclude().setSystem("urn:ietf:bcp:47").addConcept().setCode(language.code());
            }
            return new Known(FhirTest.form(Language.NB), languages);
        }

        @Override
        public FhirContext getFhirContext() {
            return FHIR;
        }

        @Override
        public <T extends IBaseResource> T fetchResource(Class<T> type, String url) {
            return Stream.of(form, languages).filter(known -> known.getUrl().equals(url)).filter(type::isInstance)
                    .map(type::cast).findFirst().orElse(null);
        }

        @Override
        public ValueSet fetchValueSet(String url) {
            return fetchResource(ValueSet.class, url);
        }
    }

    /** What FHIR's own rules find wrong. */
    private static List<String> faults(String resource) {
        FhirInstanceValidator rules = new FhirInstanceValidator(new ValidationSupportChain(Known.ofForm(),
                new DefaultProfileValidationSupport(FHIR), new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR)));
        rules.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        FhirValidator validator = FHIR.newValidator();
        validator.registerValidatorModule(rules);
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.WARNING.ordinal())
                .map(FhirTest::say).toList();
    }

    private static String say(SingleValidationMessage message) {
        return message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage();
    }
}
