package no.driftsklar.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.driftsklar.store.keys.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations that the OpenAPI document of a server lists, so that a test can go through all of them. */
final class OpenApi {

    /** Where the document is. */
    static final String PATH = "/api/v1/openapi";

    private OpenApi() {
    }

    /**
     * One operation.
     *
     * @param body media type of the body that it takes; null where it takes none
     */
    record Operation(String method, String path, String body) {

        /** The scope that the promise of the API gives it: who reads, who writes, who deletes, who scores files. */
        Scope scope() {
            if (path.startsWith("/api/v1/batches")) {
                return Scope.BATCH;
            }
            if (method.equals("DELETE")) {
                return Scope.ADMIN;
            }
            return method.equals("PUT") || toString().endsWith("POST /api/v1/projects/{id}/status") ? Scope.STATUS_WRITE : Scope.ASSESSMENT_READ;
        }

        /** Whether the path names a resource that belongs to an organisation: any that is not of the rule base. */
        boolean belongsToAnOrganisation() {
            return path.contains("{") && !path.matches("/api/v1/(factors|risks)/\\{[a-z]+}");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** What a test can write: JSON, a table, or what comes first. */
    private static String bodyOf(JsonNode content) {
        return Stream.of("application/json", "text/csv").filter(content::has).findFirst()
                .orElseGet(() -> content.propertyNames().iterator().next());
    }

    /** All operations under /api; headers come in pairs. */
    static List<Operation> operations(TestServer server, String... headers) {
        JsonNode paths = new JsonMapper().readTree(server.get(PATH, headers).body()).get("paths");
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode content = operation.getValue().at("/requestBody/content");
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                // a body that is taken in as it comes is no parameter that the document could be made from
                operations.add(new Operation(method, path.getKey(), content.isObject() ? bodyOf(content)
                        : method.equals("POST") ? "text/csv" : null));
            }
        }
        return operations.stream().filter(operation -> operation.path().startsWith("/api/")).toList();
    }
}
