package bare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body of facts as JSON and answers with an assessment that was made before: as bytes, or written as JSON each time. */
@SpringBootApplication
@RestController
public class Bare {

    private final byte[] prepared;
    private final JsonNode tree;

    Bare(@Value("${prepared:}") String file, JsonMapper mapper) throws IOException {
        prepared = file.isEmpty() ? new byte[0] : Files.readAllBytes(Path.of(file));
        tree = file.isEmpty() ? mapper.createObjectNode() : mapper.readTree(prepared);
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Bare.class, arguments);
    }

    @PostMapping(path = "/api/v1/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] bytes(@RequestBody JsonNode facts) {
        check(facts);
        return prepared;
    }

    @PostMapping(path = "/written/api/v1/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode written(@RequestBody JsonNode facts) {
        check(facts);
        return tree;
    }

    private static void check(JsonNode facts) {
        if (!facts.isObject()) {
            throw new IllegalArgumentException("an object is needed");
        }
    }
}
