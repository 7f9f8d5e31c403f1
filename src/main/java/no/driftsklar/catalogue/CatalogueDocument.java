package no.driftsklar.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The rule base as one readable page: every factor, risk, contradiction and verdict with its rules as written, sources,
 * texts, action and weight. It is committed, so that a change of rules shows as a readable difference.
 */
public final class CatalogueDocument {

    private final Catalogue catalogue;
    private final StringBuilder page = new StringBuilder();

    private CatalogueDocument(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The page in Markdown, with LF line ends. */
    public static String of(Catalogue catalogue) {
        CatalogueDocument document = new CatalogueDocument(catalogue);
        document.write();
        return document.page.toString();
    }

    private void write() {
        line("# The rule base");
        line("");
        line("Generated from the files beside it by `./driftsklar rules --format md`; a test keeps it true. Version "
                + catalogue.id().version() + ": " + catalogue.factors().size() + " factors, " + catalogue.risks().size()
                + " risks, " + catalogue.contradictions().size() + " contradictions, " + catalogue.rules().size()
                + " rules, " + catalogue.fields().size() + " fields.");
        line("");
        line("## Weights and limits");
        line("");
        line("No source gives these numbers: they are our assumptions.");
        line("");
        line("| evidence | weight | what it is | why |");
        line("|---|---|---|---|");
        catalogue.evidence().forEach(evidence -> line("| " + evidence.evidence() + " | " + evidence.weight() + " | "
                + evidence.title().en() + " | " + evidence.why().en() + " |"));
        line("");
        line("| limit | value | why |");
        line("|---|---|---|");
        catalogue.thresholds().byName().forEach((name, limit) -> line("| " + name + " | " + limit.value() + " | "
                + limit.why().en() + " |"));
        line("");
        line("| shelf life of a posted value | days | why | fields |");
        line("|---|---|---|---|");
        catalogue.shelfLives().forEach((name, shelfLife) -> line("| " + name + " | " + shelfLife.days() + " | "
                + shelfLife.why().en() + " | " + fieldsThatHold(name) + " |"));
        line("| " + ShelfLife.NEVER + " | – | What does not grow old. | " + fieldsThatHold(ShelfLife.NEVER) + " |");
        line("");
        line("Grow with the time since they were posted: " + catalogue.fields().stream()
                .filter(field -> field.grows() != null).map(field -> "`" + field.name() + "` (" + field.grows().key() + ")")
                .collect(Collectors.joining(", ")) + ".");
        line("");
        line("## Sources");
        line("");
        catalogue.works().forEach(work -> line("- " + work.shortTitle().en() + ": " + work.citation().en()));
        for (Dimension dimension : Dimension.values()) {
            line("");
            line("## Factors: " + catalogue.term("dimension", dimension).en());
            catalogue.factors().stream().filter(factor -> factor.dimension() == dimension).forEach(this::factor);
        }
        line("");
        line("## Risks");
        catalogue.risks().forEach(risk -> {
            heading(risk.id(), risk.title());
            line("Level: " + risk.level().key() + ".");
            sources(risk.sources());
            rules(catalogue.rulesAbout(risk.id()));
            texts("Says", risk.says());
            texts("What removes it", risk.remedy());
        });
        line("");
        line("## Contradictions");
        catalogue.contradictions().forEach(contradiction -> {
            heading(contradiction.id(), contradiction.title());
            rules(catalogue.rulesAbout(contradiction.id()));
            texts("Says", contradiction.says());
        });
        line("");
        line("## Verdict");
        rules(catalogue.rules().stream().filter(rule -> rule.effect() == Rule.Effect.VERDICT).toList());
        catalogue.verdictSays().forEach(saying -> texts("“" + saying.rule() + "” says", saying.text()));
    }

    private String fieldsThatHold(String shelfLife) {
        return shelfLife.equals(ShelfLife.DEFAULT) ? "all others" : catalogue.fields().stream()
                .filter(field -> field.shelfLife().equals(shelfLife)).map(field -> "`" + field.name() + "`")
                .collect(Collectors.joining(", "));
    }

    private void factor(Factor factor) {
        heading(factor.id(), factor.title());
        line("Stage " + factor.stage() + (factor.process() == null ? "" : ", process " + factor.process())
                + ", due from " + factor.relevantFrom().key() + ", weight " + catalogue.weight(factor) + " (evidence "
                + factor.evidence() + ")" + (factor.gate() ? ", gate" : "") + ". Needs `" + factor.needs() + "`.");
        sources(factor.sources());
        rules(catalogue.rulesAbout(factor.id()));
        factor.says().forEach(saying -> texts("“" + saying.rule() + "” says", saying.text()));
        if (factor.action() == null) {
            texts("What to expect", factor.expect());
            return;
        }
        Action action = factor.action();
        line("");
        line("Action: responsible " + action.role().key() + "; tools " + String.join(", ", action.tools()) + ".");
        texts("What to do", action.what());
        texts("First step", action.firstStep());
        texts("Done when", action.doneWhen());
        action.variants().forEach(variant -> {
            texts("Variant `" + variant.id() + "`" + (variant.role() == null ? "" : ", responsible " + variant.role().key()),
                    variant.what());
            texts("Variant `" + variant.id() + "`, first step", variant.firstStep());
        });
    }

    private void heading(String id, Text title) {
        line("");
        line("### " + id);
        line("");
        line("*" + title.nb() + " · " + title.nn() + " · " + title.en() + "*");
        line("");
    }

    private void sources(List<Source> sources) {
        line("");
        line("Sources: " + sources.stream().map(source -> catalogue.cite(source, Language.EN))
                .collect(Collectors.joining("; ")) + ".");
    }

    private void rules(List<Rule> rules) {
        line("");
        line("```drl");
        line(rules.stream().map(Rule::drl).collect(Collectors.joining("\n\n")));
        line("```");
    }

    private void texts(String what, Text text) {
        line("");
        line(what + ":");
        line("");
        line("- nb: " + text.nb());
        line("- nn: " + text.nn());
        line("- en: " + text.en());
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
