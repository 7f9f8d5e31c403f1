package no.driftsklar.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.batch.comparison.Change;
import no.driftsklar.batch.comparison.Change.Detail;
import no.driftsklar.batch.comparison.Change.How;
import no.driftsklar.batch.comparison.Change.Property;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.Text;

/** What differs between two rule bases, as a person reads it. */
final class ChangesPage {

    private static final Map<Property, DiffWords> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(Property.EVIDENCE, DiffWords.EVIDENCE),
            Map.entry(Property.WEIGHT, DiffWords.WEIGHT),
            Map.entry(Property.LIMIT, DiffWords.LIMIT),
            Map.entry(Property.RELEVANT_FROM, DiffWords.RELEVANT_FROM),
            Map.entry(Property.NEEDS, DiffWords.NEEDS),
            Map.entry(Property.GATE, DiffWords.GATE),
            Map.entry(Property.ACTIONABLE, DiffWords.ACTIONABLE),
            Map.entry(Property.DIMENSION, DiffWords.DIMENSION),
            Map.entry(Property.STAGE, DiffWords.STAGE),
            Map.entry(Property.PROCESS, DiffWords.PROCESS),
            Map.entry(Property.LEVEL, DiffWords.LEVEL),
            Map.entry(Property.TYPE, DiffWords.TYPE),
            Map.entry(Property.VALUES, DiffWords.VALUES)));

    private final Catalogue a;
    private final Catalogue b;
    private final Language language;
    private final Page page;
    private final RuleWords rules;

    ChangesPage(Catalogue a, Catalogue b, Language language, Page page) {
        this.a = a;
        this.b = b;
        this.language = language;
        this.page = page;
        this.rules = new RuleWords(language);
    }

    void add(List<Change> changes) {
        page.heading(DiffWords.RULE_BASES.in(language));
        if (changes.isEmpty()) {
            page.paragraph(2, (a.id().fingerprint().equals(b.id().fingerprint()) ? DiffWords.NO_CHANGES
                    : DiffWords.ONLY_WORDS).in(language));
        }
        changes.forEach(this::add);
    }

    private void add(Change change) {
        switch (change.how()) {
            case ONLY_IN_A -> page.item("–", named(change, a) + " – " + DiffWords.ONLY_IN.in(language, "A"));
            case ONLY_IN_B -> page.item("+", named(change, b) + " – " + DiffWords.ONLY_IN.in(language, "B"));
            case DIFFERS -> {
                page.item("~", named(change, a));
                change.details().forEach(this::add);
            }
        }
    }

    private String named(Change change, Catalogue in) {
        String id = change.id();
        return switch (change.kind()) {
            case FACTOR -> named(DiffWords.FACTOR, in.factor(id).orElseThrow().title(), id)
                    + (change.how() == How.DIFFERS ? ""
                            : ", " + DiffWords.WITH_WEIGHT.in(language, in.weight(in.factor(id).orElseThrow())));
            case RISK -> named(DiffWords.RISK, in.risk(id).orElseThrow().title(), id)
                    + (change.how() == How.DIFFERS ? ""
                            : ", " + in.term("risk_level", in.risk(id).orElseThrow().level()).in(language));
            case CONTRADICTION -> named(DiffWords.CONTRADICTION, in.contradiction(id).orElseThrow().title(), id);
            case VERDICT -> DiffWords.VERDICT_RULES.in(language);
            case THRESHOLD -> DiffWords.THRESHOLD.in(language) + ": " + id;
            case EVIDENCE -> named(DiffWords.EVIDENCE_CLASS, in.evidence(Integer.parseInt(id)).title(), id);
            case FIELD -> named(DiffWords.FIELD, in.field(id).orElseThrow().label(), id);
        };
    }

    private String named(DiffWords kind, Text title, String id) {
        return kind.in(language) + ": " + page.bold(title.in(language)) + " (" + id + ")";
    }

    private void add(Detail detail) {
        if (detail.property() != Property.RULE) {
            page.paragraph(4, DiffWords.ARROW.in(language, NAMES.get(detail.property()).in(language),
                    value(detail.property(), detail.a(), a), value(detail.property(), detail.b(), b)));
            return;
        }
        Rule inA = (Rule) detail.a();
        Rule inB = (Rule) detail.b();
        page.paragraph(4, DiffWords.RULE.in(language, language.quote((inA == null ? inB : inA).name())));
        page.paragraph(6, "A: " + rule(inA, a));
        page.paragraph(6, "B: " + rule(inB, b));
    }

    private String rule(Rule rule, Catalogue in) {
        return rule == null ? DiffWords.NOT_THERE.in(language) : rules.of(rule, in);
    }

    private String value(Property property, Object value, Catalogue in) {
        if (value == null) {
            return "–";
        }
        return switch (property) {
            case EVIDENCE -> DiffWords.CLASS_WITH_WEIGHT.in(language, value, in.evidence((Integer) value).weight());
            case RELEVANT_FROM -> language.quote(in.term("phase", (Key) value).in(language));
            case GATE, ACTIONABLE -> in.term("value", (Boolean) value ? "yes" : "no").in(language);
            case DIMENSION -> in.term("dimension", (Key) value).in(language);
            case LEVEL -> in.term("risk_level", (Key) value).in(language);
            case TYPE -> ((Key) value).key();
            default -> String.valueOf(value);
        };
    }
}
