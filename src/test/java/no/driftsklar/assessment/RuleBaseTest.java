package no.driftsklar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import no.driftsklar.engine.RuleBase;
import org.junit.jupiter.api.Test;

/** The rule base keeps what it says of itself. */
class RuleBaseTest {

    @Test
    void everyExampleComesOutAsItSays() {
        ExampleCheck.Report report = ExampleCheck.of(RuleBase.builtIn());
        assertThat(report.problems()).isEmpty();
        assertThat(report.examples()).isGreaterThan(600);
    }
}
