package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.driftsklar.RuleFolder;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Researchers change rules, weights and limits in copies of the rule base, and see what that does to projects. */
class DiffIT {

    /** The last two are too early for the factors that come or go. */
    private static final String PROJECTS = """
            project_id,phase,status_date,superusers,units_live,user_payment,goals_defined,strategy_priority,roles_assigned,needs_documented
            lone,implement,2026-03-16,1,1,1,4,,,
            near,plan,2026-03-16,,,,4,4,2,2
            early,plan,,,,,4,,,
            """;

    @TempDir
    private static Path home;

    private static Program program;
    private static Program.Result text;
    private static Program.Result table;

    @BeforeAll
    static void changeCopiesOfTheRuleBase() throws IOException {
        // one superuser is no longer enough, night staff count, user payment does not; ready is from 80 points
        RuleFolder.copiedTo(home.resolve("stricter")).add(Path.of("src", "test", "resources", "own-rules"))
                .replace("rule-base.yaml", "1.1.0", "1.1.0-strict")
                .replace("people/superusers.drl", "superusers == 0", "superusers <= 1")
                .delete("organisation/user_payment.drl").delete("organisation/user_payment.yaml")
                .replace("verdict/thresholds.yaml", "value: 75", "value: 80");
        RuleFolder.copiedTo(home.resolve("weights")).replace("evidence.yaml", "weight: 1", "weight: 3");
        RuleFolder.copiedTo(home.resolve("milder")).replace("risks/unsafe_start.yaml", "level: critical", "level: high")
                .replace("contradictions/more_superusers_than_staff.drl", "staff_total > 0", "staff_total > 100");
        RuleFolder.copiedTo(home.resolve("words")).replace("people/superusers.yaml", "nb: Superbrukere", "nb: Ekspert");
        program = Program.in(home).withCache(home.resolve("cache"));
        write("projects.csv", PROJECTS);
        text = diff("--rules", "stricter", "projects.csv");
        table = diff("--rules", "stricter", "projects.csv", "--format", "csv");
    }

    private static void write(String name, String content) throws IOException {
        Files.writeString(home.resolve(name), content);
    }

    private static Program.Result diff(String... arguments) {
        List<String> all = new ArrayList<>(List.of("diff", "--lang", "en"));
        all.addAll(List.of(arguments));
        return program.run(all.toArray(String[]::new));
    }

    /** The rows of the table, without those of the dimensions. */
    private static List<String> rows(Program.Result result) {
        return result.out().lines().skip(1).filter(line -> !line.contains(",dimension,")).toList();
    }

    @Test
    void firstItSaysWhatDiffersBetweenTheRuleBases() {
        assertThat(text.exit()).as(text.err()).isZero();
        assertThat(text.out()).startsWith("Rule base A: 1.1.0, fingerprint ").containsSubsequence(
                "(the one in the program)\n", "Rule base B: 1.1.0-strict, fingerprint ", "(stricter)\n", """

                What differs between the rule bases
                  – Factor: User payment (user_payment), weight 1 – only in A
                  ~ Factor: Superusers (superusers)
                    rule “There is no superuser”
                      A: hinders when superusers == 0
                      B: hinders when superusers <= 1
                  + Factor: Training of night staff (night_staff), weight 1 – only in B
                  ~ Limit: ready_score
                    per cent: 75 → 80
                  – Field: User payment (user_payment) – only in A
                  + Field: Training of night staff (night_staff_trained) – only in B
                """);
    }

