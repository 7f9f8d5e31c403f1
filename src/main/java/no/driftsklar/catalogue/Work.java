package no.driftsklar.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A source and the places in it that the rule base refers to.
 *
 * @param work       key before the colon in {@code E:figure}; the whole key where the work has no places
 * @param shortTitle how it is called where it is cited often
 * @param citation   author, title, publisher and year
 * @param places     where in the work, by what stands behind the colon
 */
public record Work(String work, @JsonProperty("short") Text shortTitle, Text citation, Map<String, Text> places) {
}
