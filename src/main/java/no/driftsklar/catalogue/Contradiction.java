package no.driftsklar.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Two facts that cannot both be right.
 *
 * @param id       the one name of the contradiction
 * @param order    place among all contradictions
 * @param title    its name in words
 * @param says     what it says when it fires
 * @param examples facts that it fires on and facts that it is silent on
 */
public record Contradiction(
        @JsonProperty("contradiction") String id,
        int order,
        Text title,
        Text says,
        List<Example> examples) {

    public Contradiction {
        examples = examples == null ? List.of() : examples;
    }
}
