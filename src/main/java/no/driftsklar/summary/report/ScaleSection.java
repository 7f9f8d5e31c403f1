package no.driftsklar.summary.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.driftsklar.summary.Headcount;
import no.driftsklar.summary.Scale;
import no.driftsklar.summary.Summary;
import no.driftsklar.summary.report.Page.Block;
import no.driftsklar.summary.report.Page.Cell;
import no.driftsklar.summary.report.Page.Head;
import no.driftsklar.summary.report.Page.Row;
import no.driftsklar.summary.report.Page.Section;
import no.driftsklar.summary.report.Page.Table;

/** Cronbach's alpha of each theme, and its items. */
final class ScaleSection {

    private final Speech speech;
    private final Numbers numbers;

    ScaleSection(Speech speech) {
        this.speech = speech;
        this.numbers = speech.numbers();
    }

    Section of(Summary summary) {
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Scale scale : summary.scales()) {
            rows.add(Row.of(speech.term("theme", scale.theme()), null, List.of(
                    Cell.of(numbers.count(scale.items().size())), count(scale.complete()),
                    figure(scale.complete(), scale.alpha()))));
        }
        blocks.add(new Block("alpha", null, List.of(), List.of(), List.of(new Table("alpha-table",
                speech.say(Phrases.ALPHA_TABLE), List.of(new Head(speech.say(Phrases.THEME), false),
                        new Head(speech.say(Phrases.ITEMS), true), new Head(speech.say(Phrases.COMPLETE), true),
                        new Head(speech.say(Phrases.ALPHA), true)),
                rows, List.of(speech.say(Phrases.SCALES_NOTE, Headcount.FEWEST))))));
        summary.scales().forEach(scale -> blocks.add(new Block("scale-" + scale.theme(), null, List.of(), List.of(),
                List.of(items(scale)))));
        return new Section("scales", speech.say(Phrases.SCALES), List.of(speech.say(Phrases.SCALES_TEXT)), blocks,
                List.of());
    }

    private Table items(Scale scale) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < scale.items().size(); i++) {
            Headcount answered = scale.answered(i);
            rows.add(Row.of(scale.items().get(i).label().in(speech.language()), scale.items().get(i).name(), List.of(
                    count(answered), figure(answered, scale.mean(i)), figure(answered, scale.standardDeviation(i)),
                    figure(scale.complete(), scale.itemRestCorrelation(i)),
                    figure(scale.complete(), scale.alphaWithout(i)))));
        }
        return new Table("scale-" + scale.theme() + "-table",
                speech.say(Phrases.ITEMS_TABLE, speech.term("theme", scale.theme())), List.of(
                        new Head(speech.say(Phrases.ITEM), false), new Head(speech.say(Phrases.ITEM_N), true),
                        new Head(speech.say(Phrases.MEAN), true), new Head(speech.say(Phrases.SD), true),
                        new Head(speech.say(Phrases.ITEM_REST), true), new Head(speech.say(Phrases.ALPHA_WITHOUT), true)),
                rows, List.of());
    }

    private Cell count(Headcount rows) {
        return Cell.of(rows.rows() > 0 && !rows.isEnough() ? speech.hidden() : numbers.count(rows.rows()));
    }

    private Cell figure(Headcount rows, BigDecimal figure) {
        return Cell.of(rows.rows() > 0 && !rows.isEnough() ? speech.hidden() : numbers.decimal(figure));
    }
}
