package no.driftsklar.batch.output;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.driftsklar.assessment.Condition;
import no.driftsklar.assessment.Finding;
import no.driftsklar.assessment.Outcome;
import no.driftsklar.assessment.RankedAction;
import no.driftsklar.assessment.Wording;
import no.driftsklar.batch.output.Column.Kind;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.Source;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Text;
import no.driftsklar.catalogue.Verdict;

/** The tables that assessments are written as: one wide table, and long ones of findings and of actions. */
public final class AssessmentTables {

    private static final int ACTIONS = 3;

    private final Catalogue catalogue;
    private final Wording wording;

    /**
     * @param wording says the texts that tables have; null leaves out the columns that hold texts
     */
    public AssessmentTables(Catalogue catalogue, Wording wording) {
        this.catalogue = catalogue;
        this.wording = wording;
    }

    /**
     * One row for each assessment.
     *
     * @param states      whether each factor's state has a column, named after the factor; {@code state_} stands before
     *                    a name that the table already has
     * @param ownWeights  whether a column names the user's own weights
     * @param sensitivity whether columns say how much each assessment hangs on the weights
     * @param carried     names of the columns that are carried through; they come last, and {@code carried_} stands before
     *                    a name that the table already has
     */
    public Table<Scored> wide(boolean states, boolean ownWeights, boolean sensitivity, List<String> carried) {
        List<Column<Scored>> columns = new ArrayList<>(identity(Scored::outcome));
        columns.add(code("verdict", new Text("Konklusjon", "Konklusjon", "Verdict"), terms("verdict", Verdict.values()),
                scored -> scored.outcome().verdict().key()));
        columns.add(number("score", new Text("Skåre, 0–100", "Skåre, 0–100", "Score, 0–100"),
                scored -> scored.outcome().figures().score()));
        columns.add(number("low", new Text("Skåre om alt ubesvart hemmer", "Skåre om alt det som ikkje er svart på, hemmar",
                "Score if everything unanswered hinders"), scored -> scored.outcome().figures().low()));
        columns.add(number("high", new Text("Skåre om alt ubesvart fremmer",
                "Skåre om alt det som ikkje er svart på, fremmar", "Score if everything unanswered promotes"),
                scored -> scored.outcome().figures().high()));
        columns.add(number("coverage", new Text("Besvart andel av det som teller, prosent",
                "Svart på av det som tel, prosent", "Answered share of what counts, per cent"),
                scored -> scored.outcome().figures().coverage()));
        for (Dimension dimension : Dimension.values()) {
            Text name = catalogue.term("dimension", dimension);
            columns.add(number("score_" + dimension.key(), new Text("Skåre: " + name.nb(), "Skåre: " + name.nn(),
                    "Score: " + name.en()), scored -> scored.outcome().dimensions().get(dimension).score()));
        }
        columns.add(set("risks", new Text("Risikoer", "Risikoar", "Risks"), risks(),
                scored -> scored.outcome().risks(), risk -> risk.of().id()));
        columns.add(set("contradictions", new Text("Motstrid", "Motstrid", "Contradictions"), contradictions(),
                scored -> scored.outcome().contradictions(), contradiction -> contradiction.of().id()));
        for (int rank = 1; rank <= ACTIONS; rank++) {
            int place = rank - 1;
            columns.add(code("action_" + rank, new Text("Faktoren bak tiltak " + rank, "Faktoren bak tiltak " + rank,
                    "Factor of action " + rank), factors(),
                    scored -> place < scored.outcome().actions().size()
                            ? scored.outcome().actions().get(place).factor().id() : null));
        }
        columns.add(set("conditions", new Text("Det som står mellom prosjektet og klar",
                "Det som står mellom prosjektet og klar", "What stands between the project and ready"), conditions(),
                scored -> scored.outcome().conditions(), Condition::toString));
        columns.add(code("due_phase", new Text("Fasen som det er vurdert etter", "Fasen som det er vurdert etter",
                "The phase by which it is judged"), terms("phase", Phase.values()),
                scored -> scored.outcome().duePhase().key()));
        columns.add(code("next_decision", new Text("Beslutningen som konklusjonen gjelder",
                "Avgjerda som konklusjonen gjeld", "The decision that the verdict is about"),
                catalogue.terms("next_decision"), scored -> scored.outcome().nextDecision()));
        columns.addAll(ruleBase(Scored::outcome));
        if (ownWeights) {
            columns.add(Column.of("own_weights", Kind.TEXT, new Text("Egne vekter, fingeravtrykk",
                    "Eigne vekter, fingeravtrykk", "Own weights, fingerprint"),
                    scored -> scored.outcome().ownWeights()));
        }
        if (sensitivity) {
            columns.add(number("verdict_kept", new Text("Andel trekk med samme konklusjon, prosent",
                    "Del av trekka med same konklusjon, prosent", "Share of draws with the same verdict, per cent"),
                    scored -> scored.sensitivity().verdictKept()));
            columns.add(number("score_p5", new Text("Skåre, 5-persentil over trekkene", "Skåre, 5-persentil over trekka",
                    "Score, 5th percentile of the draws"), scored -> scored.sensitivity().low()));
            columns.add(number("score_p95", new Text("Skåre, 95-persentil over trekkene",
                    "Skåre, 95-persentil over trekka", "Score, 95th percentile of the draws"),
                    scored -> scored.sensitivity().high()));
        }
        if (wording != null) {
            columns.addAll(texts());
        }
        Set<String> taken = columns.stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
        if (states) {
            for (Factor factor : catalogue.factors()) {
                columns.add(code(free(factor.id(), "state_", taken), factor.title(), terms("state", State.values()),
                        scored -> scored.outcome().states().get(factor.id()).key()));
            }
        }
        for (int i = 0; i < carried.size(); i++) {
            int place = i;
            String name = carried.get(i);
            columns.add(text(free(name, "carried_", taken), new Text(name, name, name),
                    scored -> scored.carried().get(place)));
        }
        return new Table<>("assessments", false, List.copyOf(columns), List::of);
    }

