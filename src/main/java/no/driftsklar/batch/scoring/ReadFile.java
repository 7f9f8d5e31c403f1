package no.driftsklar.batch.scoring;

import no.driftsklar.batch.input.Dialect;

/**
 * What a run read of one file.
 *
 * @param file     its name as it was given
 * @param sha256   SHA-256 of its bytes in hexadecimal digits; null where it was not read to its end
 * @param dialect  how it is written; null where that was not found out
 * @param unusable whether it cannot be used
 * @param read     its entries
 * @param scored   those that were scored
 * @param rejected those that were not
 */
record ReadFile(String file, String sha256, Dialect dialect, boolean unusable, long read, long scored, long rejected) {

    static ReadFile begun(String file) {
        return new ReadFile(file, null, null, false, 0, 0, 0);
    }

    ReadFile as(Dialect found) {
        return new ReadFile(file, sha256, found, unusable, read, scored, rejected);
    }

    ReadFile asUnusable() {
        return new ReadFile(file, sha256, dialect, true, read, scored, rejected);
    }

    ReadFile ended(String hash) {
        return new ReadFile(file, hash, dialect, unusable, read, scored, rejected);
    }

    ReadFile plus(long moreScored, long moreRejected) {
        return new ReadFile(file, sha256, dialect, unusable, read + moreScored + moreRejected, scored + moreScored,
                rejected + moreRejected);
    }
}