    @Test
    void thenHowManyProjectsComeOutDifferently() {
        assertThat(text.out()).contains("""

                The projects
                  3 read, 3 scored by both, 0 rejected (by A: 0, by B: 0)
                  1 come out the same, 2 differently
                """).doesNotContain("\nearly");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | ~ Faktor: Superbrukere | A: hemmer når superusers == 0 | – Superbrukere: fremmer → hemmer  | regelen | «There is no superuser» | Opplysninger: Superbrukere = 1; Enheter i bruk = 1 | Står bare i B mellom prosjektet og klar: | grensene (ready_score 75 → 80)
            nn | ~ Faktor: Superbrukarar | A: hemmar når superusers == 0 | – Superbrukarar: fremmar → hemmar | regelen | «There is no superuser» | Opplysningar: Superbrukarar = 1; Einingar i bruk = 1 | Står berre i B mellom prosjektet og klar: | grensene (ready_score 75 → 80)
            en | ~ Factor: Superusers | A: hinders when superusers == 0 | – Superusers: promotes → hinders | the rule | “There is no superuser” | Facts: Superusers = 1; Units in use = 1 | Stands between the project and ready only in B: | the limits (ready_score 75 → 80)
            """)
    void theExplanationComesInTheLanguageOfTheReader(String language, String changed, String condition,
            String superusers, String theRule, String rule, String facts, String stands, String limits) {
        Program.Result result = program.run("diff", "--lang", language, "--rules", "stricter", "projects.csv");

        assertThat(result.out()).containsSubsequence(changed, condition, "\nlone  16", superusers, "A: " + theRule,
                "B: " + theRule + " " + rule, facts, stands, "\nnear  16", stands);
        assertThat(result.out().replaceAll("\n +", " ")).contains(limits);
    }

    @Test
    void aFactorThatIsGoneAndAFactorThatIsNewSaySo() {
        assertThat(text.out()).contains("""
                  – User payment: hinders → is not there
                    A: the rule “The user's own payment is not settled”
                    B: not in the rule base
                """, """
                  – Training of night staff: is not there → not answered
                    A: not in the rule base
                    B: not answered: Training of night staff
                """);
    }

    @Test
    void theTableHasOneRowForEachDifferenceWithTheRulesThatFired() {
        assertThat(table.exit()).isZero();
        assertThat(table.out()).startsWith("project_id,status_date,what,name,a,b,rule_a,rule_b\n");
        assertThat(rows(table)).containsExactly(
                "lone,2026-03-16,score,,83.3,40.0,,",
                "lone,2026-03-16,low,,3.4,1.3,,",
                "lone,2026-03-16,high,,99.3,98.0,,",
                "lone,2026-03-16,coverage,,4.0,3.4,,",
                "lone,2026-03-16,factor,user_payment,hinders,,The user's own payment is not settled,",
                "lone,2026-03-16,factor,superusers,promotes,hinders,"
                        + "There are enough superusers for the units in use,There is no superuser",
                "lone,2026-03-16,factor,night_staff,,unknown,,",
                "lone,2026-03-16,condition,score,,open,,",
                "lone,2026-03-16,condition,factor:superusers,,open,,",
                "near,2026-03-16,condition,score,,open,,");
        assertThat(table.out()).contains("lone,2026-03-16,dimension,people,100.0,0.0,,");
        assertThat(table.err().lines()).containsExactly(
                "Fields that only A knows, so that they are passed over when B reads: user_payment",
                "Fields that only B knows, so that they are passed over when A reads: night_staff_trained",
                "3 read, 3 scored by both, 0 rejected (by A: 0, by B: 0)");
    }

    @Test
    void theRuleBasesChangePlaces() {
        Program.Result result = diff("--rules", "stricter", "--rules", "built-in", "projects.csv", "--format", "csv");

        assertThat(rows(result)).contains("lone,2026-03-16,score,,40.0,83.3,,", "near,2026-03-16,condition,score,open,,,");
    }

    @Test
    void whereNoStateDiffersTheWeightsMakeTheDifference() {
        Program.Result result = diff("--rules", "weights", "projects.csv");

        assertThat(result.out()).contains("""
                  ~ Class of evidence: Item of a model (1)
                    weight: 1 → 3
                """, """

                near  16/03/2026
                  Score: 78.6 (17.7–95.2) → 72.2 (14.4–94.4)
                """);
        assertThat(result.out().replaceAll("\n +", " ")).contains("No factor, risk or contradiction comes out"
                + " differently. The difference comes of this in the rule bases: the weights\n");
    }

    @Test
    void verdictsRisksAndContradictionsAreCompared() throws IOException {
        write("risky.csv", """
                project_id,phase,installed_and_tested,installations_active,superusers,staff_total
                risky,implement,0,5,9,5
                quiet,implement,4,5,2,5
                """);

        Program.Result listed = diff("--rules", "milder", "risky.csv", "--format", "csv");
        Program.Result shown = diff("--rules", "milder", "risky.csv");

        assertThat(rows(listed)).containsExactly(
                "risky,,verdict,,not_ready,undetermined,A critical risk outweighs every score,"
                        + "Too little is answered to give a verdict",
                "risky,,risk,unsafe_start,critical,high,"
                        + "The technology is in use untested or without a working alert chain,"
                        + "The technology is in use untested or without a working alert chain",
                "risky,,contradiction,more_superusers_than_staff,fires,silent,There are more superusers than staff,",
                "risky,,condition,contradiction:more_superusers_than_staff,open,,,",
                "risky,,condition,unknown:response_chain,open,,,", "quiet,,condition,unknown:response_chain,open,,,");
        assertThat(shown.out()).contains("""
                  A down, B across       Ready  Ready with conditions  Not ready  Undetermined
                  Ready                      ·                      ·          ·             ·
                  Ready with conditions      ·                      ·          ·             ·
                  Not ready                  ·                      ·          ·             1
                  Undetermined               ·                      ·          ·             1
                """, """
                  Verdict: Not ready → Undetermined
                    A: A critical risk weighs most, whatever the score.
                    B: Less than 50% of what counts is answered.
                """, "    level: critical → high\n", ": critical → high\n", ": fires → does not fire\n",
                "    Facts: Staff who will use it = 5; Superusers = 9\n");
        assertThat(shown.out().replaceAll("\n +", " "))
                .endsWith("comes of this in the rule bases: which risks are critical and what they ask for\n");
    }

    @Test
    void theSameRuleBaseTwiceGivesNoDifference() {
        Program.Result result = diff("--rules", "built-in", "projects.csv");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("  The rule bases are the same.\n", "  3 come out the same, 0 differently\n");
    }

    @Test
    void otherWordsGiveAnotherFingerprintAndTheSameAssessments() {
        Program.Result result = diff("--rules", "words", "projects.csv");

        assertThat(result.out()).contains("Only words, sources, examples or order differ",
                "  3 come out the same, 0 differently\n");
    }

    @Test
    void aRowThatOneOfThemCannotReadIsRejectedAndSaysByWhich() throws IOException {
        write("faulty.csv", """
                project_id,phase,goals_defined,night_staff_trained,user_payment
                both,plan,7,4,
                newer,plan,4,7,
                older,plan,4,4,7
                good,plan,4,4,4
                """);

        Program.Result result = diff("--rules", "stricter", "faulty.csv", "--format", "csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines().skip(2)).containsExactly(
                "faulty.csv:2: goals_defined = 7: must be 0, 1, 2, 3 or 4",
                "faulty.csv:3: B: night_staff_trained = 7: must be 0, 1, 2, 3 or 4",
                "faulty.csv:4: A: user_payment = 7: must be 0, 1, 2, 3 or 4",
                "4 read, 1 scored by both, 3 rejected (by A: 2, by B: 2)");
    }

    @Test
    void aColumnThatNeitherKnowsMakesTheFileUnusableUnlessIgnored() throws IOException {
        write("extra.csv", "project_id,phase,night_staff_traind\nfjord,implement,4\n");

        Program.Result rejected = diff("--rules", "stricter", "extra.csv", "-o", "extra-differences.txt");
        Program.Result ignored = diff("--rules", "stricter", "extra.csv", "--extra-columns", "ignore");

        assertThat(rejected.exit()).isEqualTo(1);
        assertThat(rejected.out()).isEmpty();
        assertThat(rejected.err()).contains("extra.csv: the column “night_staff_traind” is not a field;"
                + " did you mean “night_staff_trained”?");
        assertThat(home.resolve("extra-differences.txt")).doesNotExist();
        assertThat(ignored.exit()).isZero();
    }

    @Test
    void aColumnOfOnlyOneOfThemMayNotStandThereTwice() throws IOException {
        write("twice.csv", "project_id,phase,night_staff_trained,night_staff_trained\nfjord,implement,4,4\n");

        Program.Result result = diff("--rules", "stricter", "twice.csv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("the column “night_staff_trained” stands twice on line 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            projects.ndjson | {"project_id":"fjord","phase":"implement","night_staff_trained":4,"user_payment":1}
            projects.json   | [{"project_id":"fjord","phase":"implement","night_staff_trained":4,"user_payment":1}]
            """)
    void inJsonTooEachRuleBaseReadsItsOwnFields(String name, String json) throws IOException {
        write(name, json + "\n");

        assertThat(rows(diff("--rules", "stricter", name, "--format", "csv"))).contains(
                "fjord,,factor,user_payment,hinders,,The user's own payment is not settled,",
                "fjord,,factor,night_staff,,promotes,,Night staff are trained like everybody else");
    }

