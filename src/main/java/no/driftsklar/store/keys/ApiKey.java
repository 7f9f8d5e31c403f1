package no.driftsklar.store.keys;

import java.time.Instant;
import java.util.Set;

/**
 * An API key as it is kept: without its secret.
 *
 * @param id           names it in lists and when it is revoked; not secret
 * @param organisation the one organisation whose projects it sees
 * @param name         what it is for, in the words of whoever made it
 * @param expiresAt    the first moment at which it no longer works; null where it does not expire
 * @param revokedAt    null where it was not revoked
 * @param lastUsedAt   to about a minute; null where it was never used
 */
public record ApiKey(String id, String organisation, String name, Set<Scope> scopes, Instant createdAt, Instant expiresAt,
        Instant revokedAt, Instant lastUsedAt) {

    /** Whether it works. */
    public enum Standing { VALID, EXPIRED, REVOKED }

    public Standing standing(Instant now) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? Standing.EXPIRED : Standing.VALID;
    }
}
