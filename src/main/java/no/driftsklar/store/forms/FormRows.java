package no.driftsklar.store.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.store.database.Moments;
import no.driftsklar.store.database.Rows;
import no.driftsklar.store.projects.AnswerJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The working copies as they are kept. */
final class FormRows {

    static final Answer CLEARED = new Answer(Answer.Kind.WITHDRAWN, null);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Catalogue catalogue;
    private final FactsReader reader;

    FormRows(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.reader = new FactsReader(catalogue, null, true);
    }

    /** A row without its answers. */
    record Row(Form.Kind kind, long version, Instant savedAt, Form.Sent sent) {

        /** The version that was sent last; 0 where none was. */
        long sentVersion() {
            return sent == null ? 0 : sent.version();
        }
    }

    /** An answer, {@link #CLEARED} included, and when it was saved. */
    record SavedAnswer(Answer answer, Instant savedAt) {
    }

    /** Makes a working copy, or gives the one that is there another kind. */
    void open(JdbcClient jdbc, String organisation, String project, Form.Kind kind) {
        jdbc.sql("""
                insert into form (organisation, project_id, kind, version) values (:organisation, :project, :kind, 0)
                on conflict (organisation, project_id) do update set kind = excluded.kind""")
                .param("organisation", organisation).param("project", project).param("kind", kind.key()).update();
    }

    Optional<Row> find(JdbcClient jdbc, String organisation, String project) {
        return jdbc.sql("select * from form where organisation = :organisation and project_id = :project")
                .param("organisation", organisation).param("project", project).query((row, i) -> row(row)).optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        Long sent = Rows.number(row, "sent_version");
        return new Row(Rows.constant(Form.Kind.class, row.getString("kind")), row.getLong("version"),
                Moments.of(row.getString("saved_at")), sent == null ? null
                        : new Form.Sent(sent, row.getLong("sent_status"), Moments.of(row.getString("sent_at"))));
    }

    /**
     * What was answered behind one version and until another, by field in the order of the catalogue.
     *
     * @param after   0 for all that was ever answered
     */
    Map<String, SavedAnswer> answers(JdbcClient jdbc, String organisation, String project, long after, long version) {
        Map<String, SavedAnswer> found = new HashMap<>();
        jdbc.sql("""
                select a.field, a.answer, a.saved_at from form_answer a
                where a.organisation = :organisation and a.project_id = :project and a.version <= :version
                    and a.version > :after and not exists (select 1 from form_answer b where b.organisation = a.organisation
                        and b.project_id = a.project_id and b.field = a.field and b.version > a.version
                        and b.version <= :version)""")
                .param("organisation", organisation).param("project", project).param("version", version)
                .param("after", after).query(row -> {
                    Answer answer = answer(row.getString("field"), row.getString("answer"));
                    if (answer != null) {
                        found.put(row.getString("field"), new SavedAnswer(answer, Moments.of(row.getString("saved_at"))));
                    }
                });
        Map<String, SavedAnswer> ordered = new LinkedHashMap<>();
        for (Field field : catalogue.fields()) {
            if (found.containsKey(field.name())) {
                ordered.put(field.name(), found.get(field.name()));
            }
        }
        return ordered;
    }

    /** Reads an answer; null where the rule base of today cannot. */
    private Answer answer(String field, String text) {
        JsonNode value = JSON.readTree(text);
        return value.isNull() ? CLEARED : reader.partOfJson(JSON.createObjectNode().set(field, value)).answers().get(field);
    }

    void insert(JdbcClient jdbc, String organisation, String project, String field, long version, SavedAnswer saved) {
        jdbc.sql("""
                insert into form_answer (organisation, project_id, field, version, saved_at, answer)
                values (:organisation, :project, :field, :version, :saved, :answer)""")
                .param("organisation", organisation).param("project", project).param("field", field)
                .param("version", version).param("saved", Moments.text(saved.savedAt()))
                .param("answer", JSON.writeValueAsString(AnswerJson.of(saved.answer()))).update();
    }

    void saved(JdbcClient jdbc, String organisation, String project, long version, Instant now) {
        jdbc.sql("update form set version = :version, saved_at = :now"
                + " where organisation = :organisation and project_id = :project")
                .param("version", version).param("now", Moments.text(now)).param("organisation", organisation)
                .param("project", project).update();
    }

    void sent(JdbcClient jdbc, String organisation, String project, Form.Sent sent) {
        jdbc.sql("update form set sent_version = :version, sent_status = :status, sent_at = :at"
                + " where organisation = :organisation and project_id = :project")
                .param("version", sent.version()).param("status", sent.status()).param("at", Moments.text(sent.at()))
                .param("organisation", organisation).param("project", project).update();
    }
}
