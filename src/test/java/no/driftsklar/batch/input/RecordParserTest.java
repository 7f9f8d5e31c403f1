package no.driftsklar.batch.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordParserTest {

    /** Opencsv is the referee. It reads marks within cells that do not begin with one otherwise, so there are none. */
    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void recordsArePartedAsOpencsvPartsThem(char separator) throws IOException {
        Random random = new Random(20261122);
        RecordParser parser = new RecordParser(separator);
        RFC4180Parser referee = new RFC4180ParserBuilder().withSeparator(separator).build();
        for (int i = 0; i < 20_000; i++) {
            int longest = i % 1000 == 0 ? 20_000 : 6;
            StringBuilder written = new StringBuilder(cell(random, longest));
            for (int more = random.nextInt(5); more > 0; more--) {
                written.append(separator).append(cell(random, longest));
            }
            String record = written.toString();
            assertThat(parser.part(record).texts()).as(record).containsExactly(referee.parseLine(record));
        }
    }

    private static String cell(Random random, int longest) {
        boolean quoted = random.nextInt(3) == 0;
        StringBuilder cell = new StringBuilder(quoted ? "\"" : "");
        for (int length = random.nextInt(longest); length > 0; length--) {
            char c = (quoted ? "ab'\\ |æ\u20ac\",;\t\n" : "ab'\\ |æ\u20ac").charAt(random.nextInt(quoted ? 13 : 8));
            cell.append(c == '"' ? "\"\"" : String.valueOf(c));
        }
        return cell.append(quoted ? "\"" : "").toString();
    }

    @Test
    void marksWithinACellThatDoesNotBeginWithOneAreCharacters() {
        RecordParser parser = new RecordParser(',');

        assertThat(parser.part("a\"b,c").texts()).containsExactly("a\"b", "c");
        assertThat(parser.part("a\"\",b").texts()).containsExactly("a\"\"", "b");
        assertThat(parser.part("a\"b,\"c,\"\"d\"").texts()).containsExactly("a\"b", "c,\"d");
        assertThat(parser.part(" \"a\",b").texts()).containsExactly(" \"a\"", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"a", "a,\"", "\"a\"b,c", "\"a\"\"", "\"a,b"})
    void aMarkThatIsNotClosedIsNotGuessedAt(String record) {
        assertThatThrownBy(() -> new RecordParser(',').part(record)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cellsOfALongRecordAreNotThoseOfTheNext() {
        RecordParser parser = new RecordParser(',');

        assertThat(parser.part("x,".repeat(40_000)).size()).isEqualTo(40_001);
        assertThat(parser.part("a,b").texts()).containsExactly("a", "b");
    }
}
