package no.driftsklar.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts keys that were wrong, by the address that they came from. An address with too many of them is told to wait; a valid
 * key gets in all the same, because many who have nothing to do with each other may share an address. Thread-safe.
 */
final class FailedSignIns {

    /** How many addresses are remembered; those that failed longest ago are forgotten first. */
    private static final int ADDRESSES = 10_000;

    private final int allowed;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(Instant since, int count) {
    }

    /**
     * @param allowed how many wrong keys one address may send within the window
     */
    FailedSignIns(int allowed, Duration window, Clock clock) {
        this.allowed = allowed;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Notes a wrong key.
     *
     * @return how long the address must wait; zero where it need not
     */
    synchronized Duration failed(String address) {
        Instant now = clock.instant();
        Failures before = failures.remove(address);
        Failures after = before == null || !now.isBefore(before.since().plus(window)) ? new Failures(now, 1)
                : new Failures(before.since(), Math.min(before.count(), allowed) + 1);
        failures.put(address, after);
        if (failures.size() > ADDRESSES) {
            failures.remove(failures.keySet().iterator().next());
        }
        return after.count() <= allowed ? Duration.ZERO : Duration.between(now, after.since().plus(window));
    }
}
