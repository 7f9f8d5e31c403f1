package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A researcher has a table with other names and codes than ours. */
class MapIT extends ScoreRuns {

    private static final Path DIALECTS = Path.of("src", "test", "resources", "dialects").toAbsolutePath();

    private static final String SURVEY = """
            respnr,Leder,Fase,målt,levert,team_it,team_leverandør,Kommentar
            17,A3,A4,2026-03-01,2026-03-16 09:12:44,1,0,hei
            18,A1,A2,,2026-03-16 10:00:00,0,0,
            """;

    private static final String MAPPING = """
            columns:
              respnr: project_id
              Leder: {field: leader_follow_up, recode: scale}
              Fase: {field: phase, recode: {A2: plan, A4: implement}}
              levert: status_date
            recodes:
              scale: {A1: 0, A2: 1, A3: 2, A4: 3, A5: 4}
            constants: {technology: gps_tracking}
            sets:
              team_members: {columns: {team_it: it, team_leverandør: vendor}}
            counts:
              days_since_measurement: {days_since: målt}
            carry: {respnr: respondent}
            ignore: [Kommentar]
            """;

    // ---- score --map

    @Test
    void aMappingReadsATableOfSomebodyElseAsOurOwn() {
        write("survey.csv", SURVEY);
        write("mapping.yaml", MAPPING);
        write("ours.csv", """
                project_id,phase,leader_follow_up,status_date,technology,team_members,days_since_measurement
                17,implement,2,2026-03-16,gps_tracking,it,15
                18,plan,0,2026-03-16,gps_tracking,none,
                """);

        Program.Result mapped = score("survey.csv", "--map", "mapping.yaml");
        Program.Result ours = score("ours.csv");

        assertThat(mapped.err()).isEqualTo("2 read, 2 scored, 0 rejected\n");
        assertThat(mapped.out().lines().findFirst().orElseThrow()).contains("respondent");
        assertThat(cells(mapped, 4)).isEqualTo(cells(ours, 4));
        assertThat(cells(mapped, 8)).isEqualTo(cells(ours, 8));
        assertThat(statusDates(mapped)).containsExactly("2026-03-16", "2026-03-16");
    }

    @Test
    void explainTakesTheMappingToo() {
        write("survey.csv", SURVEY);
        write("mapping.yaml", MAPPING);

        Program.Result result = run("explain", "survey.csv", "--map", "mapping.yaml", "--project", "17", "--lang", "en");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("17  16/03/2026\nPhase: implement the service.");
    }