    @Test
    void inAWorkbookTooEachRuleBaseReadsItsOwnFields() throws IOException {
        try (OutputStream out = Files.newOutputStream(home.resolve("projects.xlsx"));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Ark1");
            List<String> names = List.of("project_id", "phase", "night_staff_trained", "user_payment");
            List<String> values = List.of("fjord", "implement", "4", "1");
            for (int column = 0; column < names.size(); column++) {
                sheet.value(0, column, names.get(column));
                sheet.value(1, column, values.get(column));
            }
        }

        assertThat(rows(diff("--rules", "stricter", "projects.xlsx", "--format", "csv"))).contains(
                "fjord,,factor,user_payment,hinders,,The user's own payment is not settled,",
                "fjord,,factor,night_staff,,promotes,,Night staff are trained like everybody else");
    }

    @Test
    void aKeyThatNeitherKnowsIsRejectedByBoth() throws IOException {
        write("misspelt.ndjson", """
                {"project_id":"fjord","phase":"implement","goals":4}
                """);

        Program.Result result = diff("--rules", "stricter", "misspelt.ndjson");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("misspelt.ndjson:1: goals: is not a field");
        assertThat(result.out()).contains("1 read, 0 scored by both, 1 rejected (by A: 1, by B: 1)");
    }

    @Test
    void theFirstTwentyProjectsAreShownAndAllWhereAsked() throws IOException {
        write("many.csv", "project_id,phase,superusers\n" + IntStream.rangeClosed(1, 23)
                .mapToObj(i -> "project-" + i + ",implement,1\n").collect(Collectors.joining()));

        Program.Result some = diff("--rules", "stricter", "many.csv");
        Program.Result all = diff("--rules", "stricter", "many.csv", "--all");

        assertThat(projects(some)).hasSize(20);
        assertThat(some.out()).endsWith("\n… and 3 more (--all shows all)\n");
        assertThat(projects(all)).hasSize(23).endsWith("project-23");
        assertThat(all.out()).doesNotContain("--all");
    }

