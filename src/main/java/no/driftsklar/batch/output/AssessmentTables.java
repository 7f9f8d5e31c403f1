package no.driftsklar.batch.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.assessment.Finding;
import no.driftsklar.assessment.Outcome;
import no.driftsklar.assessment.RankedAction;
import no.driftsklar.assessment.Wording;
import no.driftsklar.batch.output.Column.Kind;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Phase;
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
     * @param states      whether each factor's state has a column, named after the factor
     * @param ownWeights  whether a column names the user's own weights
     * @param sensitivity whether columns say how much each assessment hangs on the weights
     * @param carried     names of the columns that are carried through; they come last
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
        columns.add(set("risks", new Text("Risikoer", "Risikoar", "Risks"), risks(), scored -> scored.outcome().risks()
                .stream().map(risk -> risk.of().id())));
        columns.add(set("contradictions", new Text("Motstrid", "Motstrid", "Contradictions"), contradictions(),
                scored -> scored.outcome().contradictions().stream().map(contradiction -> contradiction.of().id())));
        for (int rank = 1; rank <= ACTIONS; rank++) {
            int place = rank - 1;
            columns.add(code("action_" + rank, new Text("Faktoren bak tiltak " + rank, "Faktoren bak tiltak " + rank,
                    "Factor of action " + rank), factors(),
                    scored -> place < scored.outcome().actions().size()
                            ? scored.outcome().actions().get(place).factor().id() : null));
        }
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
        if (states) {
            for (Factor factor : catalogue.factors()) {
                columns.add(code(factor.id(), factor.title(), terms("state", State.values()),
                        scored -> scored.outcome().states().get(factor.id()).key()));
            }
        }
        for (int i = 0; i < carried.size(); i++) {
            int place = i;
            columns.add(Column.of(carried.get(i), Kind.TEXT, new Text(carried.get(i), carried.get(i), carried.get(i)),
                    scored -> scored.carried().get(place)));
        }
        return new Table<>("assessments", false, List.copyOf(columns), List::of);
    }

    /** One row for each finding. */
    public Table<FindingRow> findings() {
        List<Column<FindingRow>> columns = new ArrayList<>(identity(FindingRow::outcome));
        columns.add(code("factor", new Text("Faktor", "Faktor", "Factor"), factors(), row -> row.finding().factor().id()));
        columns.add(code("state", new Text("Tilstand", "Tilstand", "State"),
                terms("state", State.HINDERS, State.PROMOTES), row -> row.finding().state().key()));
        columns.add(Column.of("rule", Kind.TEXT, new Text("Regelen som slo til", "Regelen som slo til",
                "The rule that fired"), row -> row.finding().rule().name()));
        columns.add(set("because", new Text("Opplysningene bak", "Opplysningane bak", "The facts behind it"), fields(),
                row -> row.finding().because().stream()));
        columns.add(Column.of("evidence", Kind.COUNT, new Text("Evidensklasse", "Evidensklasse", "Class of evidence"),
                row -> row.finding().factor().evidence()));
        columns.add(code("dimension", new Text("Dimensjon", "Dimensjon", "Dimension"),
                terms("dimension", Dimension.values()), row -> row.finding().factor().dimension().key()));
        columns.add(Column.of("stage", Kind.COUNT, new Text("Kompetansetrinn, 1–5", "Kompetansetrinn, 1–5",
                "Competence stage, 1–5"), row -> row.finding().factor().stage()));
        columns.add(Column.of("process", Kind.COUNT, new Text("Prosess, 1–16", "Prosess, 1–16", "Process, 1–16"),
                row -> row.finding().factor().process()));
        columns.add(Column.of("sources", Kind.TEXT, new Text("Kilder", "Kjelder", "Sources"),
                row -> row.finding().factor().sources().stream().map(Object::toString).collect(Collectors.joining("|"))));
        if (wording != null) {
            columns.add(Column.of("text", Kind.TEXT, new Text("Funnet i ord", "Funnet i ord", "The finding in words"),
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
                risks(), row -> row.action().risks().stream()));
        if (wording != null) {
            columns.add(Column.of("text", Kind.TEXT, new Text("Tiltaket i ord", "Tiltaket i ord", "The action in words"),
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

    private static <R> Column<R> set(String name, Text label, Map<String, Text> values, Function<R, Stream<String>> value) {
        return new Column<>(name, Kind.SET, label, values, row -> value.apply(row).collect(Collectors.joining("|")));
    }

    private Map<String, Text> terms(String kind, no.driftsklar.catalogue.Key... keys) {
        Map<String, Text> terms = new LinkedHashMap<>();
        for (no.driftsklar.catalogue.Key key : keys) {
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
        return texts(catalogue.risks(), risk -> risk.id(), risk -> risk.title());
    }

    private Map<String, Text> contradictions() {
        return texts(catalogue.contradictions(), contradiction -> contradiction.id(), contradiction -> contradiction.title());
    }

    private static <T> Map<String, Text> texts(List<T> things, Function<T, String> key, Function<T, Text> text) {
        return things.stream().collect(Collectors.toMap(key, text, (first, second) -> first, LinkedHashMap::new));
    }
}
