package no.driftsklar.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsAsJson;
import no.driftsklar.server.TestServer;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What somebody enters through the form is assessed as the same facts that the API is given. */
class FormConformanceTest {

    private static final String DAY = "2026-03-16";
    private static final int EVERY = 12;

    private final Catalogue catalogue = RuleBase.builtIn().catalogue();

    @Test
    void fiftyConformanceProjectsComeOutAsThroughTheApi(@TempDir Path data) throws Exception {
        int compared = 0;
        try (TestServer server = TestServer.local(data); CSVReaderHeaderAware projects = new CSVReaderHeaderAware(
                Files.newBufferedReader(Path.of("src/test/resources/conformance/projects.csv")))) {
            PageVisitor leader = new PageVisitor(server.uri("/"), "nn");
            int line = 0;
            for (Map<String, String> row; (row = projects.readMap()) != null;) {
                if (line++ % EVERY != 0) {
                    continue;
                }
                row.put("status_date", DAY);
                // in the form a name is there or not
                row.computeIfPresent("project_name", (field, name) -> isValue(name) ? name : "");
                String id = row.get("project_id");
                enter(leader, id, row);

                ObjectNode facts = FactsAsJson.of(catalogue, row);
                String expected = server.post("/api/v1/assessments?lang=nn", facts.toString()).body().strip();
                assertThat(server.get("/api/v1/projects/" + id + "/assessments/latest?lang=nn").body()).as(id)
                        .endsWith(",\"assessment\":" + expected + "}");
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(50);
    }

    private static boolean isValue(String cell) {
        return !List.of("", "NA", "unknown", "not_applicable").contains(cell);
    }

    private void enter(PageVisitor leader, String id, Map<String, String> row) {
        leader.open("/").form("form.begin").fill("kind", "full").fill("project_id", id).send();
        for (String theme : catalogue.fields().stream().map(Field::theme).distinct().toList()) {
            PageVisitor.Form form = leader.open("/projects/" + id + "/form/" + theme).form("#answers");
            catalogue.fields().stream().filter(field -> field.theme().equals(theme) && !field.name().equals("project_id"))
                    .forEach(field -> fill(form, field, row.getOrDefault(field.name(), "")));
            leader = form.send("go", "list");
            assertThat(leader.status()).as(id + " " + theme).isEqualTo(200);
            assertThat(leader.path()).isEqualTo("/projects/" + id + "/form");
        }
        leader.open("/projects/" + id + "/form/check").form("#send").send();
        assertThat(leader.path()).isEqualTo("/projects/" + id);
    }

    private static void fill(PageVisitor.Form form, Field field, String cell) {
        if (List.of("", "NA").contains(cell)) {
            return;
        }
        if (!isValue(cell)) {
            form.fill(field.name() + (Typed.isInput(field) ? ".other" : ""), cell);
        } else if (Typed.isInput(field)) {
            form.fill(field.name(), cell.replace('.', field.type() == FieldType.PERCENT ? ',' : '.'));
        } else {
            for (String value : cell.split("\\|")) {
                form.fill(field.name(), value);
            }
        }
    }
}
