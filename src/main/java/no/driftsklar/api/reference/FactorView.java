package no.driftsklar.api.reference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.Saying;
import org.jspecify.annotations.Nullable;

@Schema(description = "One factor whole: its rules as written and in words, its sources, its weight and what to do.")
record FactorView(
        @JsonUnwrapped FactorSummary summary,
        @Schema(description = "The fields without which it is unknown: all joined by &, any of those joined by |.")
        String needs,
        @Schema(description = "Why its evidence weighs what it weighs.") String evidenceWhy,
        @Schema(description = "Where the sources speak of it.") List<SourceView> sources,
        @Schema(description = "Its rules, in the order in which the first that fires counts.") List<RuleView> rules,
        @Schema(description = "What to do about it; null where nothing can be done.")
        @Nullable ActionView action,
        @Schema(description = "What to expect where nothing can be done; null where there is an action.")
        @Nullable String expect) {

    static FactorView of(Catalogue catalogue, Factor factor, Language language) {
        return new FactorView(FactorSummary.of(catalogue, factor, language), factor.needs().toString(),
                catalogue.evidence(factor.evidence()).why().in(language),
                SourceView.of(catalogue, factor.sources(), language),
                catalogue.rulesAbout(factor.id()).stream().map(rule -> rule(factor, rule, language)).toList(),
                factor.action() == null ? null : ActionView.of(catalogue, factor.action(), language),
                factor.expect() == null ? null : factor.expect().in(language));
    }

    private static RuleView rule(Factor factor, Rule rule, Language language) {
        return RuleView.of(rule, factor.says().stream().filter(saying -> saying.rule().equals(rule.name())).findFirst()
                .map(Saying::text).orElse(null), language);
    }
}
