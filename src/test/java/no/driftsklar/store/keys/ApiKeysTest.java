package no.driftsklar.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ApiKeysTest {

    private static final String MUNICIPALITY = "958935420";

    @Parameter
    private Database.Kind kind;

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private Database database;
    private ApiKeys keys;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind, folder);
        keys = new ApiKeys(database, clock());
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneId.of("Europe/Oslo"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyActsForItsOrganisationWithItsScopes() {
        ApiKeys.Issued issued = keys.add(MUNICIPALITY, "Alarmplattform", List.of(Scope.STATUS_WRITE, Scope.ASSESSMENT_READ), null);
        assertThat(keys.caller(issued.text())).contains(new Caller(MUNICIPALITY, issued.key().id(),
                Set.of(Scope.STATUS_WRITE, Scope.ASSESSMENT_READ)));
    }

    @Test
    void oneCharacterBesideIsNoKey() {
        String text = keys.add(MUNICIPALITY, "Alarmplattform", List.of(Scope.ADMIN), null).text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == '0' ? '1' : '0';
            assertThat(keys.caller(text.substring(0, i) + other + text.substring(i + 1))).isEmpty();
        }
        assertThat(keys.caller(text + "0")).isEmpty();
        assertThat(keys.caller("")).isEmpty();
    }

    @Test
    void theSecretIsNotInTheDatabase() {
        String text = keys.add(MUNICIPALITY, "Alarmplattform", List.of(Scope.ADMIN), null).text();
        String row = database.read(jdbc -> jdbc.sql("select * from api_key").query().singleRow()).toString();
        assertThat(row).doesNotContain(text.substring(text.lastIndexOf('_') + 1));
        assertThat(text).matches("dk_[0-9a-f]{10}_[0-9a-f]{64}");
    }

    @Test
    void anotherProcessRevokesAndItStopsAtOnce() {
        ApiKeys.Issued issued = keys.add(MUNICIPALITY, "Alarmplattform", List.of(Scope.ADMIN), null);
        assertThat(keys.caller(issued.text())).isPresent();
        new ApiKeys(database, clock()).revoke(issued.key().id());
        assertThat(keys.caller(issued.text())).isEmpty();
        assertThat(keys.all()).extracting(ApiKey::revokedAt).containsExactly(now);
        assertThat(keys.revoke("0000000000")).isEmpty();
    }

    @Test
    void aKeyWorksUntilItsLastDayIsOverInNorway() {
        String text = keys.add(MUNICIPALITY, "Forskningsprosjekt", List.of(Scope.ASSESSMENT_READ), LocalDate.of(2026, 12, 31)).text();
        now = Instant.parse("2026-12-31T22:59:59.999999Z");
        assertThat(keys.caller(text)).isPresent();
        now = Instant.parse("2026-12-31T23:00:00Z");
        assertThat(keys.caller(text)).isEmpty();
        assertThat(keys.all()).extracting(key -> key.standing(now)).containsExactly(ApiKey.Standing.EXPIRED);
    }

    @Test
    void theLastUseIsNotedAtMostOnceAMinute() {
        Instant first = now;
        String text = keys.add(MUNICIPALITY, "Alarmplattform", List.of(Scope.ADMIN), null).text();
        assertThat(keys.all()).extracting(ApiKey::lastUsedAt).containsOnlyNulls();
        keys.caller(text);
        now = first.plusSeconds(59);
        keys.caller(text);
        assertThat(keys.all()).extracting(ApiKey::lastUsedAt).containsExactly(first);
        now = first.plus(Duration.ofMinutes(2));
        keys.caller(text);
        assertThat(keys.all()).extracting(ApiKey::lastUsedAt).containsExactly(now);
    }

    @Test
    void whoHasNoSuchNumberGetsNoKey() {
        assertThat(List.of(MUNICIPALITY, "974760673", "923609016", "local")).allMatch(Organisation::isValid);
        // the check digit of 12345678 is 5; that of 10000013 would be 10, so there is no such number
        assertThat(List.of("958935421", "123456789", "100000130", "100000131", "12345678", "9589354200", "", "LOCAL"))
                .noneMatch(Organisation::isValid);
        assertThatThrownBy(() -> keys.add("958935421", "?", List.of(Scope.ADMIN), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
