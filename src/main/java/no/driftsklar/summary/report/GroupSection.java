package no.driftsklar.summary.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.summary.Breakdown;
import no.driftsklar.summary.GroupTally;
import no.driftsklar.summary.Summary;
import no.driftsklar.summary.report.Page.Block;
import no.driftsklar.summary.report.Page.Cell;
import no.driftsklar.summary.report.Page.Head;
import no.driftsklar.summary.report.Page.Row;
import no.driftsklar.summary.report.Page.Section;
import no.driftsklar.summary.report.Page.Table;

/** Verdicts, scores and coverage of the groups of one breakdown. */
final class GroupSection {

    private final Speech speech;
    private final Numbers numbers;
    private final Drawings drawings;

    GroupSection(Speech speech) {
        this.speech = speech;
        this.numbers = speech.numbers();
        this.drawings = new Drawings(speech);
    }

    Section of(Summary summary, Breakdown breakdown) {
        String id = "by-" + breakdown.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String caption = speech.say(Phrases.GROUPS_TABLE, speech.kind(breakdown));
        String description = speech.say(Phrases.IN_TABLE, caption);
        boolean[] hidden = breakdown.hidden();
        boolean[] scoresHidden = breakdown.scoresHidden();
        List<Drawings.Group> shown = new ArrayList<>();
        List<Drawings.Group> withScores = new ArrayList<>();
        shown.add(new Drawings.Group(speech.say(Phrases.ALL), summary.whole()));
        if (summary.whole().scored().isEnough()) {
            withScores.addAll(shown);
        }
        for (int i = 0; i < hidden.length; i++) {
            GroupTally group = breakdown.groups().get(i);
            Drawings.Group named = new Drawings.Group(speech.group(breakdown, breakdown.keys().get(i)), group);
            if (!hidden[i] && group.all().rows() > 0) {
                shown.add(named);
            }
            if (!scoresHidden[i] && group.scored().rows() > 0) {
                withScores.add(named);
            }
        }
        List<Picture> pictures = new ArrayList<>();
        if (shown.size() > 1) {
            pictures.add(drawings.verdicts(id + "-verdicts", description, shown));
        }
        if (withScores.size() > 1) {
            pictures.add(drawings.scores(id + "-scores", description, withScores));
        }
        String heading = "BY_" + breakdown.kind().name();
        return new Section(id, speech.say(Phrases.valueOf(heading)), List.of(speech.say(Phrases.valueOf(heading + "_TEXT"))),
                List.of(new Block(id + "-groups", null, List.of(), pictures,
                        List.of(table(id + "-table", caption, summary, breakdown, hidden, scoresHidden)))),
                List.of());
    }

    private Table table(String id, String caption, Summary summary, Breakdown breakdown, boolean[] hidden,
            boolean[] scoresHidden) {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(speech.kind(breakdown), false));
        heads.add(new Head(speech.say(Phrases.NUMBER), true));
        for (Verdict verdict : Verdict.values()) {
            heads.add(new Head(speech.term("verdict", verdict), true));
        }
        for (Phrases head : List.of(Phrases.SCORE_N, Phrases.LOWER_QUARTILE, Phrases.MEDIAN, Phrases.UPPER_QUARTILE,
                Phrases.SCORE_MEAN, Phrases.COVERAGE_MEAN)) {
            heads.add(new Head(speech.say(head), true));
        }
        List<Row> rows = new ArrayList<>();
        long together = 0;
        for (int i = 0; i < hidden.length; i++) {
            String name = speech.group(breakdown, breakdown.keys().get(i));
            GroupTally group = breakdown.groups().get(i);
            if (hidden[i]) {
                rows.add(Row.hidden(name, speech.hidden()));
                together += group.all().rows();
            } else {
                rows.add(Row.of(name, null, cells(group, scoresHidden[i])));
            }
        }
        if (together > 0) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(numbers.count(together))));
            cells.addAll(Collections.nCopies(heads.size() - 2, Cell.of("")));
            rows.add(Row.of(speech.say(Phrases.HIDDEN_TOGETHER), null, cells));
        }
        rows.add(new Row(speech.say(Phrases.ALL), null, cells(summary.whole(), !summary.whole().scored().isEnough()),
                "sum"));
        return new Table(id, caption, heads, rows, together > 0 ? List.of(speech.hiddenNote()) : List.of());
    }

    private List<Cell> cells(GroupTally group, boolean scoresHidden) {
        List<Cell> cells = new ArrayList<>();
        long all = group.all().rows();
        cells.add(Cell.of(numbers.count(all)));
        for (Verdict verdict : Verdict.values()) {
            cells.add(Cell.of(all == 0 ? numbers.decimal(null) : numbers.count(group.verdicts(verdict))));
        }
        if (scoresHidden && group.scored().rows() > 0) {
            cells.addAll(Collections.nCopies(5, Cell.of(speech.hidden())));
        } else {
            cells.add(Cell.of(all == 0 ? numbers.decimal(null) : numbers.count(group.scores().n())));
            for (BigDecimal figure : new BigDecimal[] {group.scores().quartile(1), group.scores().quartile(2),
                group.scores().quartile(3), group.scores().mean()}) {
                cells.add(Cell.of(numbers.decimal(figure)));
            }
        }
        cells.add(Cell.of(numbers.decimal(group.coverage().mean())));
        return cells;
    }
}
