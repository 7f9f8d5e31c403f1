package no.driftsklar.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.Saying;
import no.driftsklar.catalogue.Text;

@Schema(name = "RuleBase", description = "The rule base that assesses: its version, weights and limits, and the words for all keys.")
record RuleBaseView(
        @Schema(description = "What its author calls it.") String version,
        @Schema(description = "Hash over paths and contents of its files.", example = "88cdc297d9dfc93a") String fingerprint,
        @Schema(description = "Version of the program that runs it.") String program,
        @Schema(description = "How much there is of each.") Sizes sizes,
        @Schema(description = "Weight of each class of evidence; our assumption.") List<Weight> weights,
        @Schema(description = "Limits of the verdict in per cent; our assumption.") List<Limit> thresholds,
        @Schema(description = "The rules that give the verdict; the first that fires decides.") List<RuleView> verdict,
        @Schema(description = "The works that the rule base rests on.") List<Work> works,
        @Schema(description = "The words for keys: by kind (phase, verdict, role, tool and so on) and key.")
        Map<String, Map<String, String>> terms) {

    @Schema(name = "RuleBaseSizes")
    record Sizes(int fields, int factors, int risks, int contradictions, int rules) {
    }

    @Schema(name = "EvidenceWeight")
    record Weight(@Schema(description = "The class of evidence.") int evidence, @Schema(description = "Its weight.") int weight,
            @Schema(description = "What the class is.") String title, @Schema(description = "Why it weighs that.") String why) {
    }

    @Schema(name = "Threshold")
    record Limit(@Schema(description = "Name of the limit.", example = "ready_score") String name,
            @Schema(description = "Per cent, 0 to 100.") int value, @Schema(description = "Why it stands there.") String why) {
    }

    @Schema(name = "Work")
    record Work(@Schema(description = "What keys of places in it begin with.", example = "E") String work,
            @Schema(description = "How it is called in short.") String title,
            @Schema(description = "Author, title, publisher and year.") String citation) {
    }

    static RuleBaseView of(Catalogue catalogue, String program, Language language) {
        return new RuleBaseView(catalogue.id().version(), catalogue.id().fingerprint(), program,
                new Sizes(catalogue.fields().size(), catalogue.factors().size(), catalogue.risks().size(),
                        catalogue.contradictions().size(), catalogue.rules().size()),
                catalogue.evidence().stream().map(evidence -> new Weight(evidence.evidence(), evidence.weight(),
                        evidence.title().in(language), evidence.why().in(language))).toList(),
                catalogue.thresholds().byName().entrySet().stream().map(limit -> new Limit(limit.getKey(),
                        limit.getValue().value(), limit.getValue().why().in(language))).toList(),
                catalogue.rules().stream().filter(rule -> rule.effect() == Rule.Effect.VERDICT)
                        .map(rule -> verdict(catalogue, rule, language)).toList(),
                catalogue.works().stream().map(work -> new Work(work.work(), work.shortTitle().in(language),
                        work.citation().in(language))).toList(),
                terms(catalogue.terms(), language));
    }

    private static RuleView verdict(Catalogue catalogue, Rule rule, Language language) {
        return RuleView.of(rule, catalogue.verdictSays().stream().filter(saying -> saying.rule().equals(rule.name()))
                .findFirst().map(Saying::text).orElse(null), language);
    }

    private static Map<String, Map<String, String>> terms(Map<String, Map<String, Text>> terms, Language language) {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        terms.forEach((kind, byKey) -> {
            Map<String, String> ofKind = new LinkedHashMap<>();
            byKey.forEach((key, text) -> ofKind.put(key, text.in(language)));
            words.put(kind, ofKind);
        });
        return words;
    }
}
