package no.driftsklar.store.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.database.Moments;
import no.driftsklar.store.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The assessments as they are kept. A row is never changed, so old assessments stay to the byte. */
final class AssessmentRows {

    private static final String SELECT = """
            select a.project_id, a.n, a.status_date, a.made_at, a.cause, a.status, a.replaces, a.summary,
                case when exists (select 1 from assessment b where b.organisation = a.organisation
                    and b.project_id = a.project_id and b.status_date = a.status_date and b.n > a.n)
                then 0 else 1 end as is_current
            from assessment a
            """;

    private static final String OF_PROJECT = SELECT + " where a.organisation = :organisation and a.project_id = :project ";

    private static final String CURRENT = """
            and not exists (select 1 from assessment c where c.organisation = a.organisation
                and c.project_id = a.project_id and c.status_date = a.status_date and c.n > a.n)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    private final EnvelopeText texts;

    AssessmentRows(EnvelopeText texts) {
        this.texts = texts;
    }

    /**
     * Keeps an assessment in all languages.
     *
     * @param assessment null where the date has none any more
     * @return the texts
     */
    Map<Language, byte[]> insert(JdbcClient jdbc, String organisation, String project, AssessmentRow row, FactsAt facts,
            Assessment assessment) {
        Map<Language, byte[]> written = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            written.put(language, texts.of(row, facts, assessment, language));
        }
        jdbc.sql("""
                insert into assessment (organisation, project_id, n, status_date, made_at, cause, status, replaces, summary,
                    nb, nn, en)
                values (:organisation, :project, :n, :date, :made, :cause, :status, :replaces, :summary, :nb, :nn, :en)""")
                .param("organisation", organisation).param("project", project).param("n", row.n())
                .param("date", row.statusDate().toString()).param("made", Moments.text(row.madeAt()))
                .param("cause", row.cause().key()).param("status", row.status()).param("replaces", row.replaces())
                .param("summary", row.summary() == null ? null : JSON.writeValueAsString(row.summary()))
                .param("nb", Gzip.pack(written.get(Language.NB))).param("nn", Gzip.pack(written.get(Language.NN)))
                .param("en", Gzip.pack(written.get(Language.EN))).update();
        return written;
    }

    /** For each date the assessment that was made last, those that say that there is none any more included; by date. */
    List<AssessmentRow> timeline(JdbcClient jdbc, String organisation, String project) {
        return jdbc.sql(OF_PROJECT + CURRENT + "order by a.status_date").param("organisation", organisation)
                .param("project", project).query((row, i) -> row(row)).list();
    }

    /** The part of the timeline from a date on, and before it from the last assessment that there still is. */
    List<AssessmentRow> timelineAround(JdbcClient jdbc, String organisation, String project, LocalDate date) {
        String from = jdbc.sql("select max(a.status_date) from assessment a where a.organisation = :organisation"
                + " and a.project_id = :project and a.status_date < :date and a.summary is not null " + CURRENT)
                .param("organisation", organisation).param("project", project).param("date", date.toString())
                .query((row, i) -> row.getString(1)).optional().orElse(date.toString());
        return jdbc.sql(OF_PROJECT + "and a.status_date >= :from " + CURRENT + "order by a.status_date")
                .param("organisation", organisation).param("project", project).param("from", from)
                .query((row, i) -> row(row)).list();
    }

    List<AssessmentRow> page(JdbcClient jdbc, String organisation, String project, long after, int limit) {
        return jdbc.sql(OF_PROJECT + "and a.n > :after order by a.n limit :limit")
                .param("organisation", organisation).param("project", project).param("after", after)
                .param("limit", limit).query((row, i) -> row(row)).list();
    }

    /** The current assessment of the latest date of each project of an organisation, by project. */
    Map<String, AssessmentRow> latest(JdbcClient jdbc, String organisation) {
        Map<String, AssessmentRow> latest = new HashMap<>();
        jdbc.sql(SELECT + "join project p on p.organisation = a.organisation and p.project_id = a.project_id"
                + " and p.latest_assessment = a.n where a.organisation = :organisation").param("organisation", organisation)
                .query(row -> {
                    latest.put(row.getString("project_id"), row(row));
                });
        return latest;
    }

    Optional<AssessmentRow> find(JdbcClient jdbc, String organisation, String project, long n) {
        return jdbc.sql(OF_PROJECT + "and a.n = :n").param("organisation", organisation).param("project", project)
                .param("n", n).query((row, i) -> row(row)).optional();
    }

    Optional<byte[]> text(JdbcClient jdbc, String organisation, String project, long n, Language language) {
        return jdbc.sql("select " + language.code() + " as text from assessment"
                + " where organisation = :organisation and project_id = :project and n = :n")
                .param("organisation", organisation).param("project", project).param("n", n)
                .query((row, i) -> Gzip.unpack(row.getBytes("text"))).optional();
    }

    private static AssessmentRow row(ResultSet row) throws SQLException {
        String summary = row.getString("summary");
        return new AssessmentRow(row.getLong("n"), LocalDate.parse(row.getString("status_date")),
                Moments.of(row.getString("made_at")), Rows.constant(AssessmentRow.Cause.class, row.getString("cause")),
                row.getLong("status"), Rows.number(row, "replaces"), row.getLong("is_current") == 1,
                summary == null ? null : JSON.readValue(summary, Summary.class));
    }
}
