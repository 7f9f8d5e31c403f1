package no.driftsklar.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.CannotCreateTransactionException;

/** The two databases keep the same promises. */
class DatabaseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aWriteThatFailsLeavesNothing(Database.Kind kind) {
        try (Database database = TestDatabase.open(kind, folder)) {
            assertThatThrownBy(() -> database.write(jdbc -> {
                jdbc.sql("insert into organisation values ('local', '2026-01-01')").update();
                throw new IllegalStateException("half-way");
            })).hasMessage("half-way");
            assertThat(organisations(database)).isEmpty();
        }
    }

    /** SQLite only: in PostgreSQL others hold rows, and who writes waits for them. */
    @Test
    void aWriteAfterOneThatWaitedTooLongIsAllOrNothingAgain() {
        try (Database database = TestDatabase.open(Database.Kind.SQLITE, folder);
                Database other = TestDatabase.open(Database.Kind.SQLITE, folder)) {
            assertThatThrownBy(() -> other.write(held -> database.write(jdbc ->
                    jdbc.sql("insert into organisation values ('waited', '2026-01-01')").update())))
                    .isInstanceOf(CannotCreateTransactionException.class);

            assertThatThrownBy(() -> database.write(jdbc -> {
                jdbc.sql("insert into organisation values ('half', '2026-01-01')").update();
                throw new IllegalStateException("half-way");
            })).hasMessage("half-way");
            assertThat(organisations(database)).isEmpty();
            // it still begins as a writer: nobody else comes between what it reads and what it writes
            database.write(jdbc -> {
                List<String> read = jdbc.sql("select organisation from organisation").query(String.class).list();
                assertThatThrownBy(() -> other.write(late ->
                        late.sql("insert into organisation values ('between', '2026-01-01')").update()))
                        .isInstanceOf(CannotCreateTransactionException.class);
                return jdbc.sql("insert into organisation values ('local', '2026-01-01')").update() + read.size();
            });
            assertThat(organisations(database)).containsExactly("local");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadIsOfOneMoment(Database.Kind kind) {
        try (Database database = TestDatabase.open(kind, folder)) {
            List<List<String>> seen = database.read(jdbc -> {
                List<String> first = jdbc.sql("select organisation from organisation").query(String.class).list();
                CompletableFuture.runAsync(() -> database.write(other ->
                        other.sql("insert into organisation values ('local', '2026-01-01')").update())).join();
                return List.of(first, jdbc.sql("select organisation from organisation").query(String.class).list());
            });
            assertThat(seen).containsExactly(List.of(), List.of());
            assertThat(organisations(database)).containsExactly("local");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfANewerProgramIsRefused(Database.Kind kind) {
        String url = kind == Database.Kind.POSTGRESQL ? TestDatabase.newPostgresql() : null;
        try (Database database = open(url)) {
            database.write(jdbc -> jdbc.sql("update flyway_schema_history set version = '999'").update());
        }
        assertThatThrownBy(() -> open(url)).isInstanceOf(DatabaseException.class)
                .hasMessageContaining("does not go with this program");
    }

    private Database open(String url) {
        return url == null ? Database.sqlite(folder) : Database.postgresql(url, null, null);
    }

    private static List<String> organisations(Database database) {
        return database.read(jdbc -> jdbc.sql("select organisation from organisation").query(String.class).list());
    }
}
