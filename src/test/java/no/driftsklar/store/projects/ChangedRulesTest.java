package no.driftsklar.store.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import no.driftsklar.RuleFolder;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.State;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules change while a project runs. */
class ChangedRulesTest {

    @TempDir
    private static Path rules;

    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    private static RuleBase stricter;

    @BeforeAll
    static void askForTwoSuperusers() {
        RuleFolder.copiedTo(rules).replace("rule-base.yaml", "1.1.0", "1.2.0")
                .replace("people/superusers.drl", "superusers == 0", "superusers <= 1");
        stricter = RuleBase.of(rules, cache);
    }

    private static void post(Projects projects, String date, String facts) {
        projects.post("local", "gps", Posts.status(date, facts), null, Language.NB,
                posted -> new StoredAnswer(201, "", "nb", new byte[0], false));
    }

    private static List<State> superusers(Projects projects) {
        return projects.assessments("local", "gps", 0, 10).stream().map(row -> row.summary().states().get("superusers"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void oldAssessmentsStayAndWhatIsMadeAgainIsMadeUnderTheRulesOfToday(Database.Kind kind) {
        try (Database database = TestDatabase.open(kind, folder)) {
            Projects before = new Projects(database, new AssessorPool(Posts.RULE_BASE), Clock.systemUTC());
            before.put("local", "gps", null, Precondition.NONE);
            post(before, "2026-08-01", "{'phase': 'implement', 'superusers': 1, 'units_live': 1}");
            post(before, "2026-10-01", "{'staff_total': 40}");
            List<byte[]> texts = List.of(before.assessment("local", "gps", 1, Language.NB).orElseThrow(),
                    before.assessment("local", "gps", 2, Language.EN).orElseThrow());
            assertThat(superusers(before)).containsOnly(State.PROMOTES);

            Projects after = new Projects(database, new AssessorPool(stricter), Clock.systemUTC());
            post(after, "2026-09-01", "{'population': 5000}");

            assertThat(superusers(after)).containsExactly(State.PROMOTES, State.PROMOTES, State.HINDERS, State.HINDERS);
            assertThat(after.assessments("local", "gps", 0, 10)).extracting(row -> row.summary().ruleBase().version())
                    .containsExactly("1.1.0", "1.1.0", "1.2.0", "1.2.0");
            assertThat(after.assessment("local", "gps", 1, Language.NB).orElseThrow()).isEqualTo(texts.get(0));
            assertThat(after.assessment("local", "gps", 2, Language.EN).orElseThrow()).isEqualTo(texts.get(1));
            assertThat(after.trend("local", "gps").regressions())
                    .filteredOn(worse -> worse.factor().equals("superusers")).singleElement()
                    .satisfies(worse -> assertThat(worse.ruleBaseChanged()).isTrue());
        }
    }
}
