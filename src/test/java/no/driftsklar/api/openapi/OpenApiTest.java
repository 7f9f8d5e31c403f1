package no.driftsklar.api.openapi;

import java.nio.file.*;
import no.driftsklar.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {
    @Test
    void dump(@TempDir Path data) throws Exception {
        try (TestServer server = TestServer.local(data)) {
            Files.writeString(Path.of("/tmp/h/openapi.json"), server.get("/api/v1/openapi").body());
            Files.writeString(Path.of("/tmp/h/openapi.yaml"), server.get("/api/v1/openapi.yaml").body());
            System.out.println(server.get("/docs").statusCode() + " " + server.get("/swagger-ui/index.html").statusCode());
        }
    }
}
