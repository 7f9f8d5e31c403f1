package no.driftsklar.web.pictures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Writes one drawing. Widths are per cent of the page and heights are pixels, so that it becomes narrow with the page and
 * its letters stay readable. What it looks like stands in the style sheet; patterns are named here, because a style sheet in
 * a file of its own cannot name what stands in the page.
 */
final class Svg {

    private final StringBuilder written = new StringBuilder(2048);

    /**
     * @param id          unique in the page
     * @param title       what it shows, in words for who does not see it
     * @param description where its numbers stand
     */
    Svg(String id, String title, String description, int height) {
        written.append("<svg class=\"picture\" role=\"img\" width=\"100%\" height=\"").append(height)
                .append("\" aria-labelledby=\"").append(id).append("-t ").append(id).append("-d\"><title id=\"").append(id)
                .append("-t\">").append(escaped(title)).append("</title><desc id=\"").append(id).append("-d\">")
                .append(escaped(description)).append("</desc>");
    }

    private Svg(int height) {
        written.append("<svg class=\"picture\" aria-hidden=\"true\" focusable=\"false\" width=\"100%\" height=\"")
                .append(height).append("\">");
    }

    /** A drawing beside a sentence that says all that it shows. */
    static Svg beside(int height) {
        return new Svg(height);
    }

    /** A length that is a share of the width, in per cent. */
    static String share(double percent) {
        return plain(percent) + "%";
    }

    private static String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    Svg rect(double x, double y, double width, double height, String style) {
        return rect(x, y, width, height, style, null);
    }

    /**
     * @param x       per cent
     * @param width   per cent
     * @param pattern name of a pattern in the page that fills it; null for the colour of the style
     */
    Svg rect(double x, double y, double width, double height, String style, String pattern) {
        written.append("<rect x=\"").append(share(x)).append("\" y=\"").append(plain(y)).append("\" width=\"")
                .append(share(width)).append("\" height=\"").append(plain(height)).append("\" class=\"").append(style)
                .append('"');
        if (pattern != null) {
            written.append(" fill=\"url(#").append(pattern).append(")\"");
        }
        written.append("/>");
        return this;
    }

    /** A line from top to bottom. */
    Svg upright(double x, double from, double to, String style) {
        return line(x, from, x, to, style);
    }

    Svg line(double fromX, double fromY, double toX, double toY, String style) {
        written.append("<line x1=\"").append(share(fromX)).append("\" x2=\"").append(share(toX)).append("\" y1=\"")
                .append(plain(fromY)).append("\" y2=\"").append(plain(toY)).append("\" class=\"").append(style)
                .append("\"/>");
        return this;
    }

    /** @param anchor start, middle or end */
    Svg text(double x, double y, String anchor, String style, String text) {
        written.append("<text x=\"").append(share(x)).append("\" y=\"").append(plain(y)).append("\" text-anchor=\"")
                .append(anchor).append("\" class=\"").append(style).append("\">").append(escaped(text)).append("</text>");
        return this;
    }

    /** A shape around a point, with lengths in pixels from there. */
    Svg shape(double x, double y, String path, String style) {
        written.append("<svg x=\"").append(share(x)).append("\" y=\"").append(plain(y))
                .append("\" overflow=\"visible\"><path d=\"").append(path).append("\" class=\"").append(style)
                .append("\"/></svg>");
        return this;
    }

    /** Begins a part whose widths and heights are per cent of the part, and which becomes as narrow as the page. */
    Svg stretched(double x, double y, double width, double height) {
        written.append("<svg x=\"").append(share(x)).append("\" y=\"").append(plain(y)).append("\" width=\"")
                .append(share(width)).append("\" height=\"").append(plain(height))
                .append("\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" overflow=\"visible\">");
        return this;
    }

    Svg endStretched() {
        written.append("</svg>");
        return this;
    }

    /** @param points x and y in turns */
    Svg polygon(List<Double> points, String style) {
        return points("polygon", points, style);
    }

    Svg polyline(List<Double> points, String style) {
        return points("polyline", points, style);
    }

    private Svg points(String element, List<Double> points, String style) {
        written.append('<').append(element).append(" points=\"");
        points.forEach(number -> written.append(plain(number)).append(' '));
        written.append("\" vector-effect=\"non-scaling-stroke\" class=\"").append(style).append("\"/>");
        return this;
    }

    String end() {
        return written.append("</svg>").toString();
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeXml10(text);
    }
}
