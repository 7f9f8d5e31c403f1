package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same projects, as spreadsheets and survey tools write them, come out the same. */
class DialectsIT extends ScoreRuns {

    private static final Path DIALECTS = Path.of("src", "test", "resources", "dialects").toAbsolutePath();

    private static Program.Result plain;

    @BeforeAll
    static void scoreThePlainFile() {
        plain = Program.in(DIALECTS).run("score", "plain.csv", "--lang", "en", "--format", "ndjson");
        assertThat(plain.err()).isEqualTo("4 read, 4 scored, 0 rejected\n");
        assertThat(plain.exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "excel-nb.csv             | read as Windows-1252, semicolon",
        "excel-utf8.csv           | read as UTF-8 (BOM), semicolon",
        "excel-sep.csv            | read as Windows-1252, semicolon, field names on line 2",
        "excel-unicode.txt        | read as UTF-16LE, tab",
        "utf-16be.csv             | read as UTF-16BE, comma",
        "nettskjema-semicolon.csv | read as UTF-8, semicolon",
        "nettskjema-comma.csv     |",
        "redcap-raw.csv           |",
        "limesurvey.csv           | read as UTF-8 (BOM), semicolon",
        "labels.nb.csv            | read as UTF-8, semicolon",
        "labels.nn.csv            | read as UTF-8, semicolon",
        "labels.en.csv            |"})
    void everyDialectScoresAsThePlainFile(String file, String found) {
        assertScoresAsPlain(Program.in(DIALECTS).run("score", file, "--lang", "en", "--format", "ndjson"),
                found == null ? "" : file + ": " + found + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "limesurvey-codes | read as UTF-8 (BOM), semicolon",
        "redcap-codes     |",
        "redcap-labels    |",
        "nettskjema-texts | read as UTF-8, semicolon"})
    void whatSurveyToolsExportScoresByItsMappingAsThePlainFile(String name, String found) {
        String file = name + ".csv";

        assertScoresAsPlain(Program.in(DIALECTS)
                .run("score", file, "--map", name + ".mapping.yaml", "--lang", "en", "--format", "ndjson"),
                found == null ? "" : file + ": " + found + "\n");
    }

    @Test
    void aPackedFileScoresAsThePlainFile() throws IOException {
        write("plain.csv.gz", packed(Files.readAllBytes(DIALECTS.resolve("plain.csv"))));
        write("excel-nb.gz", packed(Files.readAllBytes(DIALECTS.resolve("excel-nb.csv"))));

        assertScoresAsPlain(score("plain.csv.gz", "--format", "ndjson"), "");
        assertScoresAsPlain(score("excel-nb.gz", "--format", "ndjson"),
                "excel-nb.gz: read as Windows-1252 (gzip), semicolon\n");
    }

    @Test
    void standardInputIsReadAsItComesTooAndLeavesNothingBehind() throws IOException {
        for (String file : new String[] {"excel-nb.csv", "excel-unicode.txt"}) {
            Program.Result result = Program.in(folder).withJavaOption("-Djava.io.tmpdir=" + folder)
                    .run(Files.readAllBytes(DIALECTS.resolve(file)), "score", "-", "--lang", "en", "--format", "ndjson");

            assertThat(result.out()).isEqualTo(plain.out());
            assertThat(result.err()).startsWith("-: read as ");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aWorkbookScoresAsThePlainFile() throws IOException {
        write("projects.xlsx", workbook());

        assertScoresAsPlain(score("projects.xlsx", "--format", "ndjson"),
                "projects.xlsx: read as Excel workbook, sheet “Prosjekter”\n");
        assertScoresAsPlain(Program.in(folder).run(workbook(), "score", "-", "--lang", "en", "--format", "ndjson"),
                "-: read as Excel workbook, sheet “Prosjekter”\n");
    }

    @Test
    void whatWasFoundIsSaidInTheLanguageOfTheReaderByExplainToo() {
        Program in = Program.in(DIALECTS);

        assertThat(in.run("score", "excel-nb.csv").err()).startsWith("excel-nb.csv: lest som Windows-1252, semikolon\n");
        assertThat(in.run("explain", "excel-nb.csv", "--project", "fjord", "--lang", "nn").err())
                .startsWith("excel-nb.csv: lesen som Windows-1252, semikolon\n");
    }

    @Test
    void aRowOfAWorkbookThatCannotBeReadIsNamedByItsRow() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Ark1");
            List<Object[]> rows = List.of(new Object[] {"project_id", "phase", "leader_follow_up"},
                    new Object[] {"fjord", "plan", 3}, new Object[] {}, new Object[] {"vidde", "plan", 7},
                    new Object[] {"skog", "plan", 3, "more"});
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).length; column++) {
                    put(sheet, row, column, rows.get(row)[column]);
                }
            }
        }
        write("projects.xlsx", bytes.toByteArray());

        Program.Result result = score("projects.xlsx");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord");
        assertThat(result.err().lines()).containsExactly("projects.xlsx: read as Excel workbook, sheet “Ark1”",
                "projects.xlsx:4: leader_follow_up = 7: must be 0, 1, 2, 3 or 4",
                "projects.xlsx:5: the row has 4 cells, but must have 3 as the line of field names",
                "3 read, 1 scored, 2 rejected");
    }

    private static void assertScoresAsPlain(Program.Result result, String found) {
        assertThat(result.err()).isEqualTo(found + "4 read, 4 scored, 0 rejected\n");
        assertThat(result.out()).isEqualTo(plain.out());
        assertThat(result.exit()).isZero();
    }

    /** The plain file as a person would type it into a spreadsheet: numbers, dates and percentages are what they are. */
    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0");
                CSVReader csv = new CSVReaderBuilder(Files.newBufferedReader(DIALECTS.resolve("plain.csv")))
                        .withCSVParser(new RFC4180Parser()).build()) {
            Worksheet sheet = workbook.newWorksheet("Prosjekter");
            workbook.newWorksheet("Notater").value(0, 0, "not read");
            String[] header = csv.peek();
            int row = 0;
            for (String[] cells : csv) {
                for (int column = 0; column < cells.length; column++) {
                    put(sheet, row, column, row == 0 ? cells[column] : typed(header[column], cells[column]));
                }
                row++;
            }
        }
        return bytes.toByteArray();
    }

    private static Object typed(String field, String cell) {
        return cell.isEmpty() ? null : field.equals("status_date") ? LocalDate.parse(cell)
                : field.equals("job_rotation") ? (Object) cell.equals("yes")
                : cell.matches("[0-9.]+") ? (Object) Double.valueOf(cell) : cell;
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("dd.mm.yyyy").set();
        } else if (value instanceof Boolean yes) {
            sheet.value(row, column, yes);
        } else if (value instanceof Double number && number == 62.5) {
            sheet.value(row, column, 0.625);
            sheet.style(row, column).format("0.0 %").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
