package no.driftsklar.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Risk;

@Schema(name = "RiskDefinition", description = "A dangerous combination of findings and facts.")
record RiskView(
        @Schema(description = "The one name of the risk.", example = "untrained_use") String risk,
        @Schema(description = "critical, high or moderate. The first two stand between a project and ready.") String level,
        @Schema(description = "Its name in words.") String title,
        @Schema(description = "What it says when it fires; a name in braces stands for the project's value.") String text,
        @Schema(description = "What removes it.") String remedy,
        @Schema(description = "Where the sources speak of it.") List<SourceView> sources,
        @Schema(description = "Its rules.") List<RuleView> rules) {

    static RiskView of(Catalogue catalogue, Risk risk, Language language) {
        return new RiskView(risk.id(), risk.level().key(), risk.title().in(language), risk.says().in(language),
                risk.remedy().in(language), SourceView.of(catalogue, risk.sources(), language),
                catalogue.rulesAbout(risk.id()).stream().map(rule -> RuleView.of(rule, risk.says(), language)).toList());
    }
}