    /** The name, with the prefix where a column before it has that name. */
    private static String free(String name, String prefix, Set<String> taken) {
        String free = name;
        while (!taken.add(free)) {
            free = prefix + free;
        }
        return free;
    }

    /** What an assessment says in words; sentences that stand in one cell are parted by a bar. */
    private List<Column<Scored>> texts() {
        List<Column<Scored>> columns = new ArrayList<>();
        columns.add(text("verdict_text", new Text("Konklusjonen i ord", "Konklusjonen i ord", "The verdict in words"),
                scored -> wording.term("verdict", scored.outcome().verdict().key())));
        columns.add(text("verdict_reason_text", new Text("Hvorfor konklusjonen er slik", "Kvifor konklusjonen er slik",
                "Why the verdict is so"), scored -> wording.verdict(scored.outcome())));
        columns.add(text("risks_text", new Text("Risikoene i ord", "Risikoane i ord", "The risks in words"),
                scored -> joined(scored.outcome().risks(),
                        risk -> wording.ofRisk(risk, scored.outcome().facts()))));
        columns.add(text("contradictions_text", new Text("Motstriden i ord", "Motstriden i ord",
                "The contradictions in words"), scored -> joined(scored.outcome().contradictions(),
                        contradiction -> wording.ofContradiction(contradiction, scored.outcome().facts()))));
        columns.add(text("conditions_text", new Text("Det som står mellom prosjektet og klar, i ord",
                "Det som står mellom prosjektet og klar, i ord", "What stands between the project and ready, in words"),
                scored -> joined(scored.outcome().conditions(), wording::condition)));
        for (int rank = 1; rank <= ACTIONS; rank++) {
            int place = rank - 1;
            columns.add(text("action_" + rank + "_text", new Text("Tiltak " + rank + " i ord",
                    "Tiltak " + rank + " i ord", "Action " + rank + " in words"),
                    scored -> place < scored.outcome().actions().size()
                            ? scored.outcome().actions().get(place).action().what().in(wording.language()) : null));
        }
        return columns;
    }

