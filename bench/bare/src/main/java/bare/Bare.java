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

/** Reads a body of facts as JSON and answers with an assessment that was made before. */
@SpringBootApplication
@RestController
public class Bare {

    private final byte[] prepared;

    Bare(@Value("${prepared:}") String file) throws IOException {
        prepared = file.isEmpty() ? new byte[0] : Files.readAllBytes(Path.of(file));
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Bare.class, arguments);
    }

    @PostMapping(path = "/api/v1/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] assess(@RequestBody JsonNode facts) {
        if (!facts.isObject()) {
            throw new IllegalArgumentException("an object is needed");
        }
        return prepared;
    }
}
