package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that would fill the memory or take for ever end in a clear error, with a heap of 96 MB. */
class HostileFilesIT extends ScoreRuns {

    private static final String HEADER = "project_id,phase,project_name\n";
    private static final String TOO_LARGE = "the workbook is larger than 256 MiB when unpacked, or is packed so as to fill "
            + "the memory; save it as “CSV UTF-8”";
    private static final String SHEET = "<worksheet><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";
    private static final int MEBIBYTE = 1 << 20;

    private Instant started;

    @BeforeEach
    void startClock() {
        started = Instant.now();
    }

    @AfterEach
    void nothingTakesForEver() {
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    @Override
    Program.Result run(String... arguments) {
        return Program.in(folder).withJavaOption("-Xmx96m").run(arguments);
    }

    @Test
    void aGigabyteOnOneLineIsUnusable() throws IOException {
        fill("projects.csv", "", 'a', 1024, "");

        assertUnusable("projects.csv", "the first line is longer than 1048576 characters; it holds field names, and each "
                + "line after it one project");
    }

    @Test
    void aHugeRowIsRejectedAndTheOthersAreScored() throws IOException {
        fill("projects.csv", HEADER + "fjord,plan,A\n", 'a', 300, "\nvidde,plan,B\n");
        fill("projects.ndjson", "{\"project_id\": \"skog\", \"phase\": \"plan\"}\n{\"", 'a', 300,
                "\n{\"project_id\": \"elv\", \"phase\": \"plan\"}\n");

        Program.Result result = score("projects.csv", "projects.ndjson");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("fjord", "vidde", "skog", "elv");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:3: the project is longer than 1048576 characters",
                "projects.ndjson:2: the project is longer than 1048576 characters",
                "6 read, 4 scored, 2 rejected");
    }

    @Test
    void aNumberBeyondAllBoundsCostsItsOwnLineOnly() {
        write("projects.ndjson", "{\"project_id\": \"fjord\", \"phase\": \"plan\", \"population\": 1e99999999999}\n"
                + "{\"project_id\": \"vidde\", \"phase\": \"plan\"}\n");

        Program.Result result = score("projects.ndjson");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("vidde");
        assertThat(result.err()).contains("projects.ndjson:1: ", "a number is beyond all bounds");
    }

