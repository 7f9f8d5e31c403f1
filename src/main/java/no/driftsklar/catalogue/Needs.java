package no.driftsklar.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * The fields without which a factor cannot be known, written {@code a & b} (all of them) or {@code a | b} (any of them).
 *
 * @param all whether all fields are needed; false where one of them is enough
 * @param fields names of fields
 */
public record Needs(boolean all, List<String> fields) {

    @JsonCreator
    public static Needs of(String written) {
        boolean any = written.contains("|");
        if (any && written.contains("&")) {
            throw new IllegalArgumentException("needs are joined by & or by |, not by both: " + written);
        }
        return new Needs(!any, List.of(written.strip().split("\\s*[&|]\\s*")));
    }

    @Override
    @JsonValue
    public String toString() {
        return String.join(all ? " & " : " | ", fields);
    }
}
