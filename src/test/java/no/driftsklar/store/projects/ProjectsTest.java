package no.driftsklar.store.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Role;
import no.driftsklar.facts.Answer;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import no.driftsklar.store.forms.Form;
import no.driftsklar.store.forms.Forms;
import no.driftsklar.store.links.Link;
import no.driftsklar.store.links.Links;
import no.driftsklar.store.plan.Plan;
import no.driftsklar.store.projects.ProjectException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Projects over time, in both databases. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
class ProjectsTest {

    private static final String BERGEN = "964338531";
    private static final String OSLO = "958935420";
    private static final JsonMapper JSON = new JsonMapper();
    private static final AssessorPool ASSESSORS = new AssessorPool(Posts.RULE_BASE);

    @Parameter
    private Database.Kind kind;

    @TempDir
    private Path folder;

    private final AdjustableClock clock = new AdjustableClock();
    private Database database;
    private Projects projects;

    /** 22 November 2026 in Norway, until somebody moves it. */
    private static final class AdjustableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-22T10:00:00.123456789Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Oslo");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind, folder);
        projects = new Projects(database, ASSESSORS, clock);
        projects.put(BERGEN, "gps", "GPS i Bergen", Precondition.NONE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Posted post(String date, String facts) {
        return post(Posts.status(date, facts));
    }

    private Posted post(NewStatus status) {
        List<Posted> seen = new ArrayList<>();
        projects.post(BERGEN, "gps", status, null, Language.EN, posted -> {
            seen.add(posted);
            return answer(posted);
        });
        return seen.get(0);
    }

    private static StoredAnswer answer(Posted posted) {
        return new StoredAnswer(201, "/" + posted.post().n(), "en",
                ("status " + posted.post().n()).getBytes(StandardCharsets.UTF_8), false);
    }

    private StoredAnswer post(NewStatus status, String key) {
        return projects.post(BERGEN, "gps", status, IdempotencyKey.of(key, status.body()), Language.EN, ProjectsTest::answer);
    }

    private String text(long n) {
        return new String(projects.assessment(BERGEN, "gps", n, Language.NB).orElseThrow(), StandardCharsets.UTF_8);
    }

    private List<AssessmentRow> assessments() {
        return projects.assessments(BERGEN, "gps", 0, 1000);
    }

    private List<Long> current() {
        return assessments().stream().filter(AssessmentRow::current).map(AssessmentRow::n).toList();
    }

    // ---- posts

    @Test
    void aPostIsKeptAsItCameAndAssessedAtItsDate() {
        Posted posted = post("2026-10-01", "{'phase': 'plan', 'superusers': 2}");

        assertThat(posted.post().n()).isEqualTo(1);
        assertThat(posted.assessment().statusDate()).isEqualTo("2026-10-01");
        assertThat(posted.assessment().cause()).isEqualTo(AssessmentRow.Cause.STATUS);
        assertThat(posted.since()).isNull();
        JsonNode envelope = JSON.readTree(posted.text());
        assertThat(envelope.at("/assessment/project_id").asString()).isEqualTo("gps");
        assertThat(envelope.at("/assessment/status_date").asString()).isEqualTo("2026-10-01");
        assertThat(envelope.get("made_at").asString()).isEqualTo("2026-11-22T10:00:00.123456Z");
        assertThat(projects.posts(BERGEN, "gps", 0, 10)).singleElement().satisfies(post -> {
            assertThat(post.facts()).isEqualTo(JSON.readTree("{\"phase\": \"plan\", \"superusers\": 2}"));
            assertThat(post.post().receivedAt()).isEqualTo("2026-11-22T10:00:00.123456Z");
        });
    }

    @Test
    void aStatusWithoutADateIsOfToday() {
        clock.now = Instant.parse("2026-11-22T23:30:00Z");

        assertThat(post(Posts.status(null, "{'phase': 'plan'}")).post().statusDate()).as("it is past midnight in Norway")
                .isEqualTo("2026-11-23");
    }

    @Test
    void aDayThatHasNotComeCannotBePosted() {
        assertThatThrownBy(() -> post("2026-11-23", "{'phase': 'plan'}")).isInstanceOf(ProjectException.class)
                .extracting("reason").isEqualTo(Reason.IN_THE_FUTURE);
        assertThat(projects.posts(BERGEN, "gps", 0, 10)).isEmpty();
    }

    @Test
    void withoutAPhaseThePostIsKeptAndThereIsNoAssessmentYet() {
        Posted first = post("2026-10-01", "{'superusers': 2}");
        Posted second = post("2026-10-02", "{'phase': 'implement'}");

        assertThat(first.assessment()).isNull();
        assertThat(first.missing()).containsExactly("phase");
        assertThat(second.assessment().n()).isEqualTo(1);
        assertThat(second.missing()).isEmpty();
    }

    @Test
    void whereThePhaseComesLateTheDatesAfterItAreAssessedToo() {
        post("2026-10-02", "{'superusers': 2}");
        Posted late = post("2026-10-01", "{'phase': 'implement'}");

        assertThat(late.recomputed()).containsExactly(2L);
        assertThat(assessments().get(1)).satisfies(first -> {
            assertThat(first.statusDate()).isEqualTo("2026-10-02");
            assertThat(first.replaces()).isNull();
        });
    }

    @Test
    void thePostSaysWhatChangedSinceTheAssessmentBefore() {
        Posted first = post("2026-09-01", "{'phase': 'implement', 'superusers': 0, 'units_live': 2, 'job_rotation': 'yes'}");
        Posted second = post("2026-10-01", "{'superusers': 4}");

        assertThat(second.since()).isEqualTo(first.assessment().n());
        assertThat(second.changes().states()).containsKey("superusers");
        assertThat(second.changes().actionsDone()).containsExactly("superusers");
        assertThat(second.changes().score().from()).isEqualByComparingTo(first.assessment().summary().score());
        assertThat(second.changes().score().to()).isGreaterThan(second.changes().score().from());
    }

    // ---- late data

    @Test
    void lateDataMakesTheLaterAssessmentsAgainAndLeavesTheOldOnesToTheByte() {
        post("2026-08-01", "{'phase': 'implement', 'superusers': 0}");
        post("2026-09-01", "{'job_rotation': 'yes'}");
        post("2026-10-01", "{'job_rotation': 'no'}");
        List<String> before = LongStream.rangeClosed(1, 3).mapToObj(this::text).toList();

        Posted late = post("2026-08-15", "{'superusers': 5, 'units_live': 2}");

        assertThat(late.assessment().n()).isEqualTo(4);
        assertThat(late.since()).as("the assessment of 1 August").isEqualTo(1);
        assertThat(late.recomputed()).containsExactly(5L, 6L);
        assertThat(LongStream.rangeClosed(1, 3).mapToObj(this::text)).containsExactlyElementsOf(before);
        assertThat(current()).containsExactly(1L, 4L, 5L, 6L);
        assertThat(assessments().get(4)).satisfies(again -> {
            assertThat(again.statusDate()).isEqualTo("2026-09-01");
            assertThat(again.cause()).isEqualTo(AssessmentRow.Cause.LATE_DATA);
            assertThat(again.replaces()).isEqualTo(2);
            assertThat(again.status()).isEqualTo(4);
            assertThat(again.summary().states()).isNotEqualTo(assessments().get(1).summary().states());
        });
        assertThat(JSON.readTree(text(6)).get("cause").asString()).isEqualTo("late_data");
        assertThat(projects.find(BERGEN, "gps").orElseThrow().latest().n()).isEqualTo(6);
        assertThat(projects.trend(BERGEN, "gps").points()).extracting(point -> point.row().n())
                .containsExactly(1L, 4L, 5L, 6L);
    }

    @Test
    void aSecondPostOfADateTakesThePlaceOfItsAssessment() {
        post("2026-08-01", "{'phase': 'implement'}");
        Posted again = post("2026-08-01", "{'superusers': 3}");

        assertThat(again.since()).isEqualTo(1);
        assertThat(again.assessment().replaces()).isEqualTo(1);
        assertThat(current()).containsExactly(2L);
    }

    // ---- corrections

    @Test
    void aCorrectionMakesAllFromTheWrongPostOnAgain() {
        post("2026-08-01", "{'phase': 'implement', 'superusers': 0}");
        post("2026-09-01", "{'job_rotation': 'yes'}");
        String wrong = text(1);

        Posted corrected = post(Posts.correction(null, 1L, "{'phase': 'implement', 'superusers': 3}"));

        assertThat(corrected.post().statusDate()).as("that of the wrong post").isEqualTo("2026-08-01");
        assertThat(corrected.recomputed()).containsExactly(4L);
        assertThat(assessments().get(3).cause()).isEqualTo(AssessmentRow.Cause.CORRECTION);
        assertThat(current()).containsExactly(3L, 4L);
        assertThat(text(1)).isEqualTo(wrong);
        assertThat(projects.posts(BERGEN, "gps", 0, 10)).extracting(PostAsItCame::correctedBy)
                .containsExactly(3L, null, null);
    }

    @Test
    void aCorrectionOfTheDateLeavesNoAssessmentAtTheWrongDate() {
        post("2025-10-01", "{'phase': 'implement', 'superusers': 0}");

        Posted corrected = post(Posts.correction("2026-10-01", 1L, "{'phase': 'implement', 'superusers': 0}"));

        assertThat(corrected.assessment().statusDate()).isEqualTo("2026-10-01");
        assertThat(corrected.recomputed()).containsExactly(3L);
        JsonNode gone = JSON.readTree(text(3));
        assertThat(gone.get("status_date").asString()).isEqualTo("2025-10-01");
        assertThat(gone.get("replaces").asLong()).isEqualTo(1);
        assertThat(gone.get("assessment").isNull()).isTrue();
        assertThat(projects.trend(BERGEN, "gps").points()).extracting(point -> point.row().n()).containsExactly(2L);
        assertThat(projects.find(BERGEN, "gps").orElseThrow().latest().n()).isEqualTo(2);
    }

    @Test
    void aPostIsCorrectedOnceAndThenItsCorrectionIs() {
        post("2026-08-01", "{'phase': 'implement'}");
        post(Posts.correction(null, 1L, "{'phase': 'plan'}"));

        assertThatThrownBy(() -> post(Posts.correction(null, 1L, "{'phase': 'operate'}")))
                .isInstanceOfSatisfying(ProjectException.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.CORRECTED_ALREADY);
                    assertThat(refusal.number()).isEqualTo(2);
                });
        assertThatThrownBy(() -> post(Posts.correction(null, 7L, "{'phase': 'operate'}")))
                .isInstanceOf(ProjectException.class).extracting("reason").isEqualTo(Reason.NOTHING_TO_CORRECT);
        assertThat(post(Posts.correction(null, 2L, "{'phase': 'operate'}")).assessment()).isNotNull();
    }

    // ---- shelf life in assessments

    @Test
    void anAssessmentNamesTheValuesThatWereTooOldForIt() {
        post("2026-01-01", "{'phase': 'implement', 'superusers': 3}");
        post("2026-10-01", "{'staff_total': 40}");

        JsonNode stale = JSON.readTree(text(2)).get("stale");
        assertThat(stale).isEqualTo(JSON.readTree("""
                [{"field": "superusers", "value": 3, "status_date": "2026-01-01", "source": "api", "status": 1,
                  "shelf_life_days": 180}]"""));
        assertThat(assessments().get(1).summary().staleFields()).isEqualTo(1);
    }

    // ---- idempotency

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAndCountOnce() {
        StoredAnswer first = post(Posts.status("2026-10-01", "{'phase': 'plan'}"), "a");
        StoredAnswer second = post(Posts.status("2026-10-01", "{'phase': 'plan'}"), "a");

        assertThat(first.replayed()).isFalse();
        assertThat(second.replayed()).isTrue();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(projects.posts(BERGEN, "gps", 0, 10)).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        post(Posts.status("2026-10-01", "{'phase': 'plan'}"), "a");

        assertThatThrownBy(() -> post(Posts.status("2026-10-01", "{'phase': 'implement'}"), "a"))
                .isInstanceOf(ProjectException.class).extracting("reason").isEqualTo(Reason.KEY_REUSED);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        post(Posts.status("2026-10-01", "{'phase': 'plan'}"), "a");
        clock.now = clock.now.plus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(post(Posts.status("2026-10-01", "{'phase': 'plan'}"), "a").replayed()).isTrue();
        clock.now = clock.now.plusSeconds(1);
        assertThat(post(Posts.status("2026-10-01", "{'phase': 'plan'}"), "a").replayed()).isFalse();

        clock.now = clock.now.plus(Duration.ofHours(25));
        post("2026-10-01", "{'phase': 'plan'}");
        assertThat(count("idempotency")).isZero();
    }

    @Test
    void aPostThatIsRefusedKeepsNothingForItsKey() {
        assertThatThrownBy(() -> post(Posts.correction(null, 7L, "{'phase': 'plan'}"), "a"))
                .isInstanceOf(ProjectException.class);

        assertThat(post(Posts.status("2026-10-01", "{'phase': 'plan'}"), "a").replayed()).isFalse();
    }

    // ---- side by side

    @Test
    void postsSentAtOnceAreNumberedWithoutGapsOrDoubles() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Posted>> posts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String date = LocalDate.parse("2026-10-01").plusDays(i % 5).toString();
                posts.add(CompletableFuture.supplyAsync(() -> post(date, "{'phase': 'plan', 'superusers': 1}"), threads));
            }
            assertThat(posts.stream().map(CompletableFuture::join).map(posted -> posted.post().n()))
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        } finally {
            threads.shutdown();
        }
        assertThat(assessments()).extracting(AssessmentRow::n)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, assessments().size()).boxed().toList());
        assertThat(assessments().stream().filter(AssessmentRow::current).map(AssessmentRow::statusDate)).hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(projects.find(BERGEN, "gps").orElseThrow().statusPosts()).isEqualTo(40);
    }

    @Test
    void aProjectThatManyMakeAtOnceIsMadeOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Boolean>> made = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                made.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        return projects.put(BERGEN, "alarm", null, Precondition.ABSENT).created();
                    } catch (ProjectException e) {
                        return false;
                    }
                }, threads));
            }
            assertThat(made.stream().map(CompletableFuture::join).filter(created -> created)).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    // ---- projects

    @Test
    void anOrganisationSeesItsOwnProjectsOnly() {
        post("2026-10-01", "{'phase': 'plan'}");

        assertThat(projects.find(OSLO, "gps")).isEmpty();
        assertThat(projects.page(OSLO, "", 10)).isEmpty();
        for (Runnable reading : List.<Runnable>of(() -> projects.posts(OSLO, "gps", 0, 10),
                () -> projects.assessments(OSLO, "gps", 0, 10), () -> projects.assessment(OSLO, "gps", 1, Language.NB),
                () -> projects.latestAssessment(OSLO, "gps", Language.NB), () -> projects.history(OSLO, "gps"),
                () -> projects.trend(OSLO, "gps"), () -> projects.delete(OSLO, "gps", Precondition.NONE),
                () -> projects.post(OSLO, "gps", Posts.status("2026-10-01", "{}"), null, Language.NB, null))) {
            assertThatThrownBy(reading::run).isInstanceOf(ProjectException.class).extracting("reason")
                    .isEqualTo(Reason.NO_PROJECT);
        }
        projects.put(OSLO, "gps", null, Precondition.ABSENT);
        assertThat(projects.find(OSLO, "gps").orElseThrow().statusPosts()).isZero();
    }

    @Test
    void deletingAProjectLeavesNothingOfIt() {
        post(Posts.status("2026-10-01", "{'phase': 'plan'}"), "a");
        Forms forms = new Forms(database, projects, Posts.CATALOGUE, clock);
        forms.open(BERGEN, "gps", Form.Kind.SHORT);
        forms.save(BERGEN, "gps", 0, Map.of("superusers", Optional.of(Answer.of(2))));
        new Links(database, clock).make(BERGEN, "gps", Link.Kind.READ, null);
        new Plan(database, clock).add(BERGEN, "gps", "superusers", Role.LEADER, null);
        List<String> tables = tablesOfProjects();
        assertThat(tables).contains("project", "form_answer").allSatisfy(table -> assertThat(count(table)).isPositive());
        String tag = projects.find(BERGEN, "gps").orElseThrow().tag();
        projects.delete(BERGEN, "gps", Precondition.NONE);

        assertThat(projects.find(BERGEN, "gps")).isEmpty();
        assertThat(tables).allSatisfy(table -> assertThat(count(table)).isZero());
        clock.now = clock.now.plusSeconds(1);
        assertThat(projects.put(BERGEN, "gps", null, Precondition.NONE).project().tag()).isNotEqualTo(tag);
        assertThat(post("2026-10-01", "{'phase': 'plan'}").post().n()).isEqualTo(1);
    }

    @Test
    void everyWriteChangesTheTagAndAnOldTagStopsAWrite() {
        String tag = projects.find(BERGEN, "gps").orElseThrow().tag();
        post("2026-10-01", "{'phase': 'plan'}");

        assertThatThrownBy(() -> projects.put(BERGEN, "gps", "x", Precondition.tag(tag::equals)))
                .isInstanceOf(ProjectException.class).extracting("reason").isEqualTo(Reason.CHANGED);
        String now = projects.find(BERGEN, "gps").orElseThrow().tag();
        assertThat(projects.put(BERGEN, "gps", "x", Precondition.tag(now::equals)).project().name()).isEqualTo("x");
    }

    @Test
    void theNameInTheFactsComesBeforeTheOneGiven() {
        assertThat(projects.find(BERGEN, "gps").orElseThrow().name()).isEqualTo("GPS i Bergen");
        post("2026-10-01", "{'project_name': 'GPS'}");
        assertThat(projects.find(BERGEN, "gps").orElseThrow().name()).isEqualTo("GPS");
        post("2026-10-02", "{'project_name': null}");
        assertThat(projects.find(BERGEN, "gps").orElseThrow().name()).isNull();
    }

    /** As the database itself knows them, so that none can be forgotten. */
    private List<String> tablesOfProjects() {
        return database.read(jdbc -> jdbc.sql(kind == Database.Kind.SQLITE
                        ? "select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'"
                                + " and c.name = 'project_id'"
                        : "select table_name from information_schema.columns where table_schema = 'public'"
                                + " and column_name = 'project_id'")
                .query(String.class).list());
    }

    // ---- the projects of an organisation at a glance

    @Test
    void allProjectsAreSeenAtOnceWithWhatIsTooOldToday() {
        post("2026-05-01", "{'phase': 'implement', 'superusers': 2, 'job_rotation': 'yes', 'staff_total': 'unknown'}");
        post("2026-10-01", "{'job_rotation': 'no'}");
        post("2026-09-01", "{'units_live': 3}");
        projects.put(BERGEN, "alarm", "Alarm", Precondition.NONE);
        projects.put(OSLO, "oslo", null, Precondition.NONE);

        assertThat(projects.overview(BERGEN)).containsExactly(
                new Overview(projects.find(BERGEN, "alarm").orElseThrow(), null, 0),
                new Overview(projects.find(BERGEN, "gps").orElseThrow(), LocalDate.parse("2026-10-01"), 1));
        clock.now = Instant.parse("2027-06-01T10:00:00Z");
        assertThat(projects.overview(BERGEN).get(1)).satisfies(later -> {
            assertThat(later.staleFields()).as("as history says").isEqualTo(
                    projects.history(BERGEN, "gps").at(projects.today()).stale().size()).isGreaterThan(1);
            assertThat(later.project().latest().summary().staleFields()).as("when it was assessed").isZero();
        });
    }

    @Test
    void whatWasPostedBeforeDaysWereKeptIsSeenAllTheSame() {
        post("2026-05-01", "{'phase': 'implement', 'superusers': 2}");
        List<Overview> kept = projects.overview(BERGEN);
        database.write(jdbc -> jdbc.sql("delete from answered").update());

        assertThat(projects.overview(BERGEN)).isEqualTo(kept);
        post("2026-06-01", "{'job_rotation': 'yes'}");
        assertThat(count("answered")).isEqualTo(1);
    }

    private long count(String table) {
        return database.read(jdbc -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }
}
