package no.driftsklar.store.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Moments;
import no.driftsklar.store.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects as they are kept. */
final class ProjectRows {

    private final Database database;

    ProjectRows(Database database) {
        this.database = database;
    }

    /** A row; the columns are those of the table. */
    record Row(String organisation, String id, String givenName, String name, Instant createdAt, long version,
            long lastStatus, long lastAssessment, Long latestAssessment) {

        Project with(AssessmentRow latest) {
            return new Project(id, name, createdAt, version, lastStatus, lastAssessment, latest);
        }
    }

    /** Makes a project unless it is there. */
    boolean insert(JdbcClient jdbc, String organisation, String id, Instant now) {
        jdbc.sql("insert into organisation (organisation, created_at) values (:organisation, :now) on conflict do nothing")
                .param("organisation", organisation).param("now", Moments.text(now)).update();
        return jdbc.sql("""
                insert into project (organisation, project_id, created_at, version, last_status, last_assessment)
                values (:organisation, :id, :now, 0, 0, 0) on conflict do nothing""")
                .param("organisation", organisation).param("id", id).param("now", Moments.text(now)).update() == 1;
    }

    Optional<Row> find(JdbcClient jdbc, String organisation, String id) {
        return find(jdbc, organisation, id, "");
    }

    /** Finds a project that stays as it is until the transaction ends. */
    Optional<Row> lock(JdbcClient jdbc, String organisation, String id) {
        return find(jdbc, organisation, id, database.forUpdate());
    }

    private static Optional<Row> find(JdbcClient jdbc, String organisation, String id, String forUpdate) {
        return jdbc.sql("select * from project where organisation = :organisation and project_id = :id" + forUpdate)
                .param("organisation", organisation).param("id", id).query((row, i) -> row(row)).optional();
    }

    List<Row> page(JdbcClient jdbc, String organisation, String after, int limit) {
        return jdbc.sql("""
                select * from project where organisation = :organisation and project_id > :after
                order by project_id limit :limit""")
                .param("organisation", organisation).param("after", after).param("limit", limit)
                .query((row, i) -> row(row)).list();
    }

    /** All projects of an organisation by their identifiers. */
    List<Row> all(JdbcClient jdbc, String organisation) {
        return jdbc.sql("select * from project where organisation = :organisation order by project_id")
                .param("organisation", organisation).query((row, i) -> row(row)).list();
    }

    /** Writes what may change of a project. */
    void update(JdbcClient jdbc, Row row) {
        jdbc.sql("""
                update project set given_name = :given, project_name = :name, version = :version, last_status = :status,
                    last_assessment = :assessment, latest_assessment = :latest
                where organisation = :organisation and project_id = :id""")
                .param("given", row.givenName()).param("name", row.name()).param("version", row.version())
                .param("status", row.lastStatus()).param("assessment", row.lastAssessment())
                .param("latest", row.latestAssessment()).param("organisation", row.organisation()).param("id", row.id())
                .update();
    }

    /** Deletes a project with all that is kept of it, here or by other parts of the store. */
    void delete(JdbcClient jdbc, String organisation, String id) {
        for (String table : List.of("answered", "plan_item", "project_link", "form_answer", "form", "idempotency",
                "assessment", "status", "project")) {
            jdbc.sql("delete from " + table + " where organisation = :organisation and project_id = :id")
                    .param("organisation", organisation).param("id", id).update();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("organisation"), row.getString("project_id"), row.getString("given_name"),
                row.getString("project_name"), Moments.of(row.getString("created_at")), row.getLong("version"),
                row.getLong("last_status"), row.getLong("last_assessment"), Rows.number(row, "latest_assessment"));
    }
}
