package no.driftsklar.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.driftsklar.catalogue.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people write them. */
class DueDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"05.03.2027", "5.3.2027", " 5.3.2027 ", "05/03/2027", "2027-03-05"})
    void isReadAsItIsWritten(String typed) {
        assertThat(DueDay.of(typed)).isEqualTo(new DueDay(LocalDate.of(2027, 3, 5), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2027", "5.3.27", "05.03.0207", "i morgen", "2027-13-01", "5.3."})
    void isRefusedWhereItIsNone(String typed) {
        assertThat(DueDay.of(typed).valid()).isFalse();
    }

    @Test
    void mayBeMissing() {
        assertThat(DueDay.of("  ")).isEqualTo(new DueDay(null, true));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatStandsInTheInputIsReadBack(Language language) {
        LocalDate day = LocalDate.of(2027, 3, 5);
        assertThat(DueDay.of(DueDay.typed(day, language)).day()).isEqualTo(day);
    }
}
