package no.driftsklar.store.links;

import java.time.Instant;
import no.driftsklar.catalogue.Key;

/**
 * A link as it is kept: without its token.
 *
 * @param id        names it in lists and when it is revoked; not secret
 * @param kind      what it allows
 * @param expiresAt the first moment at which it no longer works; null where it does not expire
 */
public record Link(String id, String organisation, String projectId, Kind kind, Instant createdAt, Instant expiresAt) {

    /** What a link allows within its project. */
    public enum Kind implements Key {
        /** All that the pages of the project do. */
        EDIT,
        /** To see the project's pages. */
        READ
    }

    /** Whether it has ended by a moment; one without an end never has. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
