package no.driftsklar.summary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which rows were seen, told apart by the first 64 bits of a SHA-256 hash: 16 bytes of memory for each. Among ten million
 * rows the chance that any two are taken for one is about three in a million.
 */
final class SeenRows {

    private static final int FIRST_SIZE = 1 << 12;

    private final MessageDigest sha256;
    private long[] hashes = new long[FIRST_SIZE];
    private int count;

    SeenRows() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds a row; false where it was there already. */
    boolean add(String row) {
        long hash = ByteBuffer.wrap(sha256.digest(row.getBytes(StandardCharsets.UTF_8))).getLong();
        // 0 marks an empty place
        if (!put(hashes, hash == 0 ? 1 : hash)) {
            return false;
        }
        if (++count > hashes.length / 2) {
            long[] larger = new long[2 * hashes.length];
            for (long each : hashes) {
                if (each != 0) {
                    put(larger, each);
                }
            }
            hashes = larger;
        }
        return true;
    }

    private static boolean put(long[] hashes, long hash) {
        int place = (int) (hash & hashes.length - 1);
        while (hashes[place] != 0) {
            if (hashes[place] == hash) {
                return false;
            }
            place = place + 1 & hashes.length - 1;
        }
        hashes[place] = hash;
        return true;
    }
}