    /** One row for each finding. */
    public Table<FindingRow> findings() {
        List<Column<FindingRow>> columns = new ArrayList<>(identity(FindingRow::outcome));
        columns.add(code("factor", new Text("Faktor", "Faktor", "Factor"), factors(), row -> row.finding().factor().id()));
        columns.add(code("state", new Text("Tilstand", "Tilstand", "State"),
                terms("state", State.HINDERS, State.PROMOTES), row -> row.finding().state().key()));
        columns.add(text("rule", new Text("Regelen som slo til", "Regelen som slo til", "The rule that fired"),
                row -> row.finding().rule().name()));
        columns.add(set("because", new Text("Opplysningene bak", "Opplysningane bak", "The facts behind it"), fields(),
                row -> row.finding().because(), Function.identity()));
        columns.add(Column.of("evidence", Kind.COUNT, new Text("Evidensklasse", "Evidensklasse", "Class of evidence"),
                row -> row.finding().factor().evidence()));
        columns.add(code("dimension", new Text("Dimensjon", "Dimensjon", "Dimension"),
                terms("dimension", Dimension.values()), row -> row.finding().factor().dimension().key()));
        columns.add(Column.of("stage", Kind.COUNT, new Text("Kompetansetrinn, 1–5", "Kompetansetrinn, 1–5",
                "Competence stage, 1–5"), row -> row.finding().factor().stage()));
        columns.add(Column.of("process", Kind.COUNT, new Text("Prosess, 1–16", "Prosess, 1–16", "Process, 1–16"),
                row -> row.finding().factor().process()));
        columns.add(set("sources", new Text("Kilder", "Kjelder", "Sources"), Map.of(),
                row -> row.finding().factor().sources(), Source::toString));
        if (wording != null) {
            columns.add(text("text", new Text("Funnet i ord", "Funnet i ord", "The finding in words"),
                    row -> wording.of(row.finding(), row.outcome().facts())));
        }
        columns.addAll(ruleBase(FindingRow::outcome));
        return new Table<>("findings", true, List.copyOf(columns), scored -> scored.assessment().findings().stream()
                .map(finding -> new FindingRow(scored.outcome(), finding)).toList());
    }

    /** One row for each action. */
    public Table<ActionRow> actions() {
        List<Column<ActionRow>> columns = new ArrayList<>(identity(ActionRow::outcome));
        columns.add(Column.of("rank", Kind.COUNT, new Text("Plass, 1 er viktigst", "Plass, 1 er viktigast",
                "Rank, 1 is the most important"), row -> row.action().rank()));
        columns.add(code("factor", new Text("Faktor", "Faktor", "Factor"), factors(), row -> row.action().factor().id()));
        columns.add(code("role", new Text("Ansvarlig rolle", "Ansvarleg rolle", "Responsible role"),
                catalogue.terms("role"), row -> row.action().action().role().key()));
        columns.add(Column.of("process", Kind.COUNT, new Text("Prosess, 1–16", "Prosess, 1–16", "Process, 1–16"),
                row -> row.action().factor().process()));
        columns.add(number("gain", new Text("Poeng det gir", "Poeng det gir", "Points gained"),
                row -> row.action().gain()));
        columns.add(set("risks", new Text("Risikoer det ligger bak", "Risikoar det ligg bak", "Risks that it lies behind"),
                risks(), row -> row.action().risks(), Function.identity()));
        if (wording != null) {
            columns.add(text("text", new Text("Tiltaket i ord", "Tiltaket i ord", "The action in words"),
                    row -> row.action().action().what().in(wording.language())));
        }
        columns.addAll(ruleBase(ActionRow::outcome));
        return new Table<>("actions", false, List.copyOf(columns), scored -> scored.outcome().actions().stream()
                .map(action -> new ActionRow(scored.outcome(), action)).toList());
    }

    /** A finding of one assessment. */
    public record FindingRow(Outcome outcome, Finding finding) {
    }

    /** An action of one assessment. */
    public record ActionRow(Outcome outcome, RankedAction action) {
    }

    private <R> List<Column<R>> identity(Function<R, Outcome> outcome) {
        return List.of(
                Column.of("project_id", Kind.TEXT, label("project_id"), row -> outcome.apply(row).facts().projectId()),
                code("phase", label("phase"), terms("phase", Phase.values()),
                        row -> outcome.apply(row).facts().phase().key()),
                Column.of("status_date", Kind.DATE, label("status_date"),
                        row -> outcome.apply(row).facts().statusDate()));
    }

    private Text label(String field) {
        return catalogue.field(field).orElseThrow().label();
    }

    private static <R> List<Column<R>> ruleBase(Function<R, Outcome> outcome) {
        return List.of(
                Column.of("rule_base_version", Kind.TEXT, new Text("Regelverk, versjon", "Regelverk, versjon",
                        "Rule base, version"), row -> outcome.apply(row).ruleBase().version()),
                Column.of("rule_base_fingerprint", Kind.TEXT, new Text("Regelverk, fingeravtrykk",
                        "Regelverk, fingeravtrykk", "Rule base, fingerprint"),
                        row -> outcome.apply(row).ruleBase().fingerprint()));
    }

