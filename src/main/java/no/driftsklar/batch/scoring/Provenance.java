package no.driftsklar.batch.scoring;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.batch.input.Sha256;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where outputs come from: everything that their bytes hang on, and nothing else, so that the same run gives the same
 * provenance.
 */
final class Provenance {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build();

    private Provenance() {
    }

    /** SHA-256 of what outputs hang on, in hexadecimal digits. */
    static String hash(Map<String, Object> about) {
        var sha256 = Sha256.digest();
        sha256.update(JSON.writeValueAsBytes(about));
        return Sha256.hex(sha256);
    }

    /** The provenance as a JSON document. */
    static byte[] of(Map<String, Object> about, List<ReadFile> inputs, List<String> carried,
            List<Map<String, Object>> outputs) {
        Map<String, Object> provenance = new LinkedHashMap<>(about);
        provenance.put("inputs", inputs);
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("read", inputs.stream().mapToLong(ReadFile::read).sum());
        rows.put("scored", inputs.stream().mapToLong(ReadFile::scored).sum());
        rows.put("rejected", inputs.stream().mapToLong(ReadFile::rejected).sum());
        provenance.put("rows", rows);
        provenance.put("carried", carried);
        provenance.put("outputs", outputs);
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(provenance) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
