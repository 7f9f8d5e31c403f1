package no.driftsklar.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.output.Codebook;
import no.driftsklar.batch.setup.Format;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Role;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Answer;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Schema;
import no.driftsklar.store.database.TestDatabase;
import no.driftsklar.store.forms.Form;
import no.driftsklar.store.forms.Forms;
import no.driftsklar.store.jobs.Job;
import no.driftsklar.store.jobs.JobOptions;
import no.driftsklar.store.jobs.JobSettings;
import no.driftsklar.store.jobs.JobState;
import no.driftsklar.store.jobs.Jobs;
import no.driftsklar.store.jobs.Upload;
import no.driftsklar.store.links.Link;
import no.driftsklar.store.links.Links;
import no.driftsklar.store.plan.Plan;
import no.driftsklar.store.projects.Precondition;
import no.driftsklar.store.projects.Projects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is put back is what was kept, from either database into either. */
class BackupTest {

    @TempDir
    private Path folder;

    /** Where the service keeps its data: a folder, and a database in it or beside it. */
    private record Place(Path data, String url) {

        Database open(Schema schema) {
            return url == null ? Database.sqlite(data, schema) : Database.postgresql(url, null, null, schema);
        }

        Database open() {
            return open(Schema.LATEST);
        }
    }

    private Place place(String name, Database.Kind kind) {
        return new Place(folder.resolve(name), kind == Database.Kind.POSTGRESQL ? TestDatabase.newPostgresql() : null);
    }

    private static Backup.Contents restore(Path file, Place place) throws IOException, BackupException {
        return place.url() == null ? Restore.intoFolder(file, place.data())
                : Restore.intoPostgresql(file, place.data(), place::open);
    }

