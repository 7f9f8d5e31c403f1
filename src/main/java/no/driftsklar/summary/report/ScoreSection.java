package no.driftsklar.summary.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Thresholds;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.summary.Distribution;
import no.driftsklar.summary.GroupTally;
import no.driftsklar.summary.Summary;
import no.driftsklar.summary.report.Page.Block;
import no.driftsklar.summary.report.Page.Cell;
import no.driftsklar.summary.report.Page.Head;
import no.driftsklar.summary.report.Page.Row;
import no.driftsklar.summary.report.Page.Section;
import no.driftsklar.summary.report.Page.Table;
import no.driftsklar.summary.report.Picture.Mark;

/** How scores and verdicts are distributed over all assessments. */
final class ScoreSection {

    private final Speech speech;
    private final Numbers numbers;
    private final Drawings drawings;

    ScoreSection(Speech speech) {
        this.speech = speech;
        this.numbers = speech.numbers();
        this.drawings = new Drawings(speech);
    }

    Section of(Summary summary) {
        GroupTally whole = summary.whole();
        List<Block> blocks = new ArrayList<>();
        Table verdicts = verdicts(whole);
        if (whole.scored().isEnough()) {
            String caption = speech.say(Phrases.SCORES_TABLE);
            blocks.add(new Block("score-distribution", null, List.of(),
                    List.of(drawings.histogram("score-histogram", speech.say(Phrases.SCORES_PICTURE),
                            said(Phrases.SCORES_SAY, whole.scores(), caption), whole.scores(), limits())),
                    List.of(bins("score-bins", caption, whole.scores()),
                            figures("score-figures", speech.say(Phrases.FIGURES_TABLE), whole.scores()), verdicts)));
        } else {
            blocks.add(new Block("verdict-distribution", null, List.of(), List.of(), List.of(verdicts)));
        }
        List<String> text = new ArrayList<>(List.of(speech.say(Phrases.SCORES_TEXT)));
        long without = whole.all().rows() - whole.scores().n();
        if (without > 0) {
            text.add(speech.say(Phrases.WITHOUT_SCORE, numbers.count(without), numbers.count(whole.all().rows())));
        }
        return new Section("scores", speech.say(Phrases.SCORES), text, blocks, List.of());
    }

    private List<Mark> limits() {
        Thresholds thresholds = speech.catalogue().thresholds();
        int notReady = thresholds.notReadyScore().value();
        int ready = thresholds.readyScore().value();
        return List.of(new Mark(notReady + "%", "end", speech.say(Phrases.LIMIT_NOT_READY, notReady)),
                new Mark(ready + "%", ready > 60 ? "middle" : "start", speech.say(Phrases.LIMIT_READY, ready)));
    }

    /** The fullest of the tens, and the median, as a sentence. */
    String said(Phrases sentence, Distribution of, String caption) {
        long[] bins = of.bins();
        int fullest = 0;
        for (int i = 1; i < bins.length; i++) {
            fullest = bins[i] > bins[fullest] ? i : fullest;
        }
        return speech.say(sentence, numbers.share(bins[fullest], of.n()), 10 * fullest, 10 * fullest + 10,
                numbers.decimal(of.quartile(2)), caption);
    }

    Table bins(String id, String caption, Distribution of) {
        long[] bins = of.bins();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < bins.length; i++) {
            rows.add(Row.of(speech.say(Phrases.BAND_OF, 10 * i, 10 * i + 10), null,
                    List.of(Cell.of(numbers.count(bins[i])), Cell.of(numbers.share(bins[i], of.n())))));
        }
        return new Table(id, caption, List.of(new Head(speech.say(Phrases.BAND), false),
                new Head(speech.say(Phrases.NUMBER), true), new Head(speech.say(Phrases.SHARE), true)), rows, List.of());
    }

    Table figures(String id, String caption, Distribution of) {
        return new Table(id, caption, List.of(new Head(speech.say(Phrases.FIGURE), false),
                new Head(speech.say(Phrases.VALUE), true)),
                List.of(Row.of(speech.say(Phrases.NUMBER), null, List.of(Cell.of(numbers.count(of.n())))),
                        figure(Phrases.MEAN, of.mean()), figure(Phrases.SD, of.standardDeviation()),
                        figure(Phrases.LEAST, of.least()), figure(Phrases.LOWER_QUARTILE, of.quartile(1)),
                        figure(Phrases.MEDIAN, of.quartile(2)), figure(Phrases.UPPER_QUARTILE, of.quartile(3)),
                        figure(Phrases.MOST, of.most())),
                List.of());
    }

    private Row figure(Phrases name, BigDecimal value) {
        return Row.of(speech.say(name), null, List.of(Cell.of(numbers.decimal(value))));
    }

    private Table verdicts(GroupTally whole) {
        return new Table("verdicts", speech.say(Phrases.VERDICTS_TABLE),
                List.of(new Head(speech.say(Phrases.VERDICT), false), new Head(speech.say(Phrases.NUMBER), true),
                        new Head(speech.say(Phrases.SHARE), true)),
                Stream.of(Verdict.values()).map(verdict -> Row.of(speech.term("verdict", verdict), null,
                        List.of(Cell.of(numbers.count(whole.verdicts(verdict))),
                                Cell.of(numbers.share(whole.verdicts(verdict), whole.all().rows()))))).toList(),
                List.of());
    }
}
