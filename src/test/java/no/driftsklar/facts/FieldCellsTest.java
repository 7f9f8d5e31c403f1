package no.driftsklar.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.engine.RuleBase;
import org.junit.jupiter.api.Test;

class FieldCellsTest {

    private static final Catalogue CATALOGUE = RuleBase.builtIn().catalogue();
    private static final String[] PIECES = {"0", "1", "4", "5", "9", "12", "100", "0301", "4601", "2026-", "02-", "2024-02-29",
            "2026-02-29", "31.12.2026", "00", "000000000", ".", ",", "-", "+", "e", "|", " ", "\u00a0", "NA", "unknown",
            "not_applicable", "none", "x", "\u0661", "æ", ""};

    /** {@link CellValues} says what a cell means; what is read without it must be the same, the first time and again. */
    @Test
    void whatIsReadFromTheRowIsWhatItsTextSays() {
        Random random = new Random(20261122);
        CellValues values = new CellValues(CATALOGUE.terms("value"));
        for (Field field : CATALOGUE.fields()) {
            List<String> pieces = new ArrayList<>(List.of(PIECES));
            if (field.answers() != null) {
                field.answers().forEach((value, words) -> pieces.addAll(List.of(value, words.in(Language.NB))));
            }
            for (int i = 0; i < 3000; i++) {
                StringBuilder written = new StringBuilder();
                for (int more = 1 + random.nextInt(4); more > 0; more--) {
                    written.append(pieces.get(random.nextInt(pieces.size())))
                            .append(hasSeveral(field) && more > 1 && random.nextBoolean() ? "|" : "");
                }
                String text = written.toString();
                String expected = said(() -> values.read(field, text));
                RowCells row = RowCells.of("7", text, "7");
                assertThat(said(() -> values.of(field).read(row, 1))).as(field.name() + ": " + text).isEqualTo(expected);
                assertThat(said(() -> values.of(field).read(row, 1))).as("again " + text).isEqualTo(expected);
            }
        }
    }

    private static boolean hasSeveral(Field field) {
        return field.type() == FieldType.SET || field.type() == FieldType.CODE;
    }

    private interface Reading {

        Object read() throws Values.Unreadable;
    }

    /** The value and its type, and of a set the order of its values. */
    private static String said(Reading reading) {
        try {
            Object value = reading.read();
            return value == null ? "missing" : value instanceof Set ? "set " + value : value.getClass() + " " + value;
        } catch (Values.Unreadable e) {
            return "unreadable";
        }
    }

    @Test
    void everyPercentageOfFewDigitsIsTheNearestDouble() throws Values.Unreadable {
        FieldCells percent = new CellValues(Map.of()).of(CATALOGUE.field("availability_percent").orElseThrow());
        for (int i = 0; i <= 100_000; i++) {
            String written = i / 1000 + "." + String.format("%03d", i % 1000);
            assertThat(percent.read(RowCells.of(written), 0)).isEqualTo(Double.valueOf(written));
        }
    }

    @Test
    void wordsThatBeginWithADigitComeBeforeWhatIsPlain() throws Values.Unreadable {
        CellValues values = new CellValues(Map.of("missing", new Text("9999", "9999", "2000-01-01")));

        assertThat(values.of(CATALOGUE.field("municipality").orElseThrow()).read(RowCells.of("9999"), 0)).isNull();
        assertThat(values.of(CATALOGUE.field("status_date").orElseThrow()).read(RowCells.of("2000-01-01"), 0)).isNull();
    }
}
