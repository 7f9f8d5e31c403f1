package no.driftsklar.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.Text;
import org.jspecify.annotations.Nullable;

@Schema(description = "A rule as it stands in the rule base.")
record RuleView(
        @Schema(description = "What it is about, as a sentence.") String name,
        @Schema(description = "What it does when it fires: hinders, promotes, variant, risk, contradiction or verdict.")
        String effect,
        @Schema(description = "What is said when it fires; a name in braces stands for the project's value. Null where nothing is.")
        @Nullable String text,
        @Schema(description = "The variant of the action that it chooses; null for other effects.") @Nullable String variant,
        @Schema(description = "The fields in its condition.") List<String> fields,
        @Schema(description = "The factors that it asks whether they hinder.") List<String> hinders,
        @Schema(description = "The factors that it asks whether they promote.") List<String> promotes,
        @Schema(description = "The file that it stands in.") String file,
        @Schema(description = "The rule as written, in the rule language of Drools.") String drl) {

    static RuleView of(Rule rule, Text says, Language language) {
        return new RuleView(rule.name(), rule.effect().key(), says == null ? null : says.in(language), rule.variant(),
                rule.fields(), rule.hinders(), rule.promotes(), rule.file(), rule.drl());
    }
}
