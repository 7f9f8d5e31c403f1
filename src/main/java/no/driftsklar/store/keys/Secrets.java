package no.driftsklar.store.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * What nobody can guess, and what is kept of it. A quick hash is right here: slow ones guard what people choose and others
 * can guess, and nobody guesses 256 random bits, whereas every request would wait for the slow one. Thread-safe.
 */
public final class Secrets {

    /** How many random bytes make a secret. */
    public static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** Random bytes. */
    public byte[] draw(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    /** SHA-256 of a text: what is kept in its place. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
