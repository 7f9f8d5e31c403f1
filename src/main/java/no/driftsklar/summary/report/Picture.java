package no.driftsklar.summary.report;

import java.util.List;

/**
 * A drawing in SVG. Widths are per cent of the page and heights are pixels, so that it becomes narrow with the page and
 * its letters stay readable.
 */
interface Picture {

    /** For the references between its parts. */
    String id();

    /** What it shows, in words for who does not see it. */
    String title();

    /** Where its numbers stand. */
    String description();

    /** Name of the fragment of the template that draws it. */
    String kind();

    /** Pixels from top to bottom. */
    int height();

    /** What its patterns mean; empty where it has no need. */
    default List<Legend> legend() {
        return List.of();
    }

    /**
     * What a pattern means.
     *
     * @param style class of the rectangles that have it
     */
    record Legend(String style, String text) {
    }

    /** A rectangle with a number on it; null where there is no room for the number. */
    record Box(String x, String y, String width, String height, String style, String textX, String textY, String text) {
    }

    /** A mark on the axis from 0 to 100, or a line across the drawing. */
    record Mark(String x, String anchor, String text) {
    }

    /** Columns over the tens from 0 to 100. */
    record Histogram(String id, String title, String description, int height, int baseline, List<Box> columns,
            List<Mark> axis, List<Mark> limits) implements Picture {

        @Override
        public String kind() {
            return "histogram";
        }
    }

    /** A line of a drawing that has one line for each group: its name above what is drawn. */
    record Line(String nameY, String name, String count, List<Box> boxes) {
    }

    /** Bars of whole groups, parted. */
    record Stacks(String id, String title, String description, int height, List<Line> lines, List<Legend> legend)
            implements Picture {

        @Override
        public String kind() {
            return "stacks";
        }
    }

    /** For each group the middle half of its numbers, and the median. */
    record Ranges(String id, String title, String description, int height, List<Line> lines, List<Mark> axis,
            int baseline, List<Legend> legend) implements Picture {

        @Override
        public String kind() {
            return "ranges";
        }
    }

    /** Squares below the diagonal; the names stand in a list beside it. */
    record HeatMap(String id, String title, String description, int height, List<Box> squares, List<Box> numbers,
            List<String> names, List<Legend> legend) implements Picture {

        @Override
        public String kind() {
            return "heatmap";
        }
    }
}
