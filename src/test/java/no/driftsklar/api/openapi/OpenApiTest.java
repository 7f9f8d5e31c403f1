package no.driftsklar.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.driftsklar.catalogue.Field;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class OpenApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static TestServer server;
    private static JsonNode document;

    /** One operation of the document. */
    private record Operation(String method, String path, JsonNode description) {

        String id() {
            return description.path("operationId").asString("");
        }

        /** The path with its examples in it. */
        String address() {
            String address = path;
            for (JsonNode parameter : description.path("parameters")) {
                if (parameter.get("in").stringValue().equals("path")) {
                    assertThat(parameter.path("example").asString("")).as("example of %s in %s", parameter.get("name"), this)
                            .isNotEmpty();
                    address = address.replace("{" + parameter.get("name").stringValue() + "}",
                            parameter.get("example").asString());
                }
            }
            return address;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.local(data);
        document = JSON.readTree(server.get("/api/v1/openapi").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theSameDocumentComesAsJsonAndAsYaml() {
        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        assertThat(new YAMLMapper().readTree(server.get("/api/v1/openapi.yaml").body())).isEqualTo(document);
    }

    @Test
    void theFactsAreThoseOfTheCatalogueTypedAndDescribed() {
        JsonNode properties = document.at("/components/schemas/Facts/properties");

        assertThat(properties.propertyNames()).hasSize(119)
                .containsExactlyElementsOf(RuleBase.builtIn().catalogue().fields().stream().map(Field::name).toList());
        assertThat(properties).allSatisfy(property -> {
            assertThat(property.get("description").stringValue()).isNotBlank();
            assertThat(property.has("type") || property.has("$ref") || property.has("anyOf")).isTrue();
        });
        assertThat(properties.at("/leader_follow_up/$ref").stringValue()).isEqualTo("#/components/schemas/Level");
        assertThat(properties.at("/leader_follow_up/x-answers/4").stringValue()).startsWith("The leader follows up every unit");
        assertThat(document.at("/components/schemas/Level/anyOf/0").toString()).contains("\"minimum\":0", "\"maximum\":4");
        assertThat(properties.at("/phase/enum")).hasSize(5);
        assertThat(document.at("/components/schemas/Facts/required")).map(JsonNode::stringValue)
                .containsExactlyInAnyOrder("project_id", "phase");
    }

    @Test
    void everyOperationSaysWhatItDoesWhatItNeedsAndWhatCanGoWrong() {
        assertThat(operations()).hasSizeGreaterThan(20).extracting(Operation::id).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-zA-Z]+"));
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.description().path("summary").asString("")).as("summary of %s", operation).isNotEmpty();
            assertThat(operation.description().at("/security/0/apiKey")).as("scope of %s", operation).hasSize(1);
            JsonNode responses = operation.description().get("responses");
            assertThat(responses.propertyNames()).contains("401", "403", "406", "429", "503");
            responses.properties().stream().filter(response -> !response.getKey().startsWith("2")).forEach(problem ->
                    assertThat(problem.getValue().at("/content/application~1problem+json/schema/$ref").asString(""))
                            .as("%s of %s", problem.getKey(), operation).isEqualTo("#/components/schemas/Problem"));
            if (operation.description().has("requestBody")) {
                assertThat(responses.propertyNames()).contains("400", "413", "415", "422");
            }
        });
        assertThat(document.at("/components/securitySchemes/apiKey/scheme").stringValue()).isEqualTo("bearer");
    }

    @Test
    void everyReferenceIsThere() {
        assertThat(document.findValues("$ref")).isNotEmpty().allSatisfy(reference ->
                assertThat(document.at(reference.asString().substring(1)).isMissingNode()).as(reference.toString()).isFalse());
    }

    /** A project is made, gets a status, is read in every way, and is deleted. */
    @Test
    void everyExampleWorksAndEveryAnswerIsAsDescribed() {
        List<String> order = List.of("PUT", "POST", "GET", "DELETE");
        List<String> sent = new ArrayList<>();
        for (Operation operation : operations().stream()
                .sorted(Comparator.comparing(operation -> order.indexOf(operation.method()))).toList()) {
            String body = null;
            String type = "application/json";
            for (Map.Entry<String, JsonNode> content : operation.description().at("/requestBody/content").properties()) {
                assertThat(content.getValue().has("example")).as("example of %s", operation).isTrue();
                body = content.getValue().get("example").toString();
                type = content.getKey();
            }

            HttpResponse<String> answer = server.send(operation.method(), operation.address(), body, "Content-Type", type,
                    "Accept-Language", "en");

            assertThat(answer.statusCode()).as("%s: %s", operation, answer.body()).isBetween(200, 299);
            JsonNode described = operation.description().get("responses").get(String.valueOf(answer.statusCode()));
            assertThat(described).as("%s with %s", operation, answer.statusCode()).isNotNull();
            if (answer.statusCode() != 204) {
                JsonNode content = described.get("content")
                        .get(answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", ""));
                assertThat(faults(content.get("schema"), JSON.readTree(answer.body()))).as("%s", operation).isEmpty();
                if (content.has("example")) {
                    assertThat(content.get("example")).isEqualTo(JSON.readTree(answer.body()));
                }
            }
            sent.add(operation.id());
        }
        assertThat(sent).contains("assess", "assessQuestionnaireResponse", "putProject", "postStatus", "whatIf", "deleteProject");
    }

    @Test
    void aBodyThatIsRefusedIsAProblemAsDescribed() {
        JsonNode problem = JSON.readTree(server.post("/api/v1/assessments", "{\"phase\": 3}").body());

        assertThat(faults(JSON.readTree("{\"$ref\": \"#/components/schemas/Problem\"}"), problem)).isEmpty();
        assertThat(problem.propertyNames()).isSubsetOf(document.at("/components/schemas/Problem/properties").propertyNames());
    }

    @Test
    void onOnesOwnMachineTheDocumentCanBeReadAsAPage() {
        assertThat(server.get("/swagger-ui/index.html").body()).contains("swagger-ui");
        assertThat(server.get("/docs").headers().firstValue("Location").orElseThrow()).contains("/swagger-ui/index.html");
    }

    private static List<Operation> operations() {
        return document.get("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(operation -> new Operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                        operation.getValue()))).toList();
    }

    /** What is not as a schema of the document says; beyond it, an object may have the named properties only. */
    private static List<Error> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", closed(document.get("components").deepCopy()));
        whole.setAll(schema.asObject());
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole).validate(value);
    }

    private static JsonNode closed(JsonNode schemas) {
        for (JsonNode schema : schemas.get("schemas")) {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                schema.asObject().put("additionalProperties", false);
            }
        }
        return schemas;
    }
}
