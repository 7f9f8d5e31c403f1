package no.driftsklar.batch.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

    @Test
    void anythingThatIsWrittenByTheRulesIsReadAsItWas() throws IOException {
        Random random = new Random(20261121);
        for (int file = 0; file < 3000; file++) {
            char separator = ",;\t".charAt(random.nextInt(3));
            String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
            List<List<String>> rows = new ArrayList<>();
            StringBuilder csv = new StringBuilder();
            for (int row = 0; row < 4; row++) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell <= random.nextInt(4); cell++) {
                    cells.add(word(random));
                    csv.append(cell == 0 ? "" : String.valueOf(separator))
                            .append(written(cells.get(cell), separator, random));
                }
                csv.append(lineEnd);
                rows.add(cells);
            }
            assertThat(read(csv.toString(), separator)).as(csv.toString()).isEqualTo(rows);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(5); length > 0; length--) {
            word.append("ab\",;\n \t|".charAt(random.nextInt(9)));
        }
        return word.toString();
    }

    private static String written(String cell, char separator, Random random) {
        return cell.startsWith("\"") || cell.indexOf(separator) >= 0 || cell.indexOf('\n') >= 0 || random.nextBoolean()
                ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private static List<List<String>> read(String csv, char separator) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRecords records = new CsvRecords(new CharacterLines(new StringReader(csv)), separator)) {
            for (CsvRecords.Record record = records.next(); record != null; record = records.next()) {
                rows.add(record.fault() == null ? List.of(records.texts(record)) : List.of(record.fault().en()));
            }
        }
        return rows;
    }

    @Test
    void aRecordThatIsTooLongInManyLinesCostsItsOwnLineOnly() throws IOException {
        String line = "x".repeat(1000) + "\n";
        String csv = "a,\"" + line.repeat(1100) + "b,c\n";

        List<List<String>> rows = read(csv, ',');

        assertThat(rows).hasSize(1101);
        assertThat(rows.get(0).get(0)).startsWith("a quotation mark is opened and not closed");
        assertThat(rows.get(1100)).containsExactly("b", "c");
    }
}