    static Stream<List<Database.Kind>> ways() {
        return Stream.of(Database.Kind.values()).flatMap(from -> Stream.of(Database.Kind.values()).map(to -> List.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everythingThatWasThereAtOneMomentComesBackWithTheSameChecksums(List<Database.Kind> way) throws Exception {
        Place from = place("from", way.get(0));
        Place to = place("to", way.get(1));
        Path file = folder.resolve("backup.zip");
        Job scored;
        Map<String, String> kept;
        try (Database database = from.open()) {
            scored = score(database, from.data());
            AtomicBoolean stop = new AtomicBoolean();
            CompletableFuture<Void> posting = CompletableFuture.runAsync(() -> addKeys(database, stop));
            await(() -> count(database, "api_key") > 20);
            Backup.write(database, from.data(), file, Clock.systemUTC());
            long after = count(database, "api_key");
            await(() -> count(database, "api_key") > after);
            stop.set(true);
            posting.join();
        }

        Backup.Contents contents = restore(file, to);

        try (Database database = to.open()) {
            kept = checksums(database);
            assertThat(contents.rows()).containsOnlyKeys(kept.keySet());
            // each organisation was written together with its key
            assertThat(count(database, "api_key")).isEqualTo(count(database, "organisation") - 1).isGreaterThan(20)
                    .isEqualTo(contents.rows().get("api_key"));
            try (Jobs jobs = jobs(database, to.data())) {
                assertThat(jobs.find("local", scored.id())).contains(scored);
                assertThat(scored.files()).hasSize(6).allSatisfy(each -> assertThat(jobs.place(scored, each).orElseThrow())
                        .hasSameBinaryContentAs(from.data().resolve("batches").resolve(scored.id()).resolve("out")
                                .resolve(each.name())));
            }
        }
        Path again = folder.resolve("again.zip");
        try (Database database = to.open()) {
            Backup.write(database, to.data(), again, Clock.systemUTC());
        }
        assertThat(checksums(again)).isEqualTo(kept).isEqualTo(checksums(file));
        assertThat(to.data().resolve(".restoring")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aFormThatIsBeingFilledInGoesOnWhereItWas(List<Database.Kind> way) throws Exception {
        Place from = place("from", way.get(0));
        Place to = place("to", way.get(1));
        Path file = folder.resolve("backup.zip");
        AssessorPool assessors = new AssessorPool(RuleBase.builtIn());
        Form form;
        String token;
        try (Database database = from.open()) {
            Projects projects = new Projects(database, assessors, Clock.systemUTC());
            Forms forms = new Forms(database, projects, assessors.catalogue(), Clock.systemUTC());
            projects.put("local", "gps", "GPS", Precondition.NONE);
            forms.open("local", "gps", Form.Kind.FULL);
            forms.save("local", "gps", 0, Map.of("phase", Optional.of(Answer.of("plan")), "superusers", Optional.empty()));
            forms.send("local", "gps", 1);
            forms.save("local", "gps", 1, Map.of("superusers", Optional.of(Answer.of(3))));
            form = forms.find("local", "gps").orElseThrow();
            token = new Links(database, Clock.systemUTC()).make("local", "gps", Link.Kind.EDIT, null).token();
            new Plan(database, Clock.systemUTC()).add("local", "gps", "superusers", Role.LEADER, LocalDate.EPOCH);
            Backup.write(database, from.data(), file, Clock.systemUTC());
        }

        Backup.Contents contents = restore(file, to);

        assertThat(contents.rows()).containsEntry("form", 1L).containsEntry("form_answer", 2L).containsEntry("answered", 1L);
        try (Database database = to.open()) {
            Projects projects = new Projects(database, assessors, Clock.systemUTC());
            assertThat(new Forms(database, projects, assessors.catalogue(), Clock.systemUTC()).find("local", "gps"))
                    .contains(form);
            assertThat(new Links(database, Clock.systemUTC()).open(token)).isPresent();
            assertThat(new Plan(database, Clock.systemUTC()).list("local", "gps")).hasSize(1);
            assertThat(projects.overview("local")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTableIsForgotten(Database.Kind kind) throws Exception {
        Place place = place("data", kind);
        try (Database database = place.open()) {
            Backup.write(database, place.data(), folder.resolve("backup.zip"), Clock.systemUTC());
            List<String> tables = database.read(jdbc -> jdbc.sql(kind == Database.Kind.SQLITE
                            ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                            : "select table_name from information_schema.tables where table_schema = 'public'")
                    .query(String.class).list());
            assertThat(tables).contains("flyway_schema_history", "batch");
            assertThat(checksums(folder.resolve("backup.zip")).keySet()).containsExactlyInAnyOrderElementsOf(
                    tables.stream().filter(table -> !table.equals("flyway_schema_history")).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBackupOfAnOlderSchemaIsBroughtUpToDate(Database.Kind kind) throws Exception {
        Place old = place("old", kind);
        try (Database database = old.open(Schema.version("1"))) {
            addOrganisation(database, "910000001");
            assertThat(Backup.write(database, old.data(), folder.resolve("backup.zip"), Clock.systemUTC()).schema())
                    .isEqualTo("1");
            assertThat(database.schemaVersion()).isEqualTo("1");
        }
        Place to = place("to", kind);
        restore(folder.resolve("backup.zip"), to);

        try (Database database = to.open(Schema.AS_IT_IS)) {
            assertThat(database.schemaVersion()).isEqualTo(database.knownVersions().get(database.knownVersions().size() - 1))
                    .isNotEqualTo("1");
            assertThat(count(database, "organisation")).isEqualTo(1);
            assertThat(count(database, "batch")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBePutBackLeavesNothing(Database.Kind kind) throws Exception {
        Place from = place("from", kind);
        Path file = folder.resolve("backup.zip");
        try (Database database = from.open()) {
            addOrganisation(database, "910000001");
            Backup.write(database, from.data(), file, Clock.systemUTC());
        }
        Place to = place("to", kind);

        assertRefused(changed(file, "tables/organisation.ndjson", "910000001", "910000002"), to, "damaged: tables/organisation");
        assertRefused(changed(file, "manifest.json", "\"rows\" : 1", "\"rows\" : 2"), to, "damaged: organisation");
        assertRefused(changed(file, "manifest.json", "\"schema\" : \"", "\"schema\" : \"99"), to, "newer program");
        assertRefused(changed(file, "manifest.json", "\"name\" : \"organisation\"", "\"name\" : \"../organisation\""), to,
                "damaged: ../organisation");
        byte[] half = Files.readAllBytes(file);
        assertRefused(Files.write(folder.resolve("half.zip"), Arrays.copyOf(half, half.length / 2)), to, "damaged");
        assertThat(to.data()).doesNotExist();

        restore(file, to);
        assertRefused(file, to, "is not empty");
        try (Database database = to.open()) {
            assertThat(count(database, "organisation")).isEqualTo(1);
        }
    }

    private void assertRefused(Path file, Place to, String reason) {
        assertThatThrownBy(() -> restore(file, to)).isInstanceOf(BackupException.class).hasMessageContaining(reason);
    }

    /** A copy of a backup with a text in one of its entries replaced. */
    private Path changed(Path file, String entry, String from, String to) throws IOException {
        Path copy = Files.copy(file, folder.resolve("changed.zip"), StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            String text = Files.readString(zip.getPath(entry));
            assertThat(text).contains(from);
            Files.writeString(zip.getPath(entry), text.replaceFirst(Pattern.quote(from), to));
        }
        return copy;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyValueOfEveryTypeReadsTheSameInBothDatabases(List<Database.Kind> way) {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        try (Database from = place("from", way.get(0)).open(Schema.AS_IT_IS);
                Database to = place("to", way.get(1)).open(Schema.AS_IT_IS)) {
            sample(from);
            sample(to);
            from.write(jdbc -> {
                for (String id : List.of("b", "å", "B", "æ", "a-b", "ab", "\"\\\n\t", "\uD83D\uDE00", "\uFB01")) {
                    jdbc.sql("insert into sample values (?, ?, ?, ?)").params(id, 1, Long.MIN_VALUE, bytes).update();
                    jdbc.sql("insert into sample values (?, ?, null, null)").params(id, 2).update();
                }
                return null;
            });
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            from.readConnection(connection -> write(connection, from, text));
            to.writeConnection(connection -> {
                TableText.read(connection, sample(connection), new ByteArrayInputStream(text.toByteArray()));
                return null;
            });
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            to.readConnection(connection -> write(connection, to, again));
            assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(text.toString(StandardCharsets.UTF_8));
            assertThat(text.toString(StandardCharsets.UTF_8).lines()).hasSize(18);
            byte[] back = to.read(jdbc -> jdbc.sql("select content from sample where name = 'æ' and n = 1")
                    .query((row, number) -> row.getBytes(1)).single());
            assertThat(back).isEqualTo(bytes);
        }
    }

    private static void sample(Database database) {
        database.write(jdbc -> jdbc.sql("create table sample (name text not null, n bigint not null, number bigint, content "
                + (database.kind() == Database.Kind.SQLITE ? "blob" : "bytea") + ", primary key (name, n))").update());
    }

    private static TableShape sample(Connection connection) throws SQLException {
        return TableShape.all(connection).get(0);
    }

    private static Void write(Connection connection, Database database, ByteArrayOutputStream out)
            throws SQLException {
        try {
            TableText.write(connection, database.kind(), sample(connection), out);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- helpers

    private static void addKeys(Database database, AtomicBoolean stop) {
        for (int i = 0; !stop.get(); i++) {
            String number = String.valueOf(810_000_000 + i);
            database.write(jdbc -> {
                jdbc.sql("insert into organisation (organisation, created_at) values (?, '2026-01-01')").param(number).update();
                return jdbc.sql("insert into api_key (id, organisation, name, hash, scopes, created_at) values"
                        + " (?, ?, 'Æøå', 'x', 'batch', '2026-01-01')").params("key" + number, number).update();
            });
        }
    }

    private static void addOrganisation(Database database, String number) {
        database.write(jdbc -> jdbc.sql("insert into organisation (organisation, created_at) values (?, '2026-01-01')")
                .param(number).update());
    }

    private static long count(Database database, String table) {
        return database.read(jdbc -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 3000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static Jobs jobs(Database database, Path data) {
        return new Jobs(database, data, RuleBase.builtIn(), JobSettings.defaults(), Clock.systemUTC());
    }

    private static Job score(Database database, Path data) throws Exception {
        JobOptions options = new JobOptions(Language.NB, false, Format.CSV, null, false, false, true, true,
                Codebook.Format.CSV, null, OtherColumns.REJECT, null, 1, false, false, null);
        try (Jobs jobs = jobs(database, data); Upload upload = jobs.newUpload()) {
            upload.take(Files.newInputStream(Path.of("sample-data/projects.csv")));
            String id = jobs.accept(upload, "local", "projects.csv", options, null).job().id();
            await(() -> jobs.find("local", id).orElseThrow().state() == JobState.DONE);
            return jobs.find("local", id).orElseThrow();
        }
    }

    private static Map<String, String> checksums(Database database) {
        return database.readConnection(connection -> {
            Map<String, String> sums = new TreeMap<>();
            for (TableShape table : TableShape.all(connection)) {
                try {
                    sums.put(table.name(), Backup.describe(connection, database.kind(), table).sha256());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return sums;
        });
    }

    private static Map<String, String> checksums(Path file) throws IOException, BackupException {
        try (BackupFile backup = BackupFile.open(file)) {
            Map<String, String> sums = new TreeMap<>();
            backup.manifest().tables().forEach(table -> sums.put(table.name(), table.sha256()));
            return sums;
        }
    }
}
