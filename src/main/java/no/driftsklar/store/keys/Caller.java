package no.driftsklar.store.keys;

import java.util.EnumSet;
import java.util.Set;

/**
 * For whom a request acts.
 *
 * @param organisation number of the organisation whose projects it sees, {@link #LOCAL} on a machine of one's own
 * @param keyId        the key it came with; null where none was asked for
 * @param scopes       what it may do
 */
public record Caller(String organisation, String keyId, Set<Scope> scopes) {

    /** The organisation of requests on the machine itself where keys are not asked for. */
    public static final String LOCAL = "local";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whoever sits at the machine: everything is allowed. */
    public static Caller local() {
        return new Caller(LOCAL, null, EnumSet.allOf(Scope.class));
    }
}
