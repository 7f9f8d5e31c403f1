package no.driftsklar.store.projects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a caller sends along so that a request counts once however often it comes.
 *
 * @param key      the caller's own word for the request
 * @param bodyHash SHA-256 of the body in hexadecimal
 */
public record IdempotencyKey(String key, String bodyHash) {

    /** The key of a request with a body. */
    public static IdempotencyKey of(String key, String body) {
        try {
            return new IdempotencyKey(key, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(body.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
