package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command summary on the packaged program: what the report holds, and what it does not give away. */
class SummaryIT extends ScoreRuns {

    private static final Path SAMPLE = Path.of("sample-data", "projects.csv").toAbsolutePath();
    private static final Path CONFORMANCE =
            Path.of("src", "test", "resources", "conformance", "projects.csv").toAbsolutePath();

    // ---- what comes out

    @Test
    void theReportIsOnePageThatNeedsNothingElse() throws Exception {
        Program.Result result = summary(SAMPLE.toString(), "-o", "report.html");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).containsExactly("26 read, 26 scored, 0 rejected", "Written to report.html");
        String report = Files.readString(folder.resolve("report.html"));
        assertThat(report).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\">")
                .doesNotContain("<script", "http://", "https://", "src=", "@import", " th:", "${");
        assertThat(filesInFolder()).containsExactly("report.html");
    }

    @Test
    void theSameFileGivesTheSameBytes() {
        assertThat(summary(SAMPLE.toString()).out()).isEqualTo(summary(SAMPLE.toString()).out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | Skårer og konklusjoner | Klar med forbehold    | 74,5 | 35 %  | Cronbachs alfa
            nn | Skårar og konklusjonar | Klar med atterhald    | 74,5 | 35 %  | Cronbachs alfa
            en | Scores and verdicts    | Ready with conditions | 74.5 | 35%   | Cronbach’s alpha
            """)
    void speaksThreeLanguagesWithTheirNumbers(String language, String heading, String verdict, String median, String share,
            String alpha) {
        String report = run("summary", SAMPLE.toString(), "--lang", language).out().replace('\u00a0', ' ');

        assertThat(words(report)).contains(heading, verdict, " " + median + " ", " " + share + " ", alpha);
    }

    @Test
    void countsWhatScoreCounts() {
        write("projects.csv", sixProjects() + "hei,nowhere,,\n" + "fjord-1,plan,5000,2\n");

        Program.Result scored = score("projects.csv");
        Program.Result summed = summary("projects.csv");

        assertThat(summed.exit()).isEqualTo(scored.exit()).isEqualTo(2);
        assertThat(summed.err()).contains("projects.csv:8: phase = nowhere: ",
                "projects.csv:9: project_id = fjord-1: the same project_id and status_date stand in line 2",
                "8 read, 6 scored, 2 rejected");
        assertThat(words(summed.out())).contains("6 counted, 2 of the rows rejected");
    }

    @Test
    void alphaOfTheSampleIsWhatAnotherProgramGives() {
        // Python: k / (k - 1) * (1 - sum(variances) / variance(sums)) = 0.8798 over the 22 complete rows of 11 items
        assertThat(words(summary(SAMPLE.toString()).out())).contains("Groundwork and planning 11 22 0.88 ");
    }

    // ---- what score wrote

    @Test
    void whatScoreWroteHasTheSameScoresAndFactors() {
        String ofProjects = summary(SAMPLE.toString()).out();
        write("out.ndjson", score(SAMPLE.toString(), "--format", "ndjson").out());
        String ofNdjson = summary("out.ndjson").out();
        write("out.csv", score(SAMPLE.toString()).out());
        String ofCsv = summary("out.csv").out();

        for (String part : List.of("scores", "by-phase")) {
            assertThat(section(ofNdjson, part)).isEqualTo(section(ofProjects, part));
            assertThat(section(ofCsv, part)).isEqualTo(section(ofProjects, part));
        }
        assertThat(section(ofNdjson, "barriers")).isEqualTo(section(ofProjects, "barriers"));
        assertThat(ofNdjson).contains("id=\"factors\"").doesNotContain("id=\"by-technology\"", "id=\"scales\"");
        assertThat(words(section(ofNdjson, "left-out"))).contains("Give the file of the projects to have them.");
        assertThat(ofCsv).doesNotContain("id=\"factors\"", "id=\"barriers\"");
        assertThat(words(section(ofCsv, "left-out"))).contains("what score --format ndjson wrote.");
        assertThat(ofProjects).doesNotContain("id=\"left-out\"");
    }

    @Test
    void aTableThatASpreadsheetSavedAnewIsReadToo() {
        String semicolons = score(SAMPLE.toString()).out().replace(',', ';').replaceAll("(\\d)\\.(\\d);", "$1,$2;");
        write("out.csv", semicolons);

        assertThat(section(summary("out.csv").out(), "scores")).isEqualTo(section(summary(SAMPLE.toString()).out(),
                "scores"));
    }

    @Test
    void readsWhatScoreWritesFromAPipe() {
        byte[] scored = bytes(score(SAMPLE.toString(), "--format", "ndjson").out());

        Program.Result result = Program.in(folder).run(scored, "summary", "-", "--lang", "en");

        assertThat(result.exit()).isZero();
        assertThat(words(result.out())).contains("File standard input", "26 counted");
    }

    @Test
    void assessmentsOfAnotherRuleBaseAreNotMixedIn() {
        write("out.csv", score(SAMPLE.toString()).out().replaceAll("1\\.1\\.0,[0-9a-f]{16}", "0.9.0,0123456789abcdef"));

        Program.Result result = summary("out.csv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("out.csv:2: assessed by rule base 0.9.0 (0123456789abcdef), not 1.1.0 (",
                "26 read, 0 scored, 26 rejected");
    }

    @Test
    void ownWeightsAreNamedAndNotMixed() {
        write("weights.yaml", "evidence: {3: 5}\n");
        String own = score(SAMPLE.toString(), "--format", "ndjson", "--weights", "weights.yaml").out();
        write("own.ndjson", own);
        write("mixed.ndjson", own + score(SAMPLE.toString(), "--format", "ndjson").out().lines().findFirst().orElseThrow()
                .replace("example-01", "another") + "\n");

        assertThat(words(summary("own.ndjson").out())).containsPattern("Own weights, fingerprint [0-9a-f]{16}");
        assertThat(summary("mixed.ndjson").err()).contains("mixed.ndjson:27: own_weights: must be as on the first row");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "score":68.1                     | "score":168.1                | score = 168.1: must be a number from 0 to 100
            "verdict":"ready_with_conditions" | "verdict":"fine"            | verdict = fine: must be one of ready, ready_with_
            "leadership":"hinders"            | "leadership":"sometimes"    | leadership = sometimes: must be one of hinders
            "project_id":"example-01-leader-left" | "project_id":null        | project_id: must have a value
            """)
    void anAssessmentThatWasTamperedWithIsRejected(String right, String wrong, String problem) {
        String scored = score(SAMPLE.toString(), "--format", "ndjson").out();
        assertThat(scored).contains(right);
        write("out.ndjson", scored.substring(0, scored.indexOf(right)) + wrong
                + scored.substring(scored.indexOf(right) + right.length()));

        Program.Result result = summary("out.ndjson");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("out.ndjson:1: " + problem, "26 read, 25 scored, 1 rejected");
    }

    // ---- what it does not give away

    @Test
    void namesNoProjectAndNoMunicipality() throws Exception {
        String report = summary(SAMPLE.toString()).out();

        for (String row : Files.readAllLines(SAMPLE).subList(1, 27)) {
            List<String> cells = List.of(row.split(",", -1));
            assertThat(report).doesNotContain(cells.get(0));
            assertThat(report).doesNotContain(cells.get(1).replace("\"", ""));
        }
        assertThat(report).doesNotContain("9901", "9902", "9903", "9904");
    }

    @Test
    void aSizeWithFewerThanFiveProjectsIsHiddenAndCannotBeWorkedOut() {
        StringBuilder projects = new StringBuilder("project_id,phase,population,leader_follow_up\n");
        add(projects, "small", 7, 4_999);
        add(projects, "medium", 5, 5_000);
        add(projects, "medium-too", 4, 20_000);
        add(projects, "large", 4, 20_001);
        write("projects.csv", projects.toString());

        String table = words(section(summary("projects.csv").out(), "by-municipality-size"));

        // of the two that are shown, the smaller is hidden with the one that is too small: 20 - 9 - 4 would be 7
        assertThat(table).contains("Under 5,000 hidden ", "5,000 to 20,000 9 ", "Over 20,000 hidden ",
                "Hidden groups together 11 ", " All 20 ");
    }

    @Test
    void fewerThanFiveProjectsGiveNoReport() {
        write("projects.csv", "project_id,phase,status_date\n" + "a,plan,\nb,plan,\nc,plan,\nd,plan,\n"
                + "a,plan,2026-01-01\na,plan,2026-02-01\n");

        Program.Result result = summary("projects.csv", "-o", "report.html");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err().lines()).containsExactly("6 read, 6 scored, 0 rejected",
                "projects.csv: a summary must have at least 5 different projects, so that none of them can be recognised");
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void noListOfFactorsShowsOneThatFewerThanFiveProjectsAnswered() {
        String report = summary(CONFORMANCE.toString()).out();
        Matcher counts = Pattern.compile("(\\d+) of ([\\d,]+) ").matcher(words(section(report, "factors")));

        int found = 0;
        while (counts.find()) {
            found++;
            assertThat(Integer.parseInt(counts.group(2).replace(",", ""))).isGreaterThanOrEqualTo(5);
        }
        assertThat(found).isGreaterThan(200);
    }

    // ---- what cannot be used

    @ParameterizedTest
    @ValueSource(strings = {"", "project_id,phase\n", "{\"project_id\": ", "[]"})
    void whatIsNeitherProjectsNorAssessmentsIsRefused(String content) {
        write("file", content);

        Program.Result result = summary("file", "-o", "report.html");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).startsWith("file: ");
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void unknownColumnsAreRefusedUnlessTheyAreToBePassedOver() {
        write("projects.csv", sixProjects().replace("leader_follow_up", "leader_folow_up"));

        assertThat(summary("projects.csv").err()).contains("did you mean “leader_follow_up”");
        assertThat(summary("projects.csv", "--extra-columns", "ignore").exit()).isZero();
    }

    @Test
    void aReportThatCannotBeWrittenLeavesTheOldOne() throws Exception {
        Files.createDirectory(folder.resolve("report.html"));

        Program.Result result = summary(SAMPLE.toString(), "-o", "report.html");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("cannot write to report.html: ");
        assertThat(filesInFolder()).containsExactly("report.html");
    }

    @Test
    void aFileOfAnySizeTakesTheSameMemory() {
        StringBuilder projects = new StringBuilder("project_id,phase,population,leader_follow_up\n");
        add(projects, "project", 60_000, 8_000);
        write("projects.csv", projects.toString());

        // kept as facts, these projects would take some 60 MB beside what the program itself takes
        Program.Result result = Program.in(folder).withJavaOption("-Xmx64m").run("summary", "projects.csv", "--lang", "en");

        assertThat(result.err()).isEqualTo("60000 read, 60000 scored, 0 rejected\n");
        assertThat(result.exit()).isZero();
        assertThat(words(result.out())).contains("60,000 counted");
    }

    private Program.Result summary(String... arguments) {
        List<String> all = new ArrayList<>(List.of("summary", "--lang", "en"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private static String sixProjects() {
        StringBuilder projects = new StringBuilder("project_id,phase,population,leader_follow_up\n");
        add(projects, "fjord", 6, 5_000);
        return projects.toString();
    }

    private static void add(StringBuilder projects, String name, int howMany, int population) {
        for (int i = 1; i <= howMany; i++) {
            projects.append(name).append('-').append(i).append(",plan,").append(population).append(',').append(i % 5)
                    .append('\n');
        }
    }

    /** A section of a report, with its markup. */
    private static String section(String report, String id) {
        String begin = "<section id=\"" + id + "\"";
        assertThat(report).contains(begin);
        String from = report.substring(report.indexOf(begin));
        return from.substring(0, from.indexOf("</section>"));
    }

    /** The words of a page, each apart by one space. */
    private static String words(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", " ").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
