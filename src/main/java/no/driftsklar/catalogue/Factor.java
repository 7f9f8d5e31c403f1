package no.driftsklar.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One thing that the sources say promotes or hinders implementation.
 *
 * @param id           the one name of the factor
 * @param order        place among all factors; breaks ties
 * @param dimension    people, technology or organisation
 * @param stage        1 to 5: how far competence has been built in the follow-up research's figure
 * @param process      1 to 16: process of the municipalities that succeed; null where it belongs to none
 * @param relevantFrom the phase from which it is due
 * @param evidence     class of evidence, key in {@code rules/evidence.yaml}, which gives its weight
 * @param gate         whether ready is out of reach while it hinders
 * @param actionable   whether there is an action for it; the others have {@code expect}
 * @param needs        fields without which it is unknown
 * @param sources      where the sources speak of it
 * @param title        its name in words
 * @param says         what each of its rules says, by rule
 * @param action       what to do, null where not actionable
 * @param expect       what to expect where nothing can be done, null where actionable
 * @param fields       the fields that it owns
 * @param examples     what must come out of which facts
 */
public record Factor(
        @JsonProperty("factor") String id,
        int order,
        Dimension dimension,
        int stage,
        Integer process,
        Phase relevantFrom,
        int evidence,
        boolean gate,
        boolean actionable,
        Needs needs,
        List<Source> sources,
        Text title,
        List<Saying> says,
        Action action,
        Text expect,
        List<Field> fields,
        List<Example> examples) {

    public Factor {
        sources = sources == null ? List.of() : sources;
        says = says == null ? List.of() : says;
        fields = fields == null ? List.of() : fields;
        examples = examples == null ? List.of() : examples;
    }
}
