package no.driftsklar.store.projects;

/**
 * An answer to a request as it is kept, so that the same request gets it again.
 *
 * @param status   HTTP status
 * @param location where what was made is found
 * @param language code of the language of the body
 * @param body     the body
 * @param replayed whether it was given before
 */
public record StoredAnswer(int status, String location, String language, byte[] body, boolean replayed) {
}
