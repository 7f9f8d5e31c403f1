package no.driftsklar.store.projects;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.driftsklar.store.database.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers that a repeated request is given again. */
final class IdempotencyRows {

    /** How long a key is kept, as the API promises. */
    static final Duration KEPT = Duration.ofHours(24);

    private IdempotencyRows() {
    }

    /**
     * The answer that was given to the key; empty where it is new or too old.
     *
     * @throws ProjectException when it came with another body
     */
    static Optional<StoredAnswer> find(JdbcClient jdbc, String organisation, String project, IdempotencyKey key, Instant now) {
        record Found(String bodyHash, StoredAnswer answer) {
        }
        Optional<Found> found = jdbc.sql("""
                select * from idempotency where organisation = :organisation and project_id = :project
                    and idempotency_key = :key and created_at > :oldest""")
                .param("organisation", organisation).param("project", project).param("key", key.key())
                .param("oldest", Moments.text(now.minus(KEPT)))
                .query((row, i) -> new Found(row.getString("body_hash"), new StoredAnswer(row.getInt("http_status"),
                        row.getString("location"), row.getString("language"), Gzip.unpack(row.getBytes("answer")), true)))
                .optional();
        if (found.isPresent() && !found.get().bodyHash().equals(key.bodyHash())) {
            throw new ProjectException(ProjectException.Reason.KEY_REUSED);
        }
        return found.map(Found::answer);
    }

    static void insert(JdbcClient jdbc, String organisation, String project, IdempotencyKey key, StoredAnswer answer,
            Instant now) {
        jdbc.sql("""
                insert into idempotency (organisation, project_id, idempotency_key, body_hash, created_at, http_status,
                    location, language, answer)
                values (:organisation, :project, :key, :hash, :now, :status, :location, :language, :answer)
                on conflict (organisation, project_id, idempotency_key) do update set body_hash = excluded.body_hash,
                    created_at = excluded.created_at, http_status = excluded.http_status, location = excluded.location,
                    language = excluded.language, answer = excluded.answer""")
                .param("organisation", organisation).param("project", project).param("key", key.key())
                .param("hash", key.bodyHash()).param("now", Moments.text(now)).param("status", answer.status())
                .param("location", answer.location()).param("language", answer.language())
                .param("answer", Gzip.pack(answer.body())).update();
    }

    /** Forgets the keys that are too old. */
    static int deleteOld(JdbcClient jdbc, Instant now) {
        return jdbc.sql("delete from idempotency where created_at <= :oldest")
                .param("oldest", Moments.text(now.minus(KEPT))).update();
    }
}
