package no.driftsklar.summary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.driftsklar.catalogue.State;
import no.driftsklar.summary.Breakdown;
import no.driftsklar.summary.GroupTally;
import no.driftsklar.summary.GroupTally.FactorTally;
import no.driftsklar.summary.Summary;
import no.driftsklar.summary.report.Page.Block;
import no.driftsklar.summary.report.Page.Cell;
import no.driftsklar.summary.report.Page.Head;
import no.driftsklar.summary.report.Page.Row;
import no.driftsklar.summary.report.Page.Section;
import no.driftsklar.summary.report.Page.Table;

/** The factors that hinder and promote most often, in all assessments and in each group. */
final class FactorSection {

    /** How many factors each list shows. Our assumption: as many as a reader takes in. */
    static final int SHOWN = 10;

    private final Speech speech;
    private final Numbers numbers;

    FactorSection(Speech speech) {
        this.speech = speech;
        this.numbers = speech.numbers();
    }

    Section of(Summary summary) {
        int factors = summary.catalogue().factors().size();
        List<Block> blocks = new ArrayList<>();
        boolean[] hiddenInWhole = new boolean[factors];
        for (int i = 0; i < factors; i++) {
            hiddenInWhole[i] = !summary.whole().factor(i).known().isEnough();
        }
        blocks.add(block("factors-all", null, speech.say(Phrases.EVERYTHING), summary.whole(), hiddenInWhole));
        for (Breakdown breakdown : summary.breakdowns()) {
            boolean[][] hidden = new boolean[breakdown.keys().size()][factors];
            for (int factor = 0; factor < factors; factor++) {
                boolean[] hiddenIn = breakdown.factorHidden(factor);
                for (int group = 0; group < hidden.length; group++) {
                    hidden[group][factor] = hiddenIn[group];
                }
            }
            boolean[] hiddenGroups = breakdown.hidden();
            for (int group = 0; group < hidden.length; group++) {
                GroupTally tally = breakdown.groups().get(group);
                if (!hiddenGroups[group] && tally.all().rows() > 0) {
                    String name = speech.group(breakdown, breakdown.keys().get(group));
                    blocks.add(block("factors-" + breakdown.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                            + breakdown.keys().get(group), speech.say(Phrases.GROUP_HEADING, speech.kind(breakdown), name),
                            name, tally, hidden[group]));
                }
            }
        }
        return new Section("factors", speech.say(Phrases.FACTORS), List.of(speech.say(Phrases.FACTORS_TEXT, SHOWN)), blocks,
                List.of());
    }

    /** The places of the factors that are most often in a state, the most frequent first. */
    static List<Integer> mostOften(State state, GroupTally group, boolean[] hidden) {
        Comparator<Integer> byShare = (one, other) -> {
            FactorTally first = group.factor(one);
            FactorTally second = group.factor(other);
            return Long.compare(second.in(state) * first.known().rows(), first.in(state) * second.known().rows());
        };
        return IntStream.range(0, hidden.length).boxed()
                .filter(factor -> !hidden[factor] && group.factor(factor).in(state) > 0)
                .sorted(byShare.thenComparing(factor -> -group.factor(factor).known().rows())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN).toList();
    }

    private Block block(String id, String title, String group, GroupTally tally, boolean[] hidden) {
        return new Block(id, title, List.of(), List.of(), List.of(
                table(id + "-hinders", speech.say(Phrases.HINDERS, group), State.HINDERS, tally, hidden),
                table(id + "-promotes", speech.say(Phrases.PROMOTES, group), State.PROMOTES, tally, hidden)));
    }

    private Table table(String id, String caption, State state, GroupTally group, boolean[] hidden) {
        List<Row> rows = new ArrayList<>();
        for (int place : mostOften(state, group, hidden)) {
            FactorTally factor = group.factor(place);
            long known = factor.known().rows();
            rows.add(Row.of(speech.factor(place), null, List.of(
                    new Cell(numbers.share(factor.in(state), known), Numbers.length(factor.in(state), known), state.key()),
                    Cell.of(speech.say(Phrases.OF_KNOWN, numbers.count(factor.in(state)), numbers.count(known))))));
        }
        if (rows.isEmpty()) {
            rows.add(Row.hidden(speech.say(Phrases.NO_FACTORS), "–"));
        }
        long leftOut = IntStream.range(0, hidden.length)
                .filter(factor -> hidden[factor] && group.factor(factor).known().rows() > 0).count();
        return new Table(id, caption, List.of(new Head(speech.say(Phrases.FACTOR), false),
                new Head(speech.say(Phrases.SHARE), true), new Head(speech.say(Phrases.NUMBER), true)), rows,
                leftOut == 0 ? List.of() : List.of(speech.say(Phrases.FACTORS_LEFT_OUT, leftOut)));
    }
}
