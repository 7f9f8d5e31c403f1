package no.driftsklar.store.jobs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that a job wrote.
 *
 * @param name   its name without folders
 * @param bytes  how many it has
 * @param sha256 of them, in hexadecimal digits
 */
public record JobFile(Kind kind, String name, long bytes, String sha256) {

    /** Its media type. */
    public String mediaType() {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv;charset=UTF-8";
            case "ndjson" -> "application/x-ndjson";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "md" -> "text/markdown;charset=UTF-8";
            case "html" -> "text/html;charset=UTF-8";
            default -> "application/json";
        };
    }

    /** What is in a file. */
    public enum Kind {
        RESULTS, FINDINGS, ACTIONS, REJECTS, CODEBOOK, PROVENANCE, SUMMARY;

        /** Its name in the API, and that of its file without the extension. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }
    }
}
