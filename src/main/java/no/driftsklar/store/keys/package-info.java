/** Who may do what: organisations, their API keys, and the scopes of a key. */
package no.driftsklar.store.keys;