    private static <R> Column<R> code(String name, Text label, Map<String, Text> values, Function<R, String> value) {
        return new Column<>(name, Kind.CODE, label, values, value);
    }

    private static <R> Column<R> number(String name, Text label, Function<R, ?> value) {
        return Column.of(name, Kind.NUMBER, label, value);
    }

    private static <R> Column<R> text(String name, Text label, Function<R, String> value) {
        return Column.of(name, Kind.TEXT, label, value);
    }

    private static <R, T> Column<R> set(String name, Text label, Map<String, Text> values, Function<R, List<T>> value,
            Function<? super T, String> key) {
        return new Column<>(name, Kind.SET, label, values, row -> new Keys<>(value.apply(row), key));
    }

    /** The keys of things, each asked for when it is written: a run has a million rows with several sets each. */
    private static final class Keys<T> extends AbstractList<String> {

        private final List<T> things;
        private final Function<? super T, String> key;

        Keys(List<T> things, Function<? super T, String> key) {
            this.things = things;
            this.key = key;
        }

        @Override
        public String get(int place) {
            return key.apply(things.get(place));
        }

        @Override
        public int size() {
            return things.size();
        }
    }

    private static <T> String joined(List<T> things, Function<? super T, String> text) {
        return things.stream().map(text).collect(Collectors.joining(" | "));
    }

    /** All conditions that an assessment can have, in the order in which it lists them. */
    private Map<String, Text> conditions() {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition(Condition.Kind.SCORE, null));
        conditions.add(new Condition(Condition.Kind.COVERAGE, null));
        for (Dimension dimension : Dimension.values()) {
            conditions.add(new Condition(Condition.Kind.DIMENSION, dimension.key()));
        }
        catalogue.factors().stream().filter(Factor::gate)
                .forEach(factor -> conditions.add(new Condition(Condition.Kind.FACTOR, factor.id())));
        catalogue.risks().stream().filter(risk -> risk.level().blocksReady())
                .forEach(risk -> conditions.add(new Condition(Condition.Kind.RISK, risk.id())));
        catalogue.contradictions().forEach(contradiction ->
                conditions.add(new Condition(Condition.Kind.CONTRADICTION, contradiction.id())));
        Set<String> behindCriticalRisks = catalogue.risks().stream().filter(risk -> risk.level() == RiskLevel.CRITICAL)
                .flatMap(risk -> catalogue.rulesAbout(risk.id()).stream()).flatMap(rule -> rule.hinders().stream())
                .collect(Collectors.toSet());
        catalogue.factors().stream().filter(factor -> behindCriticalRisks.contains(factor.id()))
                .forEach(factor -> conditions.add(new Condition(Condition.Kind.UNKNOWN, factor.id())));
        conditions.add(new Condition(Condition.Kind.UNKNOWN, "installations_active"));
        Wording nb = new Wording(catalogue, Language.NB);
        Wording nn = new Wording(catalogue, Language.NN);
        Wording en = new Wording(catalogue, Language.EN);
        return texts(conditions, Condition::toString, condition ->
                new Text(nb.condition(condition), nn.condition(condition), en.condition(condition)));
    }

    private Map<String, Text> terms(String kind, Key... keys) {
        Map<String, Text> terms = new LinkedHashMap<>();
        for (Key key : keys) {
            terms.put(key.key(), catalogue.term(kind, key));
        }
        return terms;
    }

    private Map<String, Text> factors() {
        return texts(catalogue.factors(), Factor::id, Factor::title);
    }

    private Map<String, Text> fields() {
        return texts(catalogue.fields(), Field::name, Field::label);
    }

    private Map<String, Text> risks() {
        return texts(catalogue.risks(), Risk::id, Risk::title);
    }

    private Map<String, Text> contradictions() {
        return texts(catalogue.contradictions(), Contradiction::id, Contradiction::title);
    }

    private static <T> Map<String, Text> texts(List<T> things, Function<T, String> key, Function<T, Text> text) {
        return things.stream().collect(Collectors.toMap(key, text, (first, second) -> first, LinkedHashMap::new));
    }
}
