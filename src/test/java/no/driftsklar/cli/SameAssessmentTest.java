package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsAsJson;
import no.driftsklar.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The doors do not know each other and give the same bytes. */
class SameAssessmentTest {

    private static final String DAY = "2026-03-16";
    private static final Path PROJECTS = Path.of("src/test/resources/conformance/projects.csv");

    @Test
    void theApiAnswersWhatTheCommandLineWritesForAll601Projects(@TempDir Path folder) throws Exception {
        Path scored = folder.resolve("scored.ndjson");
        assertThat(Driftsklar.commandLine("score").execute("score", PROJECTS.toString(), "--format", "ndjson", "--lang", "nn",
                "--as-of", DAY, "-o", scored.toString())).isZero();
        List<String> written = Files.readAllLines(scored);
        assertThat(written).hasSize(601);

        Catalogue catalogue = RuleBase.builtIn().catalogue();
        int compared = 0;
        try (TestServer server = TestServer.local(folder.resolve("data"));
                CSVReaderHeaderAware projects = new CSVReaderHeaderAware(Files.newBufferedReader(PROJECTS))) {
            for (Map<String, String> row; (row = projects.readMap()) != null;) {
                ObjectNode facts = FactsAsJson.of(catalogue, row);
                if (List.of("", "NA", "unknown").contains(row.get("status_date"))) {
                    facts.put("status_date", DAY);
                }
                HttpResponse<String> answer = server.post("/api/v1/assessments?lang=nn", facts.toString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).as(row.get("project_id")).isEqualTo(written.get(compared++));
            }
        }
        assertThat(compared).isEqualTo(601);
    }
}
