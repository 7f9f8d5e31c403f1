package no.driftsklar.server;

import no.driftsklar.store.database.Database;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database answers; without it the server is not ready. */
@Component
final class DatabaseHealthIndicator implements HealthIndicator {

    private final Database database;

    DatabaseHealthIndicator(Database database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.read(jdbc -> jdbc.sql("select 1").query(Integer.class).single());
            return Health.up().build();
        } catch (RuntimeException e) {
            return Health.down().build();
        }
    }
}
