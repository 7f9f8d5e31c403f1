package no.driftsklar.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Ingen måler.                         ~ Ingen måler.
            {a} av {count(b)}                    ~ <a> av <count(b)>
            {a}{b}                               ~ <a><b>
            svaret er {a}.                       ~ svaret er <a>.
            en klamme { som ikke er lukket, {a}  ~ en klamme { som ikke er lukket, <a>
            {a og {b} og c}                      ~ {a og <b> og c}
            } {a} {                              ~ } <a> {
            """)
    void onlyNamesWithinBracesGiveWayToValues(String written, String said) {
        assertThat(new Text(written, "", "").in(Language.NB, name -> "<" + name + ">")).isEqualTo(said);
    }
}
