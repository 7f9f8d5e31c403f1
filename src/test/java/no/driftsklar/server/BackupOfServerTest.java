package no.driftsklar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import no.driftsklar.store.backup.Backup;
import no.driftsklar.store.backup.Restore;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Schema;
import no.driftsklar.store.database.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup taken while projects post is of one moment, and opens on the other database with the same assessments. */
class BackupOfServerTest {

    private static final int AT_LEAST = 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void projectsThatPostDuringABackupReadTheSameAssessmentsOnTheOtherDatabase(Database.Kind kind) throws Exception {
        boolean isSqlite = kind == Database.Kind.SQLITE;
        String url = isSqlite ? null : TestDatabase.newPostgresql();
        String otherUrl = isSqlite ? TestDatabase.newPostgresql() : null;
        Path data = folder.resolve("data");
        Path other = folder.resolve("other");
        Path file = folder.resolve("backup.zip");
        Backup.Contents contents;
        long kept;
        try (TestServer server = TestServer.start(data, url, false, Map.of())) {
            assertThat(server.send("PUT", "/api/v1/projects/P1", "{}").statusCode()).isEqualTo(201);
            AtomicInteger posted = new AtomicInteger();
            CompletableFuture<Void> posting = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 5 * AT_LEAST; i++) {
                    HttpResponse<String> answer = server.post("/api/v1/projects/P1/status", "{\"status_date\": \"2026-10-01\","
                            + " \"facts\": {\"phase\": \"implement\", \"superusers\": " + i + "}}");
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                    posted.incrementAndGet();
                }
            });
            while (posted.get() < AT_LEAST && !posting.isDone()) {
                Thread.sleep(5);
            }
            try (Database beside = url == null ? Database.sqlite(data, Schema.AS_IT_IS)
                    : Database.postgresql(url, null, null, Schema.AS_IT_IS)) {
                contents = Backup.write(beside, data, file, Clock.systemUTC());
            }
            int after = posted.get();
            posting.join();
            assertThat(posted.get()).isGreaterThan(after);
            kept = contents.rows().get("status");
            assertThat(kept).isGreaterThanOrEqualTo(AT_LEAST).isLessThan(5 * AT_LEAST);

            if (otherUrl == null) {
                Restore.intoFolder(file, other);
            } else {
                Restore.intoPostgresql(file, other, schema -> Database.postgresql(otherUrl, null, null, schema));
            }
            try (TestServer restored = TestServer.start(other, otherUrl, false, Map.of())) {
                for (long n = 1; n <= kept; n++) {
                    String assessment = "/api/v1/projects/P1/assessments/" + n;
                    assertThat(restored.get(assessment).body()).isEqualTo(server.get(assessment).body());
                }
                assertThat(restored.get("/api/v1/projects/P1/assessments/" + (kept + 1)).statusCode()).isEqualTo(404);
                assertThat(contents.rows().get("assessment")).isEqualTo(kept);
            }
        }
    }
}
