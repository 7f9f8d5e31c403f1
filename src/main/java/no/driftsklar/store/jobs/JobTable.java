package no.driftsklar.store.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.driftsklar.batch.input.Dialect;
import no.driftsklar.store.database.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of jobs. */
final class JobTable {

    /** Jobs of earlier versions lack the options that were not there yet. */
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private JobTable() {
    }

    /** A request that was answered before. */
    record Earlier(Job job, String requestHash) {
    }

    /** Adds a job; says whether it did: it does not where the organisation has a job with the key already. */
    static boolean insert(JdbcClient jdbc, Job job, String idempotencyKey, String requestHash) {
        jdbc.sql("insert into organisation (organisation, created_at) values (?, ?) on conflict do nothing")
                .params(job.organisation(), Moments.text(job.createdAt())).update();
        return jdbc.sql("""
                insert into batch (id, organisation, state, name, bytes, options, created_at, rows_read, rows_scored,
                rows_rejected, idempotency_key, request_hash) values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?)
                on conflict (organisation, idempotency_key) do nothing""")
                .params(job.id(), job.organisation(), job.state().key(), job.name(), job.bytes(),
                        JSON.writeValueAsString(job.options()), Moments.text(job.createdAt()), idempotencyKey, requestHash)
                .update() == 1;
    }

    /** What was answered to a key; keys from before a moment are forgotten. */
    static Optional<Earlier> ofKey(JdbcClient jdbc, String organisation, String key, Instant from) {
        jdbc.sql("update batch set idempotency_key = null where organisation = ? and idempotency_key = ? and created_at < ?")
                .params(organisation, key, Moments.text(from)).update();
        return jdbc.sql("select * from batch where organisation = ? and idempotency_key = ?").params(organisation, key)
                .query((row, number) -> new Earlier(job(row), row.getString("request_hash"))).optional();
    }

    static Optional<Job> find(JdbcClient jdbc, String id) {
        return jdbc.sql("select * from batch where id = ?").param(id).query((row, number) -> job(row)).optional();
    }

    /**
     * Jobs of an organisation, the latest first.
     *
     * @param before the job after which the page begins; null for the first page
     */
    static List<Job> page(JdbcClient jdbc, String organisation, Jobs.Place before, int limit) {
        String from = before == null ? "" : " and (created_at < :at or created_at = :at and id < :id)";
        var query = jdbc.sql("select * from batch where organisation = :organisation" + from
                + " order by created_at desc, id desc limit :limit").param("organisation", organisation).param("limit",
                limit);
        if (before != null) {
            query = query.param("at", Moments.text(before.createdAt())).param("id", before.id());
        }
        return query.query((row, number) -> job(row)).list();
    }

    static int open(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from batch where state in ('queued', 'running')").query(Integer.class).single();
    }

    static List<String> ids(JdbcClient jdbc) {
        return jdbc.sql("select id from batch").query(String.class).list();
    }

    /** The job whose turn it is, running from now on. */
    static Optional<Job> next(JdbcClient jdbc, Instant now) {
        Optional<Job> next = jdbc.sql("select * from batch where state = 'queued' order by created_at, id limit 1")
                .query((row, number) -> job(row)).optional();
        return next.flatMap(job -> {
            jdbc.sql("update batch set state = 'running', started_at = coalesce(started_at, ?) where id = ?")
                    .params(Moments.text(now), job.id()).update();
            return find(jdbc, job.id());
        });
    }

    /** Those that ran when the server ended wait again; says how many wait. */
    static int requeue(JdbcClient jdbc) {
        jdbc.sql("update batch set state = 'queued' where state = 'running'").update();
        return open(jdbc);
    }

    static void end(JdbcClient jdbc, String id, JobRun.End end, Instant now) {
        jdbc.sql("""
                update batch set state = ?, ended_at = ?, rows_read = ?, rows_scored = ?, rows_rejected = ?, dialect = ?,
                problem = ?, files = ? where id = ?""")
                .params(end.state().key(), Moments.text(now), end.progress().read(), end.progress().scored(),
                        end.progress().rejected(), json(end.dialect()), json(end.problem()), json(end.files()), id).update();
    }

    /** Cancels a job that waits; says whether it did. */
    static boolean cancelWaiting(JdbcClient jdbc, String id, Instant now) {
        return jdbc.sql("update batch set state = 'cancelled', ended_at = ? where id = ? and state = 'queued'")
                .params(Moments.text(now), id).update() == 1;
    }

    /** Deletes a job that has ended; says whether it did. */
    static boolean delete(JdbcClient jdbc, String id) {
        return jdbc.sql("delete from batch where id = ? and state in ('done', 'failed', 'cancelled')").param(id)
                .update() == 1;
    }

    static List<String> endedBefore(JdbcClient jdbc, Instant moment) {
        return jdbc.sql("select id from batch where ended_at < ?").param(Moments.text(moment)).query(String.class).list();
    }

    private static String json(Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static Job job(ResultSet row) throws SQLException {
        JobState state = JobState.of(row.getString("state"));
        long bytes = row.getLong("bytes");
        String files = row.getString("files");
        return new Job(row.getString("id"), row.getString("organisation"), state, row.getString("name"), bytes,
                JSON.readValue(row.getString("options"), JobOptions.class), Moments.of(row.getString("created_at")),
                Moments.of(row.getString("started_at")), Moments.of(row.getString("ended_at")),
                new Job.Progress(row.getLong("rows_read"), row.getLong("rows_scored"), row.getLong("rows_rejected"),
                        state == JobState.DONE ? bytes : 0),
                read(row.getString("dialect"), Dialect.class), read(row.getString("problem"), JobProblem.class),
                files == null ? List.of() : JSON.readValue(files, new TypeReference<List<JobFile>>() { }));
    }

    private static <T> T read(String json, Class<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }
}
