package no.driftsklar.summary.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.summary.Distribution;
import no.driftsklar.summary.GroupTally;
import no.driftsklar.summary.report.Picture.Box;
import no.driftsklar.summary.report.Picture.Legend;
import no.driftsklar.summary.report.Picture.Line;
import no.driftsklar.summary.report.Picture.Mark;

/** Where everything in a picture stands. */
final class Drawings {

    private static final int HISTOGRAM_TOP = 40;
    private static final int HISTOGRAM_BASELINE = 210;
    private static final int BELOW_BASELINE = 24;
    private static final int LINE_HEIGHT = 52;
    private static final int BAR_TOP = 21;
    private static final int BAR_HEIGHT = 22;
    /** A bar narrower than this share of the page, in per cent, has no room for its number. */
    private static final BigDecimal ROOM_FOR_NUMBER = BigDecimal.valueOf(7);
    private static final int SQUARE = 34;

    private final Speech speech;

    Drawings(Speech speech) {
        this.speech = speech;
    }

    /**
     * Columns over the tens from 0 to 100, each with its share in whole per cent.
     *
     * @param limits lines to compare with; empty where there are none
     */
    Picture histogram(String id, String title, String description, Distribution of, List<Mark> limits) {
        long[] bins = of.bins();
        long most = Math.max(1, LongStream.of(bins).max().orElseThrow());
        List<Box> columns = new ArrayList<>();
        for (int i = 0; i < bins.length; i++) {
            long height = Math.round((double) bins[i] * (HISTOGRAM_BASELINE - HISTOGRAM_TOP) / most);
            columns.add(new Box(10 * i + ".5%", String.valueOf(HISTOGRAM_BASELINE - height), "9%", String.valueOf(height),
                    "column", 10 * i + 5 + "%", String.valueOf(HISTOGRAM_BASELINE - height - 5),
                    bins[i] == 0 ? "" : Numbers.percent(bins[i], of.n(), 0).toPlainString()));
        }
        return new Picture.Histogram(id, title, description, HISTOGRAM_BASELINE + BELOW_BASELINE, HISTOGRAM_BASELINE,
                columns, axis(20), limits);
    }

    private static List<Mark> axis(int step) {
        return IntStream.rangeClosed(0, 100 / step).map(i -> i * step).mapToObj(at -> new Mark(at + "%",
                at == 0 ? "start" : at == 100 ? "end" : "middle", String.valueOf(at))).toList();
    }

    /** A group as a line of a picture. */
    record Group(String name, GroupTally tally) {
    }

    /** For each group one bar, parted by verdict. */
    Picture verdicts(String id, String description, List<Group> groups) {
        List<Line> lines = new ArrayList<>();
        for (Group group : groups) {
            long before = 0;
            long all = group.tally().all().rows();
            int top = lines.size() * LINE_HEIGHT;
            List<Box> boxes = new ArrayList<>();
            for (Verdict verdict : Verdict.values()) {
                long count = group.tally().verdicts(verdict);
                if (count > 0) {
                    boolean room = Numbers.percent(count, all, 2).compareTo(ROOM_FOR_NUMBER) >= 0;
                    boxes.add(new Box(Numbers.length(before, all) + "%", String.valueOf(top + BAR_TOP),
                            Numbers.length(count, all) + "%", String.valueOf(BAR_HEIGHT), verdict.key(),
                            Numbers.length(2 * before + count, 2 * all) + "%", String.valueOf(top + BAR_TOP + 15),
                            room ? speech.numbers().count(count) : null));
                    before += count;
                }
            }
            lines.add(line(top, group.name(), all, boxes));
        }
        return new Picture.Stacks(id, speech.say(Phrases.VERDICTS_PICTURE), description, lines.size() * LINE_HEIGHT, lines,
                Stream.of(Verdict.values()).map(verdict -> new Legend(verdict.key(), speech.term("verdict", verdict)))
                        .toList());
    }

    private Line line(int top, String name, long n, List<Box> boxes) {
        return new Line(String.valueOf(top + 14), name, speech.say(Phrases.N, speech.numbers().count(n)), boxes);
    }

    /** For each group the middle half of its scores, and the median. */
    Picture scores(String id, String description, List<Group> groups) {
        List<Line> lines = new ArrayList<>();
        for (Group group : groups) {
            int top = lines.size() * LINE_HEIGHT;
            Distribution scores = group.tally().scores();
            BigDecimal lower = scores.quartile(1);
            lines.add(line(top, group.name(), scores.n(), List.of(
                    new Box(Numbers.plain(lower) + "%", String.valueOf(top + BAR_TOP + 3),
                            Numbers.plain(scores.quartile(3).subtract(lower)) + "%", String.valueOf(BAR_HEIGHT - 6), "half",
                            null, null, null),
                    new Box(Numbers.plain(scores.quartile(2)) + "%", String.valueOf(top + BAR_TOP - 1), "3",
                            String.valueOf(BAR_HEIGHT + 2), "median", null, null, null))));
        }
        int baseline = lines.size() * LINE_HEIGHT;
        return new Picture.Ranges(id, speech.say(Phrases.RANGES_PICTURE), description, baseline + BELOW_BASELINE, lines,
                axis(25), baseline, List.of(new Legend("half", speech.say(Phrases.MIDDLE_HALF)),
                        new Legend("median", speech.say(Phrases.MEDIAN_MARK))));
    }

    /**
     * Squares below the diagonal.
     *
     * @param names of what is compared, in the order of rows and columns
     * @param phi   for each row its values from the first column up to the diagonal, null where there is none
     */
    Picture heatMap(String id, String title, String description, List<String> names, List<List<BigDecimal>> phi) {
        int size = names.size();
        List<Box> squares = new ArrayList<>();
        List<Box> numbers = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            int top = row * SQUARE;
            for (int column = 0; column < row; column++) {
                BigDecimal value = phi.get(row).get(column);
                squares.add(new Box(Numbers.length(column, size) + "%", String.valueOf(top), Numbers.length(1, size) + "%",
                        String.valueOf(SQUARE), "heat-" + heat(value), Numbers.length(2L * column + 1, 2L * size) + "%",
                        String.valueOf(top + SQUARE / 2 + 4), speech.numbers().decimal(value)));
            }
            numbers.add(new Box(null, null, null, null, null, Numbers.length(2L * row + 1, 2L * size) + "%",
                    String.valueOf(top + SQUARE / 2 + 5), String.valueOf(row + 1)));
        }
        return new Picture.HeatMap(id, title, description, size * SQUARE, squares, numbers, names, List.of(
                new Legend("heat-m2", speech.say(Phrases.HEAT_LESS)), new Legend("heat-0", speech.say(Phrases.HEAT_NONE)),
                new Legend("heat-p2", speech.say(Phrases.HEAT_MORE))));
    }

    /** The colour of a value; the limits are ours and say nothing that the number in the square does not. */
    private static String heat(BigDecimal phi) {
        if (phi == null) {
            return "none";
        }
        long tenths = Math.round(Math.abs(phi.doubleValue()) * 10 - 0.5);
        long step = tenths >= 7 ? 4 : tenths >= 5 ? 3 : tenths >= 3 ? 2 : tenths >= 1 ? 1 : 0;
        return step == 0 ? "0" : (phi.signum() < 0 ? "m" : "p") + step;
    }
}