    @Test
    void aHugeObjectInAnArrayIsUnusable() throws IOException {
        fill("projects.json", "[{\"project_id\": \"fjord\", \"phase\": \"plan\"},\n{\"project_id\": \"", 'a', 200, "\"}]");

        assertUnusable("projects.json", "a project on line 2 is longer than 1048576 characters");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedDoesNotSwallowWhatComesAfterIt() throws IOException {
        fill("projects.csv", HEADER + "fjord,plan,\"A\nvidde,plan,B\n", '\n', 8, "skog,plan,C\n");

        Program.Result result = score("projects.csv");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(scored(result)).containsExactly("vidde", "skog");
        assertThat(result.err().lines()).containsExactly(
                "projects.csv:2: a quotation mark is opened and not closed; the next line was read as a new row",
                "3 read, 2 scored, 1 rejected");
    }

    @Test
    void aFileFullOfOpenQuotationMarksIsReadInOnePass() {
        write("projects.csv", HEADER + "a\",\"\n".repeat(200_000) + "fjord,plan,A\n");

        Program.Result result = score("projects.csv");

        assertThat(scored(result)).containsExactly("fjord");
        assertThat(result.err()).endsWith("200001 read, 1 scored, 200000 rejected\n");
    }

    @Test
    void twentyThousandColumnsAreUnusable() {
        write("projects.csv", IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n");

        assertUnusable("projects.csv", "the file has more than 5000 columns");
    }

    @Test
    void nullCharactersAndUtf16WithoutMarkAreUnusable() {
        write("null.csv", HEADER + "fjord,plan,A\0B\n");
        write("utf16.csv", (HEADER + "fjord,plan,Å\n").getBytes(StandardCharsets.UTF_16LE));

        String reason = "the file has NUL characters: it is not text, or it is UTF-16 without BOM; save it as “CSV UTF-8”";
        assertUnusable("null.csv", reason);
        assertUnusable("utf16.csv", reason);
    }

    @Test
    void aWorkbookThatIsABombIsUnusable() throws IOException {
        writeWorkbook("rows.xlsx", SHEET, "<row><c><v>1</v></c></row>", 20_000_000, SHEET_END);
        writeWorkbook("blank.xlsx", SHEET, " ", 100_000_000, SHEET_END);
        writeWorkbook("wide.xlsx", SHEET + "<row>", "<c/>", 100_000, "</row>" + SHEET_END);
        writeWorkbook("far.xlsx", SHEET + "<row>", "<c r=\"ZZZZZZ1\"><v>1</v></c>", 1, "</row>" + SHEET_END);

        assertUnusable("rows.xlsx", TOO_LARGE);
        assertUnusable("blank.xlsx", TOO_LARGE);
        assertUnusable("wide.xlsx", "the file has more than 5000 columns");
        assertUnusable("far.xlsx", "the workbook has something that spreadsheets do not write (cell); save it as "
                + "“CSV UTF-8”");
    }

    @Test
    void aWorkbookThatFetchesSomethingFromElsewhereIsUnusable() throws IOException {
        write("secret.txt", "a secret");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + folder.resolve("secret.txt").toUri() + "\">]>";
        writeWorkbook("projects.xlsx", "<?xml version=\"1.0\"?>" + entity + SHEET + "<row>",
                "<c t=\"inlineStr\"><is><t>&e;</t></is></c>", 1, "</row>" + SHEET_END);

        Program.Result result = score("projects.xlsx");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out() + result.err()).doesNotContain("a secret");
        assertThat(result.err()).startsWith("projects.xlsx: the workbook has something that spreadsheets do not write "
                + "(DOCTYPE); save it as “CSV UTF-8”\n");
    }

    @Test
    void aZipThatIsNoWorkbookIsUnusable() throws IOException {
        write("broken.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, (byte) 0xff, 0, 1});
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("projects.csv"));
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        write("projects.zip", zip.toByteArray());
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (Workbook empty = new Workbook(workbook, "test", "1.0")) {
            empty.newWorksheet("Ark1");
        }
        write("empty.xlsx", workbook.toByteArray());

        for (String file : new String[] {"broken.xlsx", "projects.zip"}) {
            Program.Result result = score(file);
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).startsWith(file + ": the file cannot be read as an Excel workbook (.xlsx): ");
        }
        assertUnusable("empty.xlsx",
                "the file is empty; the first line holds field names, and each line after it one project");
    }

    @Test
    void aWorkbookWithNothingButASheetIsReadAllTheSame() throws IOException {
        String cells = "<row><c t=\"inlineStr\"><is><t>%s</t></is></c><c t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        writeWorkbook("projects.xlsx", SHEET + cells.formatted("project_id", "phase"),
                cells.formatted("fjord", "plan"), 1, SHEET_END);

        Program.Result result = score("projects.xlsx");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(scored(result)).containsExactly("fjord");
    }

    /** A long run of one character between two texts. */
    private void fill(String name, String start, char filling, int mebibytes, String end) throws IOException {
        byte[] mebibyte = new byte[MEBIBYTE];
        Arrays.fill(mebibyte, (byte) filling);
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(bytes(start));
            for (int i = 0; i < mebibytes; i++) {
                out.write(mebibyte);
            }
            out.write(bytes(end));
        }
    }

    /** A workbook whose only sheet has something many times over. */
    private void writeWorkbook(String name, String start, String repeated, int times, String end) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))))) {
            put(zip, "[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
                    + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            put(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/></sheets>"
                    + "</workbook>");
            put(zip, "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", start);
            int atOnce = Math.max(1, Math.min(times, MEBIBYTE / repeated.length()));
            byte[] block = bytes(repeated.repeat(atOnce));
            for (int written = 0; written < times; written += atOnce) {
                zip.write(block);
            }
            zip.write(bytes(end));
        }
    }

    private static void put(ZipOutputStream zip, String part, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(bytes(content));
    }
}
