package no.driftsklar.web.pictures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws scores over time: a line with the bounds as a band around it, and a mark for each verdict whose shape says which, so
 * that it can be read without colours.
 */
public final class Timeline {

    /** The scale stands left of the picture. */
    private static final double LEFT = 11;
    private static final double WIDTH = 86;
    private static final int TOP = 24;
    private static final int HEIGHT = 200;

    /** More marks than these would stand on each other. */
    private static final int MARKS = 40;

    /** The names of the shapes, as {@link Moment#verdict} has them, are those of the verdicts. */
    private static final String SQUARE = "M-6 -6 L6 -6 L6 6 L-6 6 Z";
    private static final String TRIANGLE = "M0 -8 L8 6 L-8 6 Z";
    private static final String DIAMOND = "M0 -8 L8 0 L0 8 L-8 0 Z";
    private static final String CIRCLE = "M-7 0 A7 7 0 1 0 7 0 A7 7 0 1 0 -7 0 Z";

    private Timeline() {
    }

    /**
     * One date.
     *
     * @param date    the date
     * @param written the date as it is written
     * @param score   null where nothing is known
     * @param number  the score as it is written
     * @param low     the lower bound; null where nothing is relevant
     * @param high    the upper bound; null where nothing is relevant
     * @param verdict key of the verdict
     */
    public record Moment(LocalDate date, String written, Double score, String number, Double low, Double high,
            String verdict) {
    }

    /**
     * @param description what is to be read off it, in a sentence
     * @param moments     at least one, by date
     * @param limits      the limits of the verdict
     */
    public static Picture of(String id, String title, String description, List<Moment> moments, List<Integer> limits) {
        Svg svg = new Svg(id, title, description, TOP + HEIGHT + 28);
        svg.rect(LEFT, TOP, WIDTH, HEIGHT, "track");
        band(svg, moments);
        svg.text(LEFT - 1.5, TOP + 5, "end", "tick", "100").text(LEFT - 1.5, TOP + HEIGHT + 4, "end", "tick", "0");
        for (int limit : limits) {
            svg.line(LEFT, y(limit), LEFT + WIDTH, y(limit), "limit")
                    .text(LEFT - 1.5, y(limit) + 4, "end", "tick", String.valueOf(limit));
        }
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            boolean turn = i == 0 || !moment.verdict().equals(moments.get(i - 1).verdict());
            if (moments.size() <= MARKS || turn || i == moments.size() - 1) {
                svg.shape(x(moments, moment), y(moment.score() == null ? 0 : moment.score()), path(moment.verdict()),
                        "verdict-mark " + moment.verdict());
            }
        }
        Moment first = moments.get(0);
        Moment last = moments.get(moments.size() - 1);
        number(svg, moments, last, moments.size() == 1 ? "middle" : "end");
        if (moments.size() > 1) {
            number(svg, moments, first, "start");
            svg.text(LEFT, TOP + HEIGHT + 20, "start", "tick", first.written())
                    .text(LEFT + WIDTH, TOP + HEIGHT + 20, "end", "tick", last.written());
        } else {
            svg.text(LEFT + WIDTH / 2, TOP + HEIGHT + 20, "middle", "tick", first.written());
        }
        return new Picture(id, title, svg.end());
    }

    private static void number(Svg svg, List<Moment> moments, Moment moment, String anchor) {
        if (moment.score() != null) {
            svg.text(x(moments, moment), y(moment.score()) - 12, anchor, "number", moment.number());
        }
    }

    /** The band and the line, each interrupted where there is nothing to draw. */
    private static void band(Svg svg, List<Moment> moments) {
        svg.stretched(LEFT, TOP, WIDTH, HEIGHT);
        List<Moment> run = new ArrayList<>();
        for (Moment moment : moments) {
            if (moment.low() == null) {
                band(svg, moments, run);
                run.clear();
            } else {
                run.add(moment);
            }
        }
        band(svg, moments, run);
        List<Double> line = new ArrayList<>();
        for (Moment moment : moments) {
            if (moment.score() == null) {
                svg.polyline(line, "score-line");
                line.clear();
            } else {
                line.addAll(List.of(share(moments, moment), 100 - moment.score()));
            }
        }
        svg.polyline(line, "score-line").endStretched();
    }

    private static void band(Svg svg, List<Moment> all, List<Moment> run) {
        List<Double> upper = new ArrayList<>();
        List<Double> around = new ArrayList<>();
        for (Moment moment : run) {
            upper.addAll(List.of(share(all, moment), 100 - moment.high()));
        }
        around.addAll(upper);
        for (int i = run.size() - 1; i >= 0; i--) {
            around.addAll(List.of(share(all, run.get(i)), 100 - run.get(i).low()));
        }
        if (!run.isEmpty()) {
            // one date alone is a line from the lower to the upper bound
            svg.polygon(around, "time-band");
        }
    }

    /** Where a date is between the first and the last, in per cent. */
    private static double share(List<Moment> moments, Moment moment) {
        LocalDate first = moments.get(0).date();
        long days = ChronoUnit.DAYS.between(first, moments.get(moments.size() - 1).date());
        return days == 0 ? 50 : 3 + 94.0 * ChronoUnit.DAYS.between(first, moment.date()) / days;
    }

    private static double x(List<Moment> moments, Moment moment) {
        return LEFT + WIDTH * share(moments, moment) / 100;
    }

    private static double y(double score) {
        return TOP + HEIGHT * (100 - score) / 100;
    }

    /** The shape of a verdict, in pixels around a point. */
    public static String path(String verdict) {
        return switch (verdict) {
            case "ready" -> CIRCLE;
            case "ready_with_conditions" -> TRIANGLE;
            case "not_ready" -> SQUARE;
            default -> DIAMOND;
        };
    }
}
