package no.driftsklar.store.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Moments;
import no.driftsklar.store.database.Rows;
import no.driftsklar.store.keys.Secrets;
import no.driftsklar.store.projects.ProjectException;
import no.driftsklar.store.projects.ProjectLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The links in the database. Whoever has the token of one gets in, so only its SHA-256 is kept ({@link Secrets}), and one
 * that was revoked is gone at once. A token is looked up by its hash, which may take longer the more of the hash is right:
 * who measures that learns something of a hash, and a token cannot be made from it. Thread-safe.
 */
public final class Links {

    private static final int ID_BYTES = 5;

    private final Database database;
    private final Clock clock;
    private final ProjectLock lock;
    private final Secrets secrets = new Secrets();

    public Links(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.lock = new ProjectLock(database);
    }

    /**
     * A new link.
     *
     * @param token what opens it, 43 characters that may stand in an address; it can never be shown again
     */
    public record Issued(Link link, String token) {
    }

    /**
     * Makes a link to a project.
     *
     * @param lifetime how long it works; null where it does not expire
     * @throws ProjectException when there is no such project
     */
    public Issued make(String organisation, String projectId, Link.Kind kind, Duration lifetime) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Link link = new Link(HexFormat.of().formatHex(secrets.draw(ID_BYTES)), organisation, projectId, kind, now,
                lifetime == null ? null : now.plus(lifetime).truncatedTo(ChronoUnit.MICROS));
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.draw(Secrets.BYTES));
        database.write(jdbc -> {
            lock.take(jdbc, organisation, projectId);
            return insert(jdbc, link, token);
        });
        return new Issued(link, token);
    }

    private static int insert(JdbcClient jdbc, Link link, String token) {
        return jdbc.sql("""
                insert into project_link (id, organisation, project_id, kind, hash, created_at, expires_at)
                values (:id, :organisation, :project, :kind, :hash, :created, :expires)""")
                .param("id", link.id()).param("organisation", link.organisation()).param("project", link.projectId())
                .param("kind", link.kind().key()).param("hash", hash(token)).param("created", Moments.text(link.createdAt()))
                .param("expires", link.expiresAt() == null ? null : Moments.text(link.expiresAt())).update();
    }

    /** The link that a token opens; empty where there is none, or it was revoked, or has expired. */
    public Optional<Link> open(String token) {
        return database.read(jdbc -> jdbc.sql("select * from project_link where hash = :hash").param("hash", hash(token))
                .query((row, i) -> link(row)).optional()).filter(link -> !link.isExpired(clock.instant()));
    }

    /** The links to a project, those that have expired included, the oldest first. */
    public List<Link> list(String organisation, String projectId) {
        return database.read(jdbc -> jdbc.sql("""
                select * from project_link where organisation = :organisation and project_id = :project
                order by created_at, id""").param("organisation", organisation).param("project", projectId)
                .query((row, i) -> link(row)).list());
    }

    /**
     * Revokes a link to a project: from now on nobody gets in with it.
     *
     * @return whether there was one
     */
    public boolean revoke(String organisation, String projectId, String id) {
        return database.write(jdbc -> jdbc.sql("delete from project_link where id = :id"
                + " and organisation = :organisation and project_id = :project").param("id", id)
                .param("organisation", organisation).param("project", projectId).update()) == 1;
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(Secrets.hash(token));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getString("id"), row.getString("organisation"), row.getString("project_id"),
                Rows.constant(Link.Kind.class, row.getString("kind")), Moments.of(row.getString("created_at")),
                Moments.of(row.getString("expires_at")));
    }
}
