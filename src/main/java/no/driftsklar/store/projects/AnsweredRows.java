package no.driftsklar.store.projects;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The day that the last answer to each field of a project describes, answers that say nothing left out. It follows from the
 * posts, and is kept beside them because a page that shows many projects cannot read all posts of each.
 */
final class AnsweredRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, LocalDate>> DAYS = new TypeReference<>() { };

    private AnsweredRows() {
    }

    static void write(JdbcClient jdbc, String organisation, String project, Map<String, LocalDate> days) {
        jdbc.sql("""
                insert into answered (organisation, project_id, days) values (:organisation, :project, :days)
                on conflict (organisation, project_id) do update set days = excluded.days""")
                .param("organisation", organisation).param("project", project)
                .param("days", JSON.writeValueAsString(days)).update();
    }

    /** What is kept of the projects of an organisation, by project and field. */
    static Map<String, Map<String, LocalDate>> all(JdbcClient jdbc, String organisation) {
        Map<String, Map<String, LocalDate>> all = new HashMap<>();
        jdbc.sql("select project_id, days from answered where organisation = :organisation")
                .param("organisation", organisation).query(row -> {
                    all.put(row.getString("project_id"), JSON.readValue(row.getString("days"), DAYS));
                });
        return all;
    }

    /** The same from the facts themselves. */
    static Map<String, LocalDate> of(FactsAt facts) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        facts.all().forEach((field, fact) -> {
            if (fact.statusDate() != null && !fact.said().isMissing()) {
                days.put(field, fact.statusDate());
            }
        });
        return days;
    }
}
