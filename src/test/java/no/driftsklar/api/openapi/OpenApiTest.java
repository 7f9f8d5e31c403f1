package no.driftsklar.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.catalogue.Field;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.server.Server;
import no.driftsklar.server.ServerSettings;
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

        /** The path with its examples in it; the number of a batch is known only when it is there. */
        String address(String batch) {
            String address = path.startsWith("/api/v1/batches/") ? path.replace("{id}", batch) : path;
            for (JsonNode parameter : description.path("parameters")) {
                if (address.contains("{" + parameter.get("name").stringValue() + "}")) {
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
        assertThat(properties.at("/leader_follow_up/$ref").stringValue()).isEqualTo("#/components/schemas/LevelAnswer");
        assertThat(properties.at("/leader_follow_up/x-answers/4").stringValue()).startsWith("The leader follows up every unit");
        assertThat(document.at("/components/schemas/LevelAnswer/anyOf/0").toString()).contains("\"minimum\":0", "\"maximum\":4");
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
            assertThat(operation.description().path("parameters")).extracting(parameter -> parameter.get("name").stringValue())
                    .as("parameters of %s", operation).doesNotHaveDuplicates();
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
    void everyExampleWorksAndEveryAnswerIsAsDescribed() throws Exception {
        Comparator<String> order = Comparator.comparing(List.of("PUT", "POST", "GET", "DELETE")::indexOf);
        List<String> sent = new ArrayList<>();
        String batch = null;
        for (Operation operation : operations().stream().sorted(Comparator.comparing(Operation::method, order)
                .thenComparing(Operation::path)).toList()) {
            Optional<Map.Entry<String, JsonNode>> body = operation.description().at("/requestBody/content").properties().stream()
                    .filter(content -> content.getValue().has("example")).findFirst();
            assertThat(body.isPresent()).as("example of %s", operation).isEqualTo(operation.description().has("requestBody"));

            HttpResponse<String> answer = server.send(operation.method(), operation.address(batch),
                    body.map(OpenApiTest::written).orElse(null), "Content-Type", body.map(Map.Entry::getKey).orElse("application/json"),
                    "Accept-Language", "en");

            assertThat(answer.statusCode()).as("%s: %s", operation, answer.body()).isBetween(200, 299);
            JsonNode described = operation.description().get("responses").get(String.valueOf(answer.statusCode()));
            assertThat(described).as("%s with %s", operation, answer.statusCode()).isNotNull();
            if (answer.statusCode() != 204) {
                check(operation, described.get("content"), answer);
            }
            if (operation.id().equals("postBatch")) {
                batch = ended(answer.headers().firstValue("Location").orElseThrow());
            }
            sent.add(operation.id());
        }
        assertThat(sent).contains("assess", "assessQuestionnaireResponse", "putProject", "postStatus", "whatIf", "deleteProject", "postBatch", "batchFile");
    }

    private static String written(Map.Entry<String, JsonNode> content) {
        JsonNode example = content.getValue().get("example");
        return example.isString() ? example.stringValue() : example.toString();
    }

    private static void check(Operation operation, JsonNode described, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
        JsonNode content = described.get(type);
        assertThat(content).as("%s of %s", type, operation).isNotNull();
        if (!type.endsWith("json")) {
            return;
        }
        assertThat(faults(content.get("schema"), JSON.readTree(answer.body()))).as("%s", operation).isEmpty();
        if (content.has("example")) {
            assertThat(content.get("example")).isEqualTo(JSON.readTree(answer.body()));
        }
    }

    /** Waits for a batch; its identifier. */
    private static String ended(String location) throws InterruptedException {
        while (JSON.readTree(server.get(location, "Accept", "application/json").body()).get("ended_at").isNull()) {
            Thread.sleep(50);
        }
        return location.substring(location.lastIndexOf('/') + 1);
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

    @Test
    void beyondOnesOwnMachineThereIsNoPageButTheDocumentIs(@TempDir Path data) throws Exception {
        try (Server open = Server.start(new ServerSettings("0.0.0.0", 0, data, null, true), Map.of())) {
            assertThat(status(open, "/swagger-ui/index.html")).isEqualTo(404);
            assertThat(status(open, "/docs")).isEqualTo(404);
            assertThat(status(open, "/api/v1/openapi")).isEqualTo(200);
            assertThat(status(open, "/api/v1/codebook")).isEqualTo(401);
        }
    }

    private static int status(Server asked, String path) {
        return server.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + asked.port() + path)).build()).statusCode();
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
