package no.driftsklar.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A place in a source, written {@code E:figure "Dårlig planlegging"}: the key of the place and, where the
 * place is a figure or list, the words that stand there.
 *
 * @param place key in {@code rules/sources.yaml}, for example {@code E:process-1}
 * @param words what stands at the place, or null
 */
public record Source(String place, String words) {

    @JsonCreator
    public static Source of(String written) {
        int quote = written.indexOf('"');
        if (quote < 0) {
            return new Source(written.strip(), null);
        }
        return new Source(written.substring(0, quote).strip(), written.substring(quote).strip());
    }

    @Override
    @JsonValue
    public String toString() {
        return words == null ? place : place + " " + words;
    }
}
