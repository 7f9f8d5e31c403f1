package no.driftsklar.store.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.store.database.Moments;
import no.driftsklar.store.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The posts as they are kept. */
final class StatusRows {

    /** The member of a post that holds what it says. */
    private static final String FACTS = "facts";

    private final FactsReader reader;
    private final JsonMapper json = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    StatusRows(Catalogue catalogue) {
        // fields that were posted under another rule base and are none today say nothing
        this.reader = new FactsReader(catalogue, null, true);
    }

    void insert(JdbcClient jdbc, String organisation, String project, Post post, String body) {
        jdbc.sql("""
                insert into status (organisation, project_id, n, status_date, received_at, source, corrects, body)
                values (:organisation, :project, :n, :date, :received, :source, :corrects, :body)""")
                .param("organisation", organisation).param("project", project).param("n", post.n())
                .param("date", post.statusDate().toString()).param("received", Moments.text(post.receivedAt()))
                .param("source", post.source().key()).param("corrects", post.corrects()).param("body", body).update();
    }

    /** All posts of a project in the order received. */
    List<Post> all(JdbcClient jdbc, String organisation, String project) {
        return jdbc.sql("select * from status where organisation = :organisation and project_id = :project order by n")
                .param("organisation", organisation).param("project", project).query((row, i) -> post(row)).list();
    }

    /** Some posts in the order received, each with what it came as. */
    List<PostAsItCame> page(JdbcClient jdbc, String organisation, String project, long after, int limit) {
        return jdbc.sql("""
                select s.*, (select min(c.n) from status c where c.organisation = s.organisation
                        and c.project_id = s.project_id and c.corrects = s.n) as corrected_by
                from status s where s.organisation = :organisation and s.project_id = :project and s.n > :after
                order by s.n limit :limit""")
                .param("organisation", organisation).param("project", project).param("after", after)
                .param("limit", limit)
                .query((row, i) -> new PostAsItCame(post(row), json.readTree(row.getString("body")).path(FACTS),
                        Rows.number(row, "corrected_by")))
                .list();
    }

    private Post post(ResultSet row) throws SQLException {
        return new Post(row.getLong("n"), LocalDate.parse(row.getString("status_date")),
                Moments.of(row.getString("received_at")), Rows.constant(Post.Source.class, row.getString("source")),
                Rows.number(row, "corrects"), answers(row.getString("body")));
    }

    private Map<String, Answer> answers(String body) {
        JsonNode facts = json.readTree(body).path(FACTS);
        Map<String, Answer> answers = facts.isObject() ? reader.partOfJson(facts).answers() : Map.of();
        return withoutFrame(answers);
    }

    /** What a post says without what its frame says: identifier and day. */
    static Map<String, Answer> withoutFrame(Map<String, Answer> answers) {
        Map<String, Answer> said = new LinkedHashMap<>(answers);
        said.remove("project_id");
        said.remove("status_date");
        return said;
    }
}
