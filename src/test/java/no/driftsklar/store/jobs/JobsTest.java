package no.driftsklar.store.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.setup.Format;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs outlast the server, belong to one organisation, and go when their time is over. */
@ParameterizedClass
@EnumSource
class JobsTest {

    private static final JobSettings SETTINGS = new JobSettings(1, 1, 1 << 24, 1_000_000, 4, Duration.ofDays(30),
            Duration.ofDays(7));
    private static final String KOMMUNE = "910000001";

    @Parameter
    private Database.Kind kind;

    @TempDir
    private Path data;

    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind, data);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aJobIsSeenByItsOrganisationOnly() throws Exception {
        try (Jobs jobs = jobs()) {
            Job job = accept(jobs, rows(10), null).job();

            assertThat(jobs.find(KOMMUNE, job.id())).isPresent();
            assertThat(jobs.find("local", job.id())).isEmpty();
            assertThat(jobs.page("local", null, 10)).isEmpty();
        }
    }

    @Test
    void jobsAreDoneInTheOrderInWhichTheyCame() throws Exception {
        try (Jobs jobs = jobs()) {
            List<Job> accepted = List.of(accept(jobs, rows(3000), null).job(), accept(jobs, rows(10), null).job(),
                    accept(jobs, rows(10), null).job());

            await(() -> state(jobs, accepted.get(2)) == JobState.DONE);
            List<Instant> ended = accepted.stream().map(job -> jobs.find(KOMMUNE, job.id()).orElseThrow().endedAt()).toList();
            assertThat(ended).isSorted();
            assertThat(jobs.rowsScored()).isEqualTo(3020);
        }
    }

    @Test
    void whatIsNotDoneWhenTheServerStopsIsGoneOnWithAtTheNextStart() throws Exception {
        Path whole;
        Job running;
        Job waiting;
        try (Jobs jobs = jobs()) {
            running = accept(jobs, rows(120_000), null).job();
            waiting = accept(jobs, rows(10), null).job();
            Path checkpoint = out(running).resolve(".results.csv.checkpoint");
            await(() -> Files.exists(checkpoint));
        }
        assertThat(database.read(jdbc -> JobTable.find(jdbc, running.id())).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        assertThat(out(running).resolve("results.csv")).doesNotExist();

        try (Jobs jobs = jobs()) {
            await(() -> state(jobs, waiting) == JobState.DONE);
            assertThat(jobs.find(KOMMUNE, running.id()).orElseThrow().progress())
                    .isEqualTo(new Job.Progress(120_000, 120_000, 0, running.bytes()));
            Job again = accept(jobs, rows(120_000), null).job();
            await(() -> state(jobs, again) == JobState.DONE);
            whole = out(again).resolve("results.csv");
            assertThat(out(running).resolve("results.csv")).hasSameBinaryContentAs(whole);
        }
    }

    @Test
    void whatBrokeOffWhileItsFilesCameToTheirPlacesIsDoneFromTheStart() throws Exception {
        Job broken;
        try (Jobs jobs = jobs()) {
            broken = accept(jobs, rows(120_000), null).job();
            await(() -> Files.exists(out(broken).resolve(".results.csv.checkpoint")));
        }
        try (Stream<Path> files = Files.list(out(broken))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".unfinished")).toList()) {
                Files.delete(file);
            }
        }
        try (Jobs jobs = jobs()) {
            await(() -> state(jobs, broken).isEnd());
            assertThat(state(jobs, broken)).isEqualTo(JobState.DONE);
            assertThat(Files.readAllLines(out(broken).resolve("results.csv"))).hasSize(120_001);
        }
    }

    @Test
    void aJobWhoseFileIsGoneFailsAndSaysSo() throws Exception {
        Job lost;
        try (Jobs jobs = jobs()) {
            accept(jobs, rows(50_000), null);
            lost = accept(jobs, rows(10), null).job();
        }
        Files.delete(data.resolve("batches").resolve(lost.id()).resolve("input"));
        try (Jobs jobs = jobs()) {
            await(() -> state(jobs, lost) == JobState.FAILED);
            assertThat(jobs.find(KOMMUNE, lost.id()).orElseThrow().problem().detail().en())
                    .isEqualTo("the file is gone; send it again");
        }
    }

    @Test
    void aJobThatHasEndedIsKeptForItsTimeAndThenGoesWithItsFiles() throws Exception {
        Job job;
        try (Jobs jobs = jobs()) {
            job = accept(jobs, rows(10), null).job();
            await(() -> state(jobs, job) == JobState.DONE);
        }
        try (Jobs jobs = jobs(Clock.offset(Clock.systemUTC(), Duration.ofDays(29)))) {
            Thread.sleep(300);
            assertThat(jobs.find(KOMMUNE, job.id())).isPresent();
        }
        try (Jobs jobs = jobs(Clock.offset(Clock.systemUTC(), Duration.ofDays(31)))) {
            await(() -> jobs.find(KOMMUNE, job.id()).isEmpty());
            await(() -> !Files.exists(out(job).getParent()));
        }
    }

    @Test
    void oneKeySentManyTimesAtOnceIsOneJobUntilItIsForgotten() throws Exception {
        try (Jobs jobs = jobs()) {
            List<CompletableFuture<String>> sent = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sent.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        return accept(jobs, rows(10), "key").job().id();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
            assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
            assertThat(jobs.page(KOMMUNE, null, 10)).hasSize(1);
            assertThatThrownBy(() -> accept(jobs, rows(11), "key")).isInstanceOf(Jobs.KeyReusedException.class);
        }
        try (Jobs jobs = jobs(Clock.offset(Clock.systemUTC(), Duration.ofHours(25)))) {
            assertThat(accept(jobs, rows(11), "key").replayed()).isFalse();
        }
    }

    @Test
    void noMoreWaitThanAreAllowed() throws Exception {
        try (Jobs jobs = jobs()) {
            accept(jobs, rows(100_000), null);
            for (int i = 0; i < 3; i++) {
                accept(jobs, rows(10), null);
            }
            assertThatThrownBy(() -> accept(jobs, rows(10), null)).isInstanceOf(Jobs.TooManyException.class);
            try (Stream<Path> folders = Files.list(data.resolve("batches"))) {
                assertThat(folders.filter(each -> each.getFileName().toString().length() == 36)).hasSize(4);
            }
        }
    }

    @Test
    void theFolderBelongsToOneServerAndOneDatabase() throws Exception {
        try (Jobs jobs = jobs()) {
            assertThatThrownBy(this::jobs).isInstanceOf(JobsException.class).hasMessageContaining("another server works");
        }
        Path elsewhere = Files.createTempDirectory(data, "elsewhere");
        try (Database other = TestDatabase.open(kind, elsewhere)) {
            assertThatThrownBy(() -> new Jobs(other, data, RuleBase.builtIn(), SETTINGS, Clock.systemUTC()))
                    .isInstanceOf(JobsException.class).hasMessageContaining("belong to another database");
        }
        jobs().close();
    }

    // ---- helpers

    private Jobs jobs() {
        return jobs(Clock.system(ZoneOffset.UTC));
    }

    private Jobs jobs(Clock clock) {
        return new Jobs(database, data, RuleBase.builtIn(), SETTINGS, clock);
    }

    private static Jobs.Accepted accept(Jobs jobs, String content, String key) throws Exception {
        JobOptions options = new JobOptions(Language.NB, false, Format.CSV, null, false, false, false, false, null, null,
                OtherColumns.REJECT, null, 1, false, false, null);
        try (Upload upload = jobs.newUpload()) {
            upload.take(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            return jobs.accept(upload, KOMMUNE, "projects.csv", options, key);
        }
    }

    private static JobState state(Jobs jobs, Job job) {
        return jobs.find(KOMMUNE, job.id()).orElseThrow().state();
    }

    private Path out(Job job) {
        return data.resolve("batches").resolve(job.id()).resolve("out");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 6000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder("project_id,phase\n");
        for (int i = 0; i < count; i++) {
            rows.append('P').append(i).append(",plan\n");
        }
        return rows.toString();
    }
}
