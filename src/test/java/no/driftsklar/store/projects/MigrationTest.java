package no.driftsklar.store.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Role;
import no.driftsklar.facts.Answer;
import no.driftsklar.store.backup.Backup;
import no.driftsklar.store.backup.Restore;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Schema;
import no.driftsklar.store.database.TestDatabase;
import no.driftsklar.store.forms.Form;
import no.driftsklar.store.forms.Forms;
import no.driftsklar.store.links.Link;
import no.driftsklar.store.links.Links;
import no.driftsklar.store.plan.Plan;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Data that an earlier program wrote opens in this one, and its assessments stay as they were to the byte. Each folder of
 * {@code data-of-schema} was written by the program of its time and is never written anew: the database, a backup of it, and
 * the assessments as they were read then. Before a new migration comes, {@link #main} freezes the schema of the day.
 */
class MigrationTest {

    private static final Path FROZEN = Path.of("src", "test", "resources", "no", "driftsklar", "store", "data-of-schema");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Europe/Oslo"));
    private static final String ORGANISATION = "local";
    private static final String PROJECT = "safety-alarms";

    @TempDir
    private Path folder;

    static List<Path> frozen() throws IOException {
        try (Stream<Path> folders = Files.list(FROZEN)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("frozen")
    void aDataFolderOfAnEarlierSchemaOpens(Path schema) throws Exception {
        Files.copy(schema.resolve(Database.FILE), folder.resolve(Database.FILE));
        try (Database database = Database.sqlite(folder)) {
            holdsWhatItHeld(database, schema);
            goesOn(database);
        }
    }

    @ParameterizedTest
    @MethodSource("frozen")
    void aBackupOfAnEarlierSchemaGoesIntoPostgresqlOfToday(Path schema) throws Exception {
        String url = TestDatabase.newPostgresql();
        Restore.intoPostgresql(schema.resolve("backup.zip"), folder,
                wanted -> Database.postgresql(url, null, null, wanted));
        try (Database database = Database.postgresql(url, null, null)) {
            holdsWhatItHeld(database, schema);
            goesOn(database);
        }
    }

    private static void holdsWhatItHeld(Database database, Path schema) throws IOException {
        Projects projects = projects(database);
        List<AssessmentRow> kept = projects.assessments(ORGANISATION, PROJECT, 0, 100);
        assertThat(kept).hasSize(4);
        for (AssessmentRow row : kept) {
            for (Language language : Language.values()) {
                assertThat(projects.assessment(ORGANISATION, PROJECT, row.n(), language).orElseThrow())
                        .isEqualTo(Files.readAllBytes(schema.resolve("assessment-" + row.n() + "." + language + ".json")));
            }
        }
        assertThat(projects.posts(ORGANISATION, PROJECT, 0, 100)).hasSize(3);
        assertThat(projects.overview(ORGANISATION)).singleElement()
                .satisfies(overview -> assertThat(overview.lastAnswered()).isEqualTo("2026-11-01"));
        if (Integer.parseInt(schema.getFileName().toString()) >= 4) {
            assertThat(forms(database, projects).find(ORGANISATION, PROJECT).orElseThrow().answers())
                    .containsExactly(Map.entry("superusers", Answer.of(3)));
        }
    }

    private static void goesOn(Database database) {
        Projects projects = projects(database);
        post(projects, Posts.status("2026-11-20", "{'superusers': 6}"));
        assertThat(projects.assessments(ORGANISATION, PROJECT, 0, 100)).hasSize(5);
        Forms forms = forms(database, projects);
        long version = forms.open(ORGANISATION, PROJECT, Form.Kind.FULL).version();
        assertThat(forms.save(ORGANISATION, PROJECT, version, Map.of("units_live", Optional.of(Answer.of(7)))).conflicts())
                .isEmpty();
    }

    private static Forms forms(Database database, Projects projects) {
        return new Forms(database, projects, Posts.CATALOGUE, CLOCK);
    }

    private static Projects projects(Database database) {
        return new Projects(database, new AssessorPool(Posts.RULE_BASE), CLOCK);
    }

    private static void post(Projects projects, NewStatus status) {
        projects.post(ORGANISATION, PROJECT, status, null, Language.EN,
                posted -> new StoredAnswer(201, "", "en", new byte[0], false));
    }

    /**
     * Writes a project in the schema of a version into the folder of the tests.
     *
     * @param arguments the version
     */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createDirectories(FROZEN.resolve(arguments[0]));
        try (Database database = Database.sqlite(data, Schema.version(arguments[0]))) {
            Projects projects = projects(database);
            projects.put(ORGANISATION, PROJECT, "Trygghetsalarmer", Precondition.NONE);
            post(projects, Posts.status("2026-10-01", "{'phase': 'implement', 'superusers': 2, 'units_live': 5,"
                    + " 'staff_total': 40, 'staff_trained': 9, 'leader_follow_up': 1, 'delegated_to_coordinator': 'yes'}"));
            post(projects, Posts.status("2026-11-01", "{'staff_trained': 31, 'technology_reliability': 3}"));
            post(projects, Posts.status("2026-10-15", "{'leader_follow_up': 3, 'superusers': null}"));
            for (AssessmentRow row : projects.assessments(ORGANISATION, PROJECT, 0, 100)) {
                for (Language language : Language.values()) {
                    Files.write(data.resolve("assessment-" + row.n() + "." + language + ".json"),
                            projects.assessment(ORGANISATION, PROJECT, row.n(), language).orElseThrow());
                }
            }
            Forms forms = forms(database, projects);
            forms.open(ORGANISATION, PROJECT, Form.Kind.SHORT);
            forms.save(ORGANISATION, PROJECT, 0, Map.of("superusers", Optional.of(Answer.of(3))));
            new Plan(database, CLOCK).add(ORGANISATION, PROJECT, "superusers", Role.LEADER, null);
            new Links(database, CLOCK).make(ORGANISATION, PROJECT, Link.Kind.EDIT, null);
            Backup.write(database, data, data.resolve("backup.zip"), CLOCK);
        }
    }
}
