package no.driftsklar.web.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a project. In each drawing a score is a dark bar with a line at its end, and what unanswered questions can
 * still give
 * is hatched, so that it also says what it says without colours.
 */
public final class Pictures {

    private static final String BAND = "hatch";

    /** A bar takes this much of the width, in per cent; the number stands behind it. */
    private static final double BAR = 80;
    private static final int LETTERS_ON_A_LINE = 40;
    private static final int LETTERS_ON_A_STEP = 20;
    private static final int LINE = 17;

    private static final String DOWN = "M-16 -4 L-6 -4 L-11 5 Z";
    private static final String UP = "M-16 5 L-6 5 L-11 -4 Z";

    private Pictures() {
    }

    /**
     * A score from 0 to 100 with its bounds and the limits of the verdict.
     *
     * @param description what is to be read off it, in a sentence
     */
    public static Picture gauge(String id, String title, String description, Bar whole, List<Integer> limits) {
        Svg svg = new Svg(id, title, description, 86);
        svg.rect(0, 30, 100, 30, "track");
        if (whole.low() != null && whole.high() > whole.low()) {
            svg.rect(whole.low(), 30, whole.high() - whole.low(), 30, "band", BAND);
        }
        if (whole.score() != null) {
            svg.rect(0, 38, whole.score(), 14, "score");
        }
        for (int limit : limits) {
            svg.upright(limit, 26, 66, "limit").text(limit, 81, "middle", "tick", String.valueOf(limit));
        }
        svg.text(0, 81, "start", "tick", "0").text(100, 81, "end", "tick", "100");
        if (whole.score() != null) {
            String anchor = whole.score() < 12 ? "start" : whole.score() > 88 ? "end" : "middle";
            svg.upright(whole.score(), 26, 64, "mark").shape(whole.score(), 22, "M-6 -5 L6 -5 L0 4 Z", "mark-head")
                    .text(whole.score(), 13, anchor, "number", whole.number());
        }
        return new Picture(id, title, svg.end());
    }

    /**
     * A score with its bounds in a line, beside a sentence that says the same.
     *
     * @param score null where nothing is known
     */
    public static String small(Double score, double low, double high) {
        Svg svg = Svg.beside(16).rect(0, 1, 100, 14, "track");
        if (high > low) {
            svg.rect(low, 1, high - low, 14, "band", BAND);
        }
        if (score != null) {
            svg.rect(0, 4, score, 8, "score").upright(score, 0, 16, "mark");
        }
        return svg.end();
    }

    /**
     * Parts under each other, each with its name above its bar.
     *
     * @param limits scores to compare with; empty where there are none
     */
    public static Picture bars(String id, String title, String description, List<Bar> bars, List<Integer> limits) {
        int height = bars.stream().mapToInt(bar -> LINE * lines(bar.name(), LETTERS_ON_A_LINE).size() + 32).sum();
        Svg svg = new Svg(id, title, description, height);
        int top = 0;
        for (Bar bar : bars) {
            for (String line : lines(bar.name(), LETTERS_ON_A_LINE)) {
                top += LINE;
                svg.text(0, top - 3, "start", "name", line);
            }
            bar(svg, bar, top + 2, limits);
            top += 32;
        }
        return new Picture(id, title, svg.end());
    }

    private static void bar(Svg svg, Bar bar, int top, List<Integer> limits) {
        boolean relevant = bar.low() != null;
        svg.rect(0, top, BAR, 16, relevant ? "track" : "track nothing");
        if (relevant && bar.high() > bar.low()) {
            svg.rect(onBar(bar.low()), top, onBar(bar.high() - bar.low()), 16, "band", BAND);
        }
        if (bar.score() != null) {
            svg.rect(0, top + 4, onBar(bar.score()), 8, "score");
        }
        if (relevant) {
            limits.forEach(limit -> svg.upright(onBar(limit), top - 2, top + 18, "limit"));
        }
        if (bar.score() != null) {
            svg.upright(onBar(bar.score()), top - 1, top + 17, "mark");
        }
        svg.text(BAR + 2, top + 13, "start", "number", bar.number());
    }

    private static double onBar(double percent) {
        return percent * BAR / 100;
    }

    /** The name in lines that fit. */
    private static List<String> lines(String name, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * The stages as stairs, as in the figure of the research: what promotes pushes each step up from below, what hinders
     * presses it down from above.
     */
    public static Picture stairs(String id, String title, String description, List<Bar> stages) {
        int floor = 186;
        Svg svg = new Svg(id, title, description, floor + 66);
        double width = 100.0 / stages.size();
        for (int i = 0; i < stages.size(); i++) {
            Bar stage = stages.get(i);
            double left = i * width + 1;
            double middle = left + (width - 2) / 2;
            int height = 48 + 24 * i;
            int top = floor - height;
            svg.rect(left, top, width - 2, height, stage.low() == null ? "track nothing" : "track");
            if (stage.low() != null && stage.high() > stage.low()) {
                double band = (stage.high() - stage.low()) * height / 100;
                svg.rect(left, floor - stage.high() * height / 100, width - 2, band, "band", BAND);
            }
            if (stage.score() != null) {
                double filled = stage.score() * height / 100;
                svg.rect(left + (width - 2) / 4, floor - filled, (width - 2) / 2, filled, "score")
                        .line(left, floor - filled, left + width - 2, floor - filled, "mark");
            }
            svg.text(middle, top - 26, "middle", "number", stage.number());
            count(svg, middle, top - 10, DOWN, "presses", stage.hinders());
            svg.text(middle, floor + 18, "middle", "name short", String.valueOf(i + 1));
            List<String> name = lines(i + 1 + " " + stage.name(), LETTERS_ON_A_STEP);
            for (int line = 0; line < name.size(); line++) {
                svg.text(middle, floor + 18 + LINE * line, "middle", "name long", name.get(line));
            }
            count(svg, middle, floor + 18 + LINE * 2, UP, "pushes", stage.promotes());
        }
        svg.line(0, floor, 100, floor, "axis");
        return new Picture(id, title, svg.end());
    }

    private static void count(Svg svg, double x, int y, String path, String style, int count) {
        if (count > 0) {
            svg.shape(x, y, path, style)
                    .text(x, y + 5, "start", "count", String.valueOf(count));
        }
    }
}