    private static List<String> projects(Program.Result result) {
        return result.out().lines().filter(line -> line.startsWith("project-")).toList();
    }

    @Test
    void theFileHoldsWhatElseStandsOnStandardOutput() throws IOException {
        Program.Result written = diff("--rules", "stricter", "projects.csv", "-o", "differences.txt");

        assertThat(written.out()).isEmpty();
        assertThat(written.err()).contains("Written to differences.txt");
        assertThat(Files.readString(home.resolve("differences.txt")))
                .isEqualTo(text.out());
    }

    @Test
    void projectsComeFromStandardInput() {
        Program.Result result = program.run(PROJECTS.getBytes(StandardCharsets.UTF_8), "diff", "--rules", "stricter",
                "-", "--format", "csv");

        assertThat(rows(result)).contains("near,2026-03-16,condition,score,,open,,");
    }

    @Test
    void oneOrTwoRuleBasesAreGiven() {
        assertThat(diff("projects.csv").exit()).isEqualTo(64);
        assertThat(diff("--rules", "a", "--rules", "b", "--rules", "c", "projects.csv").err())
                .contains("--rules: one or two rule bases, not 3");
    }

    @Test
    void aFolderThatIsNoRuleBaseIsNamed() {
        Program.Result result = diff("--rules", "nowhere", "projects.csv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("The rule base cannot be used:", "nowhere: is not a folder");
    }
}
