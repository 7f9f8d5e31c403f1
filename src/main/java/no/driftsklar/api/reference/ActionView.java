package no.driftsklar.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;

@Schema(description = "What to do about a factor that does not yet promote.")
record ActionView(
        @Schema(description = "Who is responsible.") String role,
        @Schema(description = "What to do.") String text,
        @Schema(description = "What can be done this week.") String firstStep,
        @Schema(description = "How one sees that it is done.") String doneWhen,
        @Schema(description = "Public tools that help.") List<Tool> tools,
        @Schema(description = "Other advice, chosen by a rule where the context asks for it.") List<Variant> variants) {

    @Schema(name = "Tool")
    record Tool(@Schema(description = "Its key.") String tool, @Schema(description = "What it is called.") String title) {
    }

    @Schema(name = "ActionVariant")
    record Variant(@Schema(description = "The name that a rule chooses it by.") String variant,
            @Schema(description = "Who is responsible here.") String role,
            @Schema(description = "What to do here.") String text,
            @Schema(description = "What can be done here this week.") String firstStep) {
    }

    static ActionView of(Catalogue catalogue, Action action, Language language) {
        return new ActionView(action.role().key(), action.what().in(language), action.firstStep().in(language),
                action.doneWhen().in(language),
                action.tools().stream().map(tool -> new Tool(tool, catalogue.term("tool", tool).in(language))).toList(),
                action.variants().stream().map(Action.Variant::id).map(id -> variant(id, action.as(id), language)).toList());
    }

    private static Variant variant(String id, Action action, Language language) {
        return new Variant(id, action.role().key(), action.what().in(language), action.firstStep().in(language));
    }
}
