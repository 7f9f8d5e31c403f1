package no.driftsklar.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import org.jspecify.annotations.Nullable;

@Schema(description = "One thing that the sources say promotes or hinders implementation.")
record FactorSummary(
        @Schema(description = "The one name of the factor.", example = "superusers") String factor,
        @Schema(description = "Its name in words.") String title,
        @Schema(description = "people, technology or organisation.") String dimension,
        @Schema(description = "Competence stage 1 to 5 in the follow-up research's figure.") int stage,
        @Schema(description = "Process 1 to 16 of the municipalities that succeed; null where it belongs to none.")
        @Nullable Integer process,
        @Schema(description = "The phase from which it is due.") String relevantFrom,
        @Schema(description = "Class of evidence: 3 follow-up research, 2 process of those who succeed, 1 item of a model.")
        int evidence,
        @Schema(description = "Its weight in the score; our assumption.") int weight,
        @Schema(description = "Whether ready is out of reach while it hinders.") boolean gate,
        @Schema(description = "Whether there is an action for it.") boolean actionable,
        @Schema(description = "The fields that it owns.") List<String> fields) {

    static FactorSummary of(Catalogue catalogue, Factor factor, Language language) {
        return new FactorSummary(factor.id(), factor.title().in(language), factor.dimension().key(), factor.stage(),
                factor.process(), factor.relevantFrom().key(), factor.evidence(), catalogue.weight(factor), factor.gate(),
                factor.actionable(), factor.fields().stream().map(Field::name).toList());
    }
}