    @Test
    void aWorkbookIsMappedToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Ark1");
            Object[][] rows = {{"Nr", "Fase", "Superbrukere", "Merknad"}, {1, "Planlegge prosjektet", 3}};
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Integer number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, rows[row][column].toString());
                    }
                }
            }
        }
        write("survey.xlsx", bytes.toByteArray());
        write("mapping.yaml", "columns: {Nr: project_id, Fase: phase, Superbrukere: superusers}\nother_columns: carry\n");

        Program.Result result = score("survey.xlsx", "--map", "mapping.yaml");

        assertThat(result.exit()).isZero();
        assertThat(scored(result)).containsExactly("1");
        assertThat(result.out().lines().findFirst().orElseThrow()).contains("Merknad");
    }

    @ParameterizedTest
    @CsvSource({"nb,'survey.csv:2: Leder → leader_follow_up = A9: skal være 0, 1, 2, 3 eller 4; står ikke i omkodingen (scale)'",
        "nn,'survey.csv:2: Leder → leader_follow_up = A9: skal vere 0, 1, 2, 3 eller 4; står ikkje i omkodinga (scale)'",
        "en,'survey.csv:2: Leder → leader_follow_up = A9: must be 0, 1, 2, 3 or 4; not in the recode (scale)'"})
    void aRowThatCannotBeReadIsToldByTheColumnAsItIsCalledInTheFile(String language, String problem) {
        write("survey.csv", SURVEY.replace("A3", "A9"));
        write("mapping.yaml", MAPPING);

        Program.Result result = run("score", "survey.csv", "--map", "mapping.yaml", "--lang", language);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("18");
        assertThat(result.err().lines()).first().isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"nb,Koblingen fra kolonner til felt kan ikke brukes:,mapping.yaml:1: «superuser» er ikke et felt; mente du superusers?",
        "nn,Koplinga frå kolonnar til felt kan ikkje brukast:,mapping.yaml:1: «superuser» er ikkje eit felt; meinte du superusers?",
        "en,The mapping cannot be used:,mapping.yaml:1: “superuser” is not a field; did you mean superusers?"})
    void aMappingThatCannotBeUsedIsToldBeforeAnythingIsRead(String language, String heading, String problem) {
        write("survey.csv", SURVEY);
        write("mapping.yaml", "columns: {Leder: superuser}\nother_columns: all\n");

        Program.Result result = run("score", "survey.csv", "--map", "mapping.yaml", "--lang", language);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(3).startsWith(heading, "  " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "columns: {Respnr: project_id, Fase: phase}            | the column “Respnr” of the mapping is not in the file; did you mean “respnr”?",
        "columns: {respnr: project_id}\\nother_columns: ignore | neither the file nor the mapping gives the field phase;",
        "columns: {respnr: project_id, Fase: phase}            | the column “Leder” is not a field and does not stand in the mapping;"})
    void aMappingThatDoesNotGoWithTheFileIsTold(String mapping, String problem) {
        write("survey.csv", SURVEY);
        write("mapping.yaml", mapping.replace("\\n", "\n"));

        Program.Result result = score("survey.csv", "--map", "mapping.yaml");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).startsWith("survey.csv: " + problem);
    }

    @Test
    void jsonNeedsNoMapping() {
        write("projects.json", "{\"project_id\": \"fjord\", \"phase\": \"plan\"}");
        write("mapping.yaml", MAPPING);

        Program.Result result = score("projects.json", "--map", "mapping.yaml");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).startsWith("projects.json: the file is JSON; a mapping is for tables (CSV or Excel)");
    }

    // ---- map

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "limesurvey-texts.csv | A5: 4} | A5: 4, A6: unknown, A7: not_applicable}",
        "redcap-labels.csv    |        |",
        "nettskjema-texts.csv |        |",
        "plain.csv            |        |"})
    void whatIsProposedScoresAsThePlainFileOnceTheUnsureCodesAreConfirmed(String file, String unsure, String confirmed)
            throws IOException {
        write(file, Files.readAllBytes(DIALECTS.resolve(file)));
        Program.Result plain = Program.in(DIALECTS).run("score", "plain.csv", "--format", "ndjson", "--lang", "en");

        Program.Result proposed = run("map", file, "-o", "mapping.yaml", "--lang", "en");
        String mapping = Files.readString(folder.resolve("mapping.yaml"));
        write("mapping.yaml", unsure == null ? mapping : mapping.replace(unsure, confirmed));

        assertThat(proposed.exit()).isZero();
        assertThat(proposed.out()).isEmpty();
        assertThat(proposed.err()).contains("Written to mapping.yaml\n", "\nThe first rows as they would be read:\nLine 2\n");
        Program.Result scored = score(file, "--map", "mapping.yaml", "--format", "ndjson");
        assertThat(scored.err()).endsWith("4 read, 4 scored, 0 rejected\n");
        assertThat(scored.out()).isEqualTo(plain.out());
    }

    @Test
    void theFirstRowsAreShownAsTheyWouldBeReadWithWhatIsWrong() {
        write("survey.csv", "Prosjekt-ID,Fase,Lederens oppfølging\nfjord,Planlegge prosjektet,3\nvidde,Vinter,0\n");

        Program.Result result = run("map", "survey.csv", "--lang", "en");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("columns:\n  Prosjekt-ID: project_id\n  Fase: phase  # unsure: cannot be read");
        assertThat(result.err()).startsWith("3 columns, 2 rows. Sure parts of the proposal: 2. Unsure: 1.")
                .contains("Core fields that no column fills (63): technology, ",
                        "Line 2\n  project_id = fjord; phase = plan; leader_follow_up = 3\n",
                        "Line 3\n  – Fase → phase = Vinter: must be one of: ");
    }

    @ParameterizedTest
    @CsvSource({"nb,# Ingen kolonne er funnet for phase,Ingen kolonne er funnet for phase.",
        "nn,# Ingen kolonne er funnen for phase,Ingen kolonne er funnen for phase.",
        "en,# No column was found for phase,No column was found for phase."})
    void aTableWithoutAPhaseIsToldClearly(String language, String comment, String message) {
        write("survey.csv", "Prosjekt-ID,Superbrukere\nfjord,3\n");

        Program.Result result = run("map", "survey.csv", "--lang", language);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).contains(comment);
        assertThat(result.err()).contains(message);
    }

    @Test
    void aMappingThatIsThereIsNotWrittenOverUnlessThatIsAskedFor() throws IOException {
        write("survey.csv", "Prosjekt-ID,Fase\nfjord,Planlegge prosjektet\n");
        write("mapping.yaml", "# mine\n");

        Program.Result refused = run("map", "survey.csv", "-o", "mapping.yaml", "--lang", "en");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).isEqualTo("mapping.yaml already exists; with --force it is written over\n");
        assertThat(folder.resolve("mapping.yaml")).hasContent("# mine");
        assertThat(run("map", "survey.csv", "-o", "mapping.yaml", "--force").exit()).isZero();
        assertThat(folder.resolve("mapping.yaml")).content().contains("Fase: phase");
        assertThat(filesInFolder()).containsExactlyInAnyOrder("survey.csv", "mapping.yaml");
    }

    @Test
    void standardInputIsReadToo() {
        Program.Result result = Program.in(folder)
                .run(bytes("Prosjekt-ID;Fase\nfjord;Planlegge prosjektet\n"), "map", "-", "--lang", "en");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("  Prosjekt-ID: project_id\n  Fase: phase\n");
        assertThat(result.err()).contains("Line 2\n  project_id = fjord; phase = plan\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"project_id\": \"fjord\"} | the file is JSON; a mapping is for tables",
        "project_id,phase | the file has only a line of field names and no projects"})
    void whatIsNoTableWithRowsIsTold(String content, String problem) {
        write("survey.csv", content + "\n");

        Program.Result result = run("map", "survey.csv", "--lang", "en");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("survey.csv: " + problem);
    }
}
