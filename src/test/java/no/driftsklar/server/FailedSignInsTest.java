package no.driftsklar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final FailedSignIns failures = new FailedSignIns(3, Duration.ofMinutes(1), clock.withZone(ZoneOffset.UTC));

    @Test
    void anAddressWaitsUntilItsMinuteIsOver() {
        for (int i = 0; i < 3; i++) {
            assertThat(failures.failed("192.0.2.1")).isZero();
            now = now.plusSeconds(10);
        }
        assertThat(failures.failed("192.0.2.1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(failures.failed("192.0.2.2")).isZero();
        now = now.plusSeconds(30);
        assertThat(failures.failed("192.0.2.1")).isZero();
    }

    @Test
    void ofManyAddressesOnlyTheLastAreRemembered() {
        for (int i = 0; i < 3; i++) {
            failures.failed("192.0.2.1");
        }
        for (int i = 0; i < 10_000; i++) {
            failures.failed("2001:db8::" + Integer.toHexString(i));
        }
        assertThat(failures.failed("192.0.2.1")).as("forgotten").isZero();
    }
}
