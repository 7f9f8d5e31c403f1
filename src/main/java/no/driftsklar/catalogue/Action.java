package no.driftsklar.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What to do about a factor that does not yet promote.
 *
 * @param role      who is responsible
 * @param tools     public tools that help, keys of the term {@code tool}
 * @param what      what to do
 * @param firstStep what can be done this week
 * @param doneWhen  how one sees that it is done
 * @param variants  other advice, chosen by a rule where the context asks for it; empty where there is none
 */
public record Action(
        Role role,
        List<String> tools,
        @JsonProperty("do") Text what,
        Text firstStep,
        Text doneWhen,
        List<Variant> variants) {

    /**
     * Advice for a context.
     *
     * @param id        name that the rule chooses it by
     * @param role      who is responsible here; null: as in the action
     * @param what      what to do here
     * @param firstStep what can be done here this week
     */
    public record Variant(@JsonProperty("variant") String id, Role role, @JsonProperty("do") Text what, Text firstStep) {
    }

    public Action {
        tools = tools == null ? List.of() : tools;
        variants = variants == null ? List.of() : variants;
    }

    /** The action as the variant changes it; the action itself where {@code id} is null. */
    public Action as(String id) {
        if (id == null) {
            return this;
        }
        Variant variant = variants.stream().filter(v -> v.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no variant is called " + id));
        return new Action(variant.role() == null ? role : variant.role(), tools, variant.what(), variant.firstStep(),
                doneWhen, variants);
    }
}
