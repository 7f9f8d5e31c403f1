package no.driftsklar.summary.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.driftsklar.catalogue.State;
import no.driftsklar.summary.Barriers;
import no.driftsklar.summary.Headcount;
import no.driftsklar.summary.Summary;
import no.driftsklar.summary.report.Page.Block;
import no.driftsklar.summary.report.Page.Cell;
import no.driftsklar.summary.report.Page.Head;
import no.driftsklar.summary.report.Page.Row;
import no.driftsklar.summary.report.Page.Section;
import no.driftsklar.summary.report.Page.Table;

/** Which factors hinder in the same projects. */
final class BarrierSection {

    /** How many pairs are listed. Our assumption: as many as a reader takes in. */
    private static final int SHOWN = 15;

    private final Speech speech;
    private final Numbers numbers;

    BarrierSection(Speech speech) {
        this.speech = speech;
        this.numbers = speech.numbers();
    }

    Section of(Summary summary) {
        Barriers barriers = summary.barriers();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block("pairs", null, List.of(), List.of(), List.of(pairs(barriers))));
        boolean[] hidden = new boolean[summary.catalogue().factors().size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = !summary.whole().factor(i).known().isEnough();
        }
        List<Integer> frequent = FactorSection.mostOften(State.HINDERS, summary.whole(), hidden);
        if (frequent.size() > 1) {
            blocks.add(heatMap(barriers, frequent));
        }
        return new Section("barriers", speech.say(Phrases.BARRIERS), List.of(speech.say(Phrases.BARRIERS_TEXT)), blocks,
                List.of());
    }

    private Table pairs(Barriers barriers) {
        List<Row> rows = new ArrayList<>();
        boolean anyRelated = false;
        for (Barriers.Pair pair : barriers.strongest(SHOWN)) {
            anyRelated |= pair.related();
            rows.add(Row.of(speech.say(Phrases.PAIR_OF, speech.factor(pair.first()), speech.factor(pair.second())),
                    pair.related() ? speech.say(Phrases.RELATED) : null, List.of(
                            Cell.of(numbers.decimal(pair.phi())), Cell.of(numbers.count(pair.both().rows())),
                            Cell.of(numbers.decimal(pair.expected())), Cell.of(numbers.decimal(pair.lift())),
                            Cell.of(numbers.count(pair.known().rows())))));
        }
        List<String> notes = new ArrayList<>(List.of(speech.say(Phrases.PAIRS_NOTE, Headcount.FEWEST)));
        if (anyRelated) {
            notes.add(speech.say(Phrases.RELATED_NOTE, speech.say(Phrases.RELATED)));
        }
        if (rows.isEmpty()) {
            rows.add(Row.hidden(speech.say(Phrases.NO_PAIRS), "–"));
        }
        return new Table("pairs-table", speech.say(Phrases.PAIRS_TABLE, SHOWN), List.of(
                new Head(speech.say(Phrases.PAIR), false), new Head(speech.say(Phrases.PHI), true),
                new Head(speech.say(Phrases.BOTH), true), new Head(speech.say(Phrases.EXPECTED), true),
                new Head(speech.say(Phrases.LIFT), true), new Head(speech.say(Phrases.BOTH_KNOWN), true)), rows, notes);
    }

    private Block heatMap(Barriers barriers, List<Integer> frequent) {
        List<String> names = frequent.stream().map(speech::factor).toList();
        List<List<BigDecimal>> phi = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < frequent.size(); row++) {
            List<BigDecimal> values = new ArrayList<>();
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < frequent.size(); column++) {
                if (column >= row) {
                    cells.add(Cell.of(""));
                    continue;
                }
                Barriers.Pair pair = barriers.pair(frequent.get(row), frequent.get(column));
                BigDecimal value = pair.known().isEnough() ? pair.phi() : null;
                values.add(value);
                cells.add(Cell.of(value == null ? numbers.decimal(null) : speech.say(Phrases.WITH_COUNT,
                        numbers.decimal(value), numbers.count(pair.both().rows()))));
            }
            phi.add(values);
            rows.add(Row.of(speech.say(Phrases.NUMBERED, row + 1, names.get(row)), null, cells));
        }
        List<Head> heads = new ArrayList<>(List.of(new Head(speech.say(Phrases.FACTOR), false)));
        for (int i = 1; i <= names.size(); i++) {
            heads.add(new Head(String.valueOf(i), true));
        }
        String caption = speech.say(Phrases.HEATMAP_TABLE);
        return new Block("heatmap", null, List.of(), List.of(new Drawings(speech).heatMap("heatmap-picture",
                speech.say(Phrases.HEATMAP), speech.say(Phrases.IN_TABLE, caption), names, phi)),
                List.of(new Table("heatmap-table", caption, heads, rows, List.of(speech.say(Phrases.HEATMAP_NOTE)))));
    }
}
