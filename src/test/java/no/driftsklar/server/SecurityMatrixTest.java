package no.driftsklar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.server.OpenApi.Operation;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation of the OpenAPI document, against everybody who must not get at it. */
class SecurityMatrixTest {

    private static final String OURS = "958935420";
    private static final String OTHERS = "974760673";
    private static final String PROJECT = "{\"project_name\": \"Trygghetsalarm\"}";

    private static final String STATUS = "{\"facts\": {\"phase\": \"plan\"}}";

    private static final String TABLE = "project_id,phase\np,plan\n";

    private static TestServer server;
    private static Database database;
    private static ApiKeys keys;
    private static String all;
    private static String ofOthers;
    private static final Map<Scope, String> ONLY = new EnumMap<>(Scope.class);
    private static int projects;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.start(data, Database.Kind.SQLITE, true, Map.of("driftsklar.sign-in.failures", "1000000"));
        database = Database.sqlite(data);
        keys = new ApiKeys(database, Clock.systemUTC());
        all = key(OURS, EnumSet.allOf(Scope.class), null);
        ofOthers = key(OTHERS, EnumSet.allOf(Scope.class), null);
        for (Scope scope : Scope.values()) {
            ONLY.put(scope, key(OURS, Set.of(scope), null));
        }
    }

    @AfterAll
    static void stop() {
        database.close();
        server.close();
    }

    private static String key(String organisation, Set<Scope> scopes, LocalDate lastDay) {
        return "Bearer " + keys.add(organisation, "matrix", scopes, lastDay).text();
    }

    static List<Operation> operations() {
        return OpenApi.operations(server, "Authorization", all);
    }

    static Stream<Operation> ofAnOrganisation() {
        return operations().stream().filter(Operation::belongsToAnOrganisation);
    }

    private static HttpResponse<String> send(Operation operation, String path, String authorization, String... more) {
        List<String> headers = new ArrayList<>(Arrays.asList(more));
        if (authorization != null) {
            headers.addAll(List.of("Authorization", authorization));
        }
        if (operation.body() != null) {
            headers.addAll(List.of("Content-Type", operation.body()));
        }
        return server.send(operation.method(), path, body(operation), headers.toArray(String[]::new));
    }

    private static String body(Operation operation) {
        return operation.body() == null ? null : operation.body().equals("text/csv") ? TABLE
                : operation.path().endsWith("/status") ? STATUS : "{}";
    }

    /** A path of the operation on which there is something of our organisation. */
    private static String existing(Operation operation) {
        String path = operation.path();
        if (path.startsWith("/api/v1/projects/{")) {
            String project = "/api/v1/projects/matrix-" + ++projects;
            assertThat(server.send("PUT", project, PROJECT, "Authorization", all).statusCode()).isEqualTo(201);
            assertThat(server.post(project + "/status", STATUS, "Authorization", all).statusCode())
                    .isEqualTo(201);
            return path.replaceFirst("/api/v1/projects/\\{[a-z]+}", project).replaceAll("\\{n}", "1");
        }
        if (path.startsWith("/api/v1/batches/{")) {
            String batch = server.post("/api/v1/batches", TABLE, "Authorization", all,
                    "Content-Type", "text/csv").headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
            while (!server.get(batch, "Authorization", all).body().contains("\"state\":\"done\"")) {
                Thread.onSpinWait();
            }
            return path.replaceFirst("/api/v1/batches/\\{[a-z]+}", batch)
                    .replaceAll("\\{[a-z]+}", "results");
        }
        Catalogue catalogue = server.context().getBean(AssessorPool.class).catalogue();
        String filled = path.replaceAll("^/api/v1/factors/\\{[a-z]+}$", "/api/v1/factors/" + catalogue.factors().get(0).id())
                .replaceAll("^/api/v1/risks/\\{[a-z]+}$", "/api/v1/risks/" + catalogue.risks().get(0).id());
        assertThat(filled).as("the test must learn what there is under " + path).doesNotContain("{");
        return filled;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoHasNoValidKeyIsRefused(Operation operation) {
        ApiKeys.Issued revoked = keys.add(OURS, "revoked", EnumSet.allOf(Scope.class), null);
        keys.revoke(revoked.key().id());
        String path = existing(operation);
        for (String key : Arrays.asList(null, "Bearer dk_0000000000_" + "0".repeat(64), "Basic OnBhc3M=",
                "Bearer " + revoked.text(), key(OURS, EnumSet.allOf(Scope.class), LocalDate.now().minusDays(2)))) {
            HttpResponse<String> answer = send(operation, path, key);
            assertThat(answer.statusCode()).as(operation + " with " + key).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(answer.body()).contains("/problems/unauthenticated");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aKeyNeedsTheScopeOfTheOperation(Operation operation) {
        String path = existing(operation);
        for (Scope scope : Scope.values()) {
            if (scope != operation.scope()) {
                HttpResponse<String> answer = send(operation, path, ONLY.get(scope));
                assertThat(answer.statusCode()).as(operation + " with " + scope).isEqualTo(403);
                assertThat(answer.body()).contains("/problems/forbidden", operation.scope().key());
            }
        }
        assertThat(send(operation, path, ONLY.get(operation.scope())).statusCode())
                .as(operation + " with " + operation.scope()).isNotIn(401, 403, 404, 500);
    }

    @ParameterizedTest
    @MethodSource("ofAnOrganisation")
    void whatBelongsToAnotherOrganisationIsNotThere(Operation operation) {
        String path = existing(operation);
        HttpResponse<String> before = server.get(path, "Authorization", all);
        HttpResponse<String> answer = send(operation, path, ofOthers);
        if (operation.toString().equals("PUT /api/v1/projects/{id}")) {
            // identifiers are each organisation's own, so the others made one of theirs
            assertThat(answer.statusCode()).isEqualTo(201);
        } else {
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(send(operation, path, ofOthers,
                    "X-Request-Id", answer.headers().firstValue("X-Request-Id").orElseThrow()).body());
        }
        HttpResponse<String> after = server.get(path, "Authorization", all);
        assertThat(after.statusCode()).isEqualTo(before.statusCode());
        assertThat(after.headers().firstValue("ETag")).isEqualTo(before.headers().firstValue("ETag"));
        assertThat(send(operation, path, all).statusCode()).as(operation + " by its own organisation").isNotIn(401, 403, 404, 500);
    }

    /** All but the files of a batch, which are given as what they are, and deletions, which give nothing. */
    static Stream<Operation> inACertainFormat() {
        return operations().stream().filter(operation -> !operation.path().endsWith("/{file}")
                && !operation.method().equals("DELETE"));
    }

    @ParameterizedTest
    @MethodSource("inACertainFormat")
    void whoWantsAnotherFormatIsToldSoBeforeAnythingIsDone(Operation operation) {
        String path = existing(operation);
        String before = everything();
        HttpResponse<String> answer = send(operation, path, all, "Accept", "application/x-nothing");
        assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(406);
        assertThat(answer.body()).contains("/problems/not-acceptable");
        assertThat(everything()).isEqualTo(before);
    }

    private static String everything() {
        return server.get("/api/v1/projects?limit=200", "Authorization", all).body()
                + server.get("/api/v1/batches?limit=200", "Authorization", all).body();
    }

    @Test
    void theDocumentForgetsNoOperation() {
        Set<String> documented = operations().stream().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        Set<String> elsewhere = new TreeSet<>();
        server.context().getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(mapping ->
                mapping.getHandlerMethods().forEach((info, method) -> info.getPatternValues().forEach(path -> {
                    if (method.getBeanType().getPackageName().startsWith("no.driftsklar.web")) {
                        // PageSecurityTest looks at the pages
                        return;
                    }
                    if (path.startsWith("/api/")) {
                        info.getMethodsCondition().getMethods().forEach(verb -> there.add(verb + " "
                                + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}")));
                    } else {
                        elsewhere.add(path);
                    }
                })));
        // the document does not list itself
        there.removeIf(operation -> operation.startsWith("GET /api/v1/openapi"));
        assertThat(documented).isNotEmpty().isEqualTo(there);
        // how to use the API is no secret; what it shows as a page is there without keys on loopback only
        elsewhere.removeIf(path -> path.equals("/docs") || path.startsWith("/swagger-ui"));
        for (String path : elsewhere) {
            int expected = path.equals("/error") ? 404 : path.equals("/problems") ? 200 : path.startsWith("/problems/") ? 404 : 401;
            assertThat(server.get(path.replaceAll("\\{[^}]*}|\\*+", "x")).statusCode()).as(path).isEqualTo(expected);
        }
    }
}
