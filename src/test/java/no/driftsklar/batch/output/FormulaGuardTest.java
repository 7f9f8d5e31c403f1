package no.driftsklar.batch.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1+1", "''", "'", "-3,5", "-", "+", "+4.", "--4", "  @x", "\u00a0=x", "Åse", "", " "})
    void theOriginalComesBack(String text) {
        assertThat(FormulaGuard.original(FormulaGuard.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-", "+", "--4", "-1-1", "-1.2.3", "-A1", "@x", "\u00a0=x", "\n=x", "\r=x"})
    void whatASpreadsheetCouldRunIsDefused(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
    }
}
