package no.driftsklar.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A dangerous combination of findings and facts.
 *
 * @param id       the one name of the risk
 * @param order    place among all risks
 * @param level    how grave it is
 * @param sources  where the sources speak of it
 * @param title    its name in words
 * @param says     what it says when it fires
 * @param remedy   what removes it
 * @param examples facts that it fires on and facts that it is silent on
 */
public record Risk(
        @JsonProperty("risk") String id,
        int order,
        RiskLevel level,
        List<Source> sources,
        Text title,
        Text says,
        Text remedy,
        List<Example> examples) {

    public Risk {
        sources = sources == null ? List.of() : sources;
        examples = examples == null ? List.of() : examples;
    }
}
