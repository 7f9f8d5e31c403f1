package no.driftsklar.store.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Answer;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import no.driftsklar.store.projects.AssessmentRow;
import no.driftsklar.store.projects.NewStatus;
import no.driftsklar.store.projects.Post;
import no.driftsklar.store.projects.PostAsItCame;
import no.driftsklar.store.projects.Precondition;
import no.driftsklar.store.projects.ProjectException;
import no.driftsklar.store.projects.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Forms being filled in, by one or by two at once, in both databases. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
class FormsTest {

    private static final String BERGEN = "964338531";
    private static final String OSLO = "958935420";
    private static final AssessorPool ASSESSORS = new AssessorPool(RuleBase.builtIn());
    private static final Answer UNKNOWN = new Answer(Answer.Kind.UNKNOWN, null);
    private static final Answer NOT_APPLICABLE = new Answer(Answer.Kind.NOT_APPLICABLE, null);
    private static final Answer WITHDRAWN = new Answer(Answer.Kind.WITHDRAWN, null);

    @Parameter
    private Database.Kind kind;

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private Database database;
    private Projects projects;
    private Forms forms;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind, folder);
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneId.of("Europe/Oslo"));
        projects = new Projects(database, ASSESSORS, clock);
        forms = new Forms(database, projects, ASSESSORS.catalogue(), clock);
        projects.put(BERGEN, "gps", "GPS i Bergen", Precondition.NONE);
        forms.open(BERGEN, "gps", Form.Kind.SHORT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Map<String, Optional<Answer>> page(Object... fieldsAndValues) {
        Map<String, Optional<Answer>> page = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            Object value = fieldsAndValues[i + 1];
            page.put((String) fieldsAndValues[i], value == null ? Optional.empty()
                    : Optional.of(value instanceof Answer answer ? answer : Answer.of(value)));
        }
        return page;
    }

    private Saved save(long baseVersion, Object... fieldsAndValues) {
        return forms.save(BERGEN, "gps", baseVersion, page(fieldsAndValues));
    }

    private Form form() {
        return forms.find(BERGEN, "gps").orElseThrow();
    }

    private Object value(String field) {
        Answer answer = form().answers().get(field);
        return answer == null ? null : answer.value();
    }

    private void postByApi(String date, String field, Object value) {
        projects.post(BERGEN, "gps", new NewStatus(LocalDate.parse(date), Post.Source.API, null,
                Map.of(field, Answer.of(value)), "{\"facts\": {\"" + field + "\": " + value + "}}"), Language.EN);
    }

    private List<PostAsItCame> posts() {
        return projects.posts(BERGEN, "gps", 0, 100);
    }

    // ---- opening

    @Test
    void aNewFormIsEmptyWhateverIsKnownOfTheProject() {
        postByApi("2026-10-01", "superusers", 2);

        assertThat(form()).isEqualTo(new Form(Form.Kind.SHORT, 0, null, Map.of(), Set.of(), null));
    }

    @Test
    void theShortFormBecomesTheFullOneAndKeepsItsAnswers() {
        save(0, "superusers", 2);

        assertThat(forms.open(BERGEN, "gps", Form.Kind.FULL)).isEqualTo(form()).satisfies(full -> {
            assertThat(full.kind()).isEqualTo(Form.Kind.FULL);
            assertThat(full.version()).isEqualTo(1);
            assertThat(full.answers()).containsExactly(Map.entry("superusers", Answer.of(2)));
        });
    }

    @Test
    void thereIsNoFormWithoutItsProjectAndNoneOfAnotherOrganisation() {
        assertThatThrownBy(() -> forms.open(BERGEN, "alarm", Form.Kind.SHORT)).isInstanceOf(ProjectException.class)
                .extracting("reason").isEqualTo(ProjectException.Reason.NO_PROJECT);
        projects.put(OSLO, "gps", null, Precondition.NONE);
        assertThat(forms.find(OSLO, "gps")).isEmpty();
        for (Runnable request : List.<Runnable>of(() -> forms.save(OSLO, "gps", 0, page()),
                () -> forms.send(OSLO, "gps", 0))) {
            assertThatThrownBy(request::run).isInstanceOf(FormException.class).extracting("reason")
                    .isEqualTo(FormException.Reason.NO_FORM);
        }
        for (Runnable request : List.<Runnable>of(() -> forms.save(OSLO, "alarm", 0, page()),
                () -> forms.send(OSLO, "alarm", 0))) {
            assertThatThrownBy(request::run).isInstanceOf(ProjectException.class).extracting("reason")
                    .isEqualTo(ProjectException.Reason.NO_PROJECT);
        }
    }

    // ---- saving

    @Test
    void answersOfEveryKindAreReadAsTheyWereSaved() {
        Map<String, Optional<Answer>> page = page("phase", "implement", "status_date", LocalDate.parse("2026-11-01"),
                "project_name", "Trygghetsalarm «Ære»", "superusers", 3, "installations_planned", UNKNOWN,
                "job_rotation", NOT_APPLICABLE);
        for (Field field : ASSESSORS.catalogue().fields()) {
            switch (field.type()) {
                case PERCENT -> page.put(field.name(), Optional.of(Answer.of(12.5)));
                case LEVEL -> page.put(field.name(), Optional.of(Answer.of(4)));
                case SET -> page.put(field.name(), Optional.of(Answer.of(Set.copyOf(field.answers().keySet()))));
                default -> { }
            }
        }

        Saved saved = forms.save(BERGEN, "gps", 0, page);

        assertThat(saved).isEqualTo(new Saved(1, now, List.of(), List.of()));
        assertThat(form().savedAt()).isEqualTo(now);
        Map<String, Answer> expected = new LinkedHashMap<>();
        page.forEach((field, answer) -> expected.put(field, answer.orElseThrow()));
        assertThat(form().answers()).isEqualTo(expected);
        assertThat(form().answers().keySet()).as("in the order of the catalogue").containsExactlyElementsOf(
                ASSESSORS.catalogue().fields().stream().map(Field::name).filter(page::containsKey).toList());
    }

    @Test
    void aSaveThatChangesNothingMakesNoVersion() {
        save(0, "superusers", 3, "job_rotation", "yes", "units_live", null);
        now = now.plusSeconds(60);

        assertThat(save(1, "superusers", 3, "units_live", null).version()).isEqualTo(1);
        assertThat(form().savedAt()).isEqualTo(now.minusSeconds(60));
        assertThat(form().cleared()).isEmpty();
    }

    @Test
    void anAnswerThatWasClearedIsToldFromOneThatWasNeverGiven() {
        save(0, "superusers", 3);
        save(1, "superusers", null, "units_live", null);

        assertThat(form().answers()).isEmpty();
        assertThat(form().cleared()).containsExactly("superusers");
        save(2, "superusers", 4);
        assertThat(form().cleared()).isEmpty();
        assertThat(value("superusers")).isEqualTo(4);
    }

    @Test
    void aFormDoesNotAskForTheProjectNorForWhatIsNoField() {
        for (String field : List.of("project_id", "superuser")) {
            assertThatThrownBy(() -> save(0, "superusers", 3, field, "x")).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(field);
        }
        assertThat(form().version()).isZero();
    }

    // ---- two at once

    @Test
    void whatTheOtherHasSavedInOtherFieldsStaysAndIsSaid() {
        save(0, "superusers", 3, "units_live", 1, "staff_total", 10, "staff_trained", 5);
        save(1, "superusers", 4, "units_live", 1, "staff_total", 10, "staff_trained", null);

        Saved later = save(1, "superusers", 3, "units_live", 2, "staff_total", 10, "staff_trained", 5);

        assertThat(later.version()).isEqualTo(3);
        assertThat(later.conflicts()).isEmpty();
        assertThat(later.changedByOthers()).containsExactlyInAnyOrder("superusers", "staff_trained");
        assertThat(value("superusers")).isEqualTo(4);
        assertThat(value("units_live")).isEqualTo(2);
        assertThat(form().cleared()).containsExactly("staff_trained");
    }

    @Test
    void ofAFieldThatBothHaveAnsweredNothingIsOverwrittenAndTheRestIsSaved() {
        save(0, "superusers", 3, "units_live", 1);
        now = now.plusSeconds(60);
        Instant theirs = now;
        save(1, "superusers", 4);
        now = now.plusSeconds(60);

        Saved mine = save(1, "superusers", 5, "units_live", 2);

        assertThat(mine.version()).isEqualTo(3);
        assertThat(mine.conflicts()).containsExactly(
                new Saved.Conflict("superusers", Answer.of(3), Answer.of(4), Answer.of(5), theirs));
        assertThat(value("superusers")).isEqualTo(4);
        assertThat(value("units_live")).isEqualTo(2);
        assertThat(save(mine.version(), "superusers", 5).conflicts()).as("now both have been seen").isEmpty();
        assertThat(value("superusers")).isEqualTo(5);
    }

    @Test
    void whereTheFirstHasClearedWhatTheSecondChangesBothAreShown() {
        save(0, "superusers", 3, "units_live", 1);
        save(1, "superusers", null, "units_live", 2);

        Saved mine = save(1, "superusers", 5, "units_live", null);

        assertThat(mine.version()).isEqualTo(2);
        assertThat(mine.conflicts()).containsExactlyInAnyOrder(
                new Saved.Conflict("superusers", Answer.of(3), null, Answer.of(5), now),
                new Saved.Conflict("units_live", Answer.of(1), Answer.of(2), null, now));
    }

    @Test
    void bothGivingTheSameAnswerIsNoConflict() {
        save(0, "superusers", 3, "actors_involved", Set.of("user", "next_of_kin"));

        Saved same = save(0, "superusers", 3, "actors_involved", Set.of("next_of_kin", "user"));

        assertThat(same).isEqualTo(new Saved(1, now, List.of(), List.of()));
    }

    @Test
    void aPageOfAVersionThatHasNotBeenOverwritesNothing() {
        save(0, "superusers", 3);

        Saved saved = save(17, "superusers", 4, "units_live", 2);

        assertThat(saved.conflicts()).extracting(Saved.Conflict::field).containsExactly("superusers");
        assertThat(value("superusers")).isEqualTo(3);
        assertThat(value("units_live")).isEqualTo(2);
    }

    @Test
    void savesAtOnceAreOneAfterTheOtherAndNoneIsLost() {
        List<String> fields = ASSESSORS.catalogue().fields().stream()
                .filter(field -> field.type() == FieldType.COUNT).map(Field::name).limit(20).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Saved>> saves = new ArrayList<>();
            for (String field : fields) {
                saves.add(CompletableFuture.supplyAsync(() -> save(0, field, 7), threads));
            }
            assertThat(saves.stream().map(CompletableFuture::join).map(Saved::version)).containsExactlyInAnyOrderElementsOf(
                    LongStream.rangeClosed(1, fields.size()).boxed().toList());
        } finally {
            threads.shutdown();
        }
        assertThat(form().answers().keySet()).containsExactlyInAnyOrderElementsOf(fields);
    }

    // ---- sending

    @Test
    void aFormThatIsSentBecomesAStatusOfTheProject() {
        save(0, "phase", "implement", "superusers", 3, "job_rotation", UNKNOWN);

        Form.Sent sent = forms.send(BERGEN, "gps", 1);

        assertThat(sent).isEqualTo(new Form.Sent(1, 1, now));
        assertThat(form().sent()).isEqualTo(sent);
        assertThat(posts()).singleElement().satisfies(post -> {
            assertThat(post.post().source()).isEqualTo(Post.Source.FORM);
            assertThat(post.post().statusDate()).isEqualTo("2026-11-22");
            assertThat(post.facts()).isEqualTo(new JsonMapper()
                    .readTree("{\"phase\": \"implement\", \"superusers\": 3, \"job_rotation\": \"unknown\"}"));
        });
        assertThat(projects.find(BERGEN, "gps").orElseThrow().latest().status()).isEqualTo(1);
    }

    @Test
    void aVersionIsSentOnceHoweverOftenItIsAskedFor() {
        save(0, "phase", "implement");
        Form.Sent sent = forms.send(BERGEN, "gps", 1);
        now = now.plusSeconds(1);

        assertThat(forms.send(BERGEN, "gps", 1)).isEqualTo(sent);
        save(1, "superusers", 3);
        assertThat(forms.send(BERGEN, "gps", 1)).as("the second click of an impatient hand").isEqualTo(sent);
        assertThat(posts()).hasSize(1);
        assertThat(forms.send(BERGEN, "gps", 2)).isEqualTo(new Form.Sent(2, 2, now));
        assertThat(posts()).hasSize(2);
    }

    @Test
    void sendsAtOnceMakeOnePost() {
        save(0, "phase", "implement");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Form.Sent>> sends = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sends.add(CompletableFuture.supplyAsync(() -> forms.send(BERGEN, "gps", 1), threads));
            }
            assertThat(sends.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        } finally {
            threads.shutdown();
        }
        assertThat(posts()).hasSize(1);
    }

    @Test
    void theFormIsOfTheDayThatItGives() {
        save(0, "phase", "implement", "status_date", LocalDate.parse("2026-11-01"));
        forms.send(BERGEN, "gps", 1);

        assertThat(posts()).singleElement().satisfies(post -> {
            assertThat(post.post().statusDate()).isEqualTo("2026-11-01");
            assertThat(post.facts().has("status_date")).isFalse();
        });
        save(1, "status_date", LocalDate.parse("2026-11-23"));
        assertThatThrownBy(() -> forms.send(BERGEN, "gps", 2)).isInstanceOf(ProjectException.class)
                .extracting("reason").isEqualTo(ProjectException.Reason.IN_THE_FUTURE);
        assertThat(form().sent().version()).as("what could not be sent does not count as sent").isEqualTo(1);
        save(2, "status_date", UNKNOWN);
        forms.send(BERGEN, "gps", 3);
        assertThat(posts().get(1).post().statusDate()).as("today").isEqualTo("2026-11-22");
    }

    @Test
    void withoutAPhaseNothingIsSent() {
        save(0, "superusers", 3);
        assertThatThrownBy(() -> forms.send(BERGEN, "gps", 1)).isInstanceOf(FormException.class).extracting("reason")
                .isEqualTo(FormException.Reason.NO_PHASE);
        save(1, "phase", "implement");
        save(2, "phase", null);
        assertThatThrownBy(() -> forms.send(BERGEN, "gps", 3)).isInstanceOf(FormException.class).extracting("reason")
                .isEqualTo(FormException.Reason.NO_PHASE);
        assertThat(posts()).isEmpty();
    }

    @Test
    void nobodySendsWhatTheyHaveNotSeen() {
        save(0, "phase", "implement");
        save(1, "superusers", 3);

        assertThatThrownBy(() -> forms.send(BERGEN, "gps", 1)).isInstanceOf(FormException.class).extracting("reason")
                .isEqualTo(FormException.Reason.CHANGED);
        assertThat(posts()).isEmpty();
    }

    @Test
    void whatWasClearedWithdrawsWhatWasPostedAndWhatWasNeverAnsweredSaysNothing() {
        postByApi("2026-10-01", "superusers", 2);
        postByApi("2026-10-01", "units_live", 4);
        save(0, "phase", "implement", "superusers", 3, "staff_total", 40, "project_name", "GPS");
        save(1, "superusers", null, "staff_total", null, "project_name", null, "units_live", null);

        forms.send(BERGEN, "gps", 2);

        assertThat(posts().get(2).facts()).as("nobody has posted staff_total, nor a name")
                .isEqualTo(new JsonMapper().readTree("{\"phase\": \"implement\", \"superusers\": null}"));
        assertThat(projects.history(BERGEN, "gps").at(projects.today()).all().get("superusers").isMissing()).isTrue();
        assertThat(projects.history(BERGEN, "gps").at(projects.today()).all().get("units_live").said())
                .isEqualTo(Answer.of(4));
        assertThat(projects.find(BERGEN, "gps").orElseThrow().name()).as("as it was given").isEqualTo("GPS i Bergen");
    }

    @Test
    void whatIsKnownFromElsewhereIsWithdrawnWhereThePageSaysSo() {
        postByApi("2026-10-01", "superusers", 2);
        assertThat(save(0, "phase", "implement", "superusers", WITHDRAWN).version()).isEqualTo(1);
        assertThat(save(1, "superusers", WITHDRAWN).version()).as("it is withdrawn already").isEqualTo(1);

        forms.send(BERGEN, "gps", 1);

        assertThat(posts().get(1).facts().get("superusers").isNull()).isTrue();
    }

    @Test
    void whatWasSentIsNotSentAgainOverWhatTheApiPostsLater() {
        save(0, "phase", "implement", "superusers", 3, "units_live", 2);
        forms.send(BERGEN, "gps", 1);
        assertThat(form().answers()).isEmpty();
        postByApi("2026-11-22", "superusers", 4);

        save(1, "units_live", 3);
        forms.send(BERGEN, "gps", 2);

        assertThat(posts().get(2).facts()).isEqualTo(new JsonMapper().readTree("{\"units_live\": 3}"));
        assertThat(projects.history(BERGEN, "gps").at(projects.today()).all().get("superusers").said())
                .isEqualTo(Answer.of(4));
    }

    @Test
    void aPageFromBeforeTheFormWasSentOverwritesNothing() {
        save(0, "phase", "implement", "superusers", 3, "units_live", 2, "staff_total", 9);
        save(1, "superusers", 4, "units_live", 5);
        forms.send(BERGEN, "gps", 2);

        Saved saved = save(1, "superusers", 3, "units_live", 6, "staff_total", null);

        assertThat(saved.changedByOthers()).containsExactly("superusers");
        assertThat(saved.conflicts()).containsExactly(new Saved.Conflict("units_live", Answer.of(2), Answer.of(5),
                Answer.of(6), now));
        assertThat(form().answers()).isEmpty();
        assertThat(form().cleared()).containsExactly("staff_total");
    }

    @Test
    void whatIsSavedAgainAfterItWasSentIsSentAgain() {
        save(0, "phase", "implement", "superusers", 3);
        forms.send(BERGEN, "gps", 1);
        assertThat(save(1, "superusers", 3).version()).isEqualTo(2);
        forms.send(BERGEN, "gps", 2);

        assertThat(posts().get(1).facts()).isEqualTo(new JsonMapper().readTree("{\"superusers\": 3}"));
    }

    @Test
    void theFormAndTheApiGiveTheSameAssessment() {
        save(0, "phase", "implement", "superusers", 3, "units_live", 2, "job_rotation", "yes");
        Map<String, Answer> answers = form().answers();
        forms.send(BERGEN, "gps", 1);
        projects.put(OSLO, "gps", "GPS i Bergen", Precondition.NONE);
        projects.post(OSLO, "gps", new NewStatus(null, Post.Source.API, null, answers, "{\"facts\":"
                + " {\"phase\": \"implement\", \"superusers\": 3, \"units_live\": 2, \"job_rotation\": \"yes\"}}"),
                Language.EN);

        assertThat(projects.latestAssessment(BERGEN, "gps", Language.NB))
                .hasValueSatisfying(text -> assertThat(text).isEqualTo(
                        projects.latestAssessment(OSLO, "gps", Language.NB).orElseThrow()));
    }

    @Test
    void whileOneSavesAndAnotherSendsAThirdDeletesTheProject() {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < 10; round++) {
                String id = "p" + round;
                projects.put(BERGEN, id, null, Precondition.NONE);
                forms.open(BERGEN, id, Form.Kind.SHORT);
                forms.save(BERGEN, id, 0, page("phase", "implement"));
                List<CompletableFuture<?>> all = List.of(
                        CompletableFuture.runAsync(() -> tolerant(
                                () -> forms.save(BERGEN, id, 1, page("superusers", 1))), threads),
                        CompletableFuture.runAsync(() -> tolerant(() -> forms.send(BERGEN, id, 1)), threads),
                        CompletableFuture.runAsync(() -> projects.delete(BERGEN, id, Precondition.NONE), threads));
                assertThat(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                        .succeedsWithin(Duration.ofSeconds(20));
                assertThat(forms.find(BERGEN, id)).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void tolerant(Runnable request) {
        try {
            request.run();
        } catch (FormException e) {
            assertThat(e.reason()).isEqualTo(FormException.Reason.CHANGED);
        } catch (ProjectException e) {
            assertThat(e.reason()).isEqualTo(ProjectException.Reason.NO_PROJECT);
        }
    }

    @Test
    void theAssessmentsOfAFormAreOfItsPosts() {
        save(0, "phase", "implement");
        forms.send(BERGEN, "gps", 1);
        save(1, "superusers", 3);
        forms.send(BERGEN, "gps", 2);

        assertThat(projects.assessments(BERGEN, "gps", 0, 10)).extracting(AssessmentRow::status).containsExactly(1L, 2L);
    }
}
