package no.driftsklar.store.keys;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Moments;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The API keys in the database. A key is {@code dk_ID_SECRET} with 256 random bits in its secret; only its SHA-256 is kept
 * ({@link Secrets}). Nothing of a key is remembered between requests, so one that another process revokes stops working at
 * once. Thread-safe.
 */
public final class ApiKeys {

    private static final int ID_BYTES = 5;
    private static final Pattern FORM = Pattern.compile(
            "dk_([0-9a-f]{" + 2 * ID_BYTES + "})_[0-9a-f]{" + 2 * Secrets.BYTES + "}");

    /** Compared with where no key has the id, so that this takes as long as where one has. */
    private static final byte[] NO_HASH = new byte[32];

    /** How exact the time of the last use is; a write for each request would make reading as slow as writing. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private static final String COLUMNS =
            "id, organisation, name, hash, scopes, created_at, expires_at, revoked_at, last_used_at";

    private final Database database;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    /** Holds valid keys only, so there are no more of them than keys. */
    private final Map<String, Instant> useNoted = new ConcurrentHashMap<>();

    /**
     * @param clock its zone is that in which the last day of a key ends
     */
    public ApiKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A new key.
     *
     * @param text the whole key as it is sent; it can never be shown again
     */
    public record Issued(ApiKey key, String text) {
    }

    /**
     * Makes a key.
     *
     * @param organisation whose projects it sees; is made where the database does not know it
     * @param lastDay      the last day on which it works; null where it does not expire
     * @throws IllegalArgumentException when the organisation number is not valid or there is no scope
     */
    public Issued add(String organisation, String name, Collection<Scope> scopes, LocalDate lastDay) {
        if (!Organisation.isValid(organisation) || scopes.isEmpty()) {
            throw new IllegalArgumentException(organisation + " " + scopes);
        }
        String id = random(ID_BYTES);
        String text = "dk_" + id + "_" + random(Secrets.BYTES);
        Instant expires = lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        ApiKey key = new ApiKey(id, organisation, name, Set.copyOf(EnumSet.copyOf(scopes)), clock.instant(), expires, null,
                null);
        database.write(jdbc -> {
            jdbc.sql("insert into organisation (organisation, created_at) values (?, ?) on conflict do nothing")
                    .params(organisation, Moments.text(key.createdAt())).update();
            return jdbc.sql("insert into api_key (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, null, null)")
                    .params(Arrays.asList(id, organisation, name, HexFormat.of().formatHex(Secrets.hash(text)),
                            text(key.scopes()), Moments.text(key.createdAt()),
                            expires == null ? null : Moments.text(expires))).update();
        });
        return new Issued(key, text);
    }

    /** All keys, those of one organisation together, the oldest first. */
    public List<ApiKey> all() {
        return database.read(jdbc -> jdbc.sql("select " + COLUMNS + " from api_key order by organisation, created_at, id")
                .query((row, number) -> Stored.of(row).key()).list());
    }

    /**
     * Revokes a key: from now on nobody gets in with it.
     *
     * @return the key; empty where there is none of that id. One that was revoked before stays as it was.
     */
    public Optional<ApiKey> revoke(String id) {
        return database.write(jdbc -> {
            jdbc.sql("update api_key set revoked_at = ? where id = ? and revoked_at is null")
                    .params(Moments.text(clock.instant()), id).update();
            return jdbc.sql("select " + COLUMNS + " from api_key where id = ?").param(id)
                    .query((row, number) -> Stored.of(row).key()).optional();
        });
    }

    /**
     * For whom a request with a key acts.
     *
     * @param text the whole key as it was sent
     * @return empty where there is no such key, or it was revoked, or has expired
     */
    public Optional<Caller> caller(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<Stored> stored = database.read(jdbc -> jdbc.sql("select " + COLUMNS + " from api_key where id = ?")
                .param(form.group(1)).query((row, number) -> Stored.of(row)).optional());
        boolean same = MessageDigest.isEqual(stored.map(Stored::hash).orElse(NO_HASH), Secrets.hash(text));
        Instant now = clock.instant();
        if (!same || stored.isEmpty() || stored.get().key().standing(now) != ApiKey.Standing.VALID) {
            return Optional.empty();
        }
        ApiKey key = stored.get().key();
        noteUse(key.id(), now);
        return Optional.of(new Caller(key.organisation(), key.id(), key.scopes()));
    }

    /**
     * For whom somebody acts who once showed a key.
     *
     * @return empty where the key was revoked since, or has expired
     */
    public Optional<Caller> callerOf(String keyId) {
        return database.read(jdbc -> jdbc.sql("select " + COLUMNS + " from api_key where id = ?").param(keyId)
                .query((row, number) -> Stored.of(row).key()).optional())
                .filter(key -> key.standing(clock.instant()) == ApiKey.Standing.VALID)
                .map(key -> new Caller(key.organisation(), key.id(), key.scopes()));
    }

    private void noteUse(String id, Instant now) {
        Instant noted = useNoted.get(id);
        boolean due = noted == null || noted.plus(USE_NOTED_EVERY).isBefore(now);
        if (!due || !(noted == null ? useNoted.putIfAbsent(id, now) == null : useNoted.replace(id, noted, now))) {
            return;
        }
        try {
            database.write(jdbc -> jdbc.sql("update api_key set last_used_at = ? where id = ?")
                    .params(Moments.text(now), id).update());
        } catch (DataAccessException | TransactionException e) {
            // a database that cannot be written to just now must not keep out who only reads
            useNoted.remove(id, now);
        }
    }

    private String random(int bytes) {
        return HexFormat.of().formatHex(secrets.draw(bytes));
    }

    private static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::key).collect(Collectors.joining(" "));
    }

    private record Stored(ApiKey key, byte[] hash) {

        static Stored of(ResultSet row) throws SQLException {
            Set<Scope> scopes = Arrays.stream(row.getString("scopes").split(" "))
                    .flatMap(scope -> Scope.of(scope).stream()).collect(Collectors.toUnmodifiableSet());
            return new Stored(new ApiKey(row.getString("id"), row.getString("organisation"), row.getString("name"), scopes,
                    Moments.of(row.getString("created_at")), Moments.of(row.getString("expires_at")),
                    Moments.of(row.getString("revoked_at")), Moments.of(row.getString("last_used_at"))),
                    HexFormat.of().parseHex(row.getString("hash")));
        }
    }
}
