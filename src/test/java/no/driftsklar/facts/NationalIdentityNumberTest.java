package no.driftsklar.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of nobody: the tax administration's test persons and others that only have the form. */
class NationalIdentityNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"13097248022", "130972 48022", "Alarm hos 13 09 72 480 22, 2. etasje", "x13097248022", "53097248016",
            "avd 12 13097248022"})
    void isFoundInAText(String text) {
        assertThat(NationalIdentityNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Trygghetsalarm i sone nord", "13097248023", "1309724802", "113097248022", "22 33 44 55", "2026-12-31"})
    void isNotSeenWhereThereIsNone(String text) {
        assertThat(NationalIdentityNumber.isIn(text)).isFalse();
    }
}
