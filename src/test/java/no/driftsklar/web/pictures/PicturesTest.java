package no.driftsklar.web.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the pictures show, read off their SVG. */
class PicturesTest {

    private static final Bar KNOWN = new Bar("People", "68.1", 68.1, 68.1, 68.1, 3, 0);
    private static final Bar PARTLY = new Bar("A <name> that is so long that it does not fit on one line", "50.0", 50.0, 20.0, 90.0, 1, 2);
    private static final Bar UNKNOWN = new Bar("Technology", "–", null, 0.0, 100.0, 0, 0);
    private static final Bar NOT_DUE = new Bar("Organisation", "–", null, null, null, 0, 0);

    private static Element svg(Picture picture) {
        return Jsoup.parse(picture.svg(), Parser.xmlParser()).expectFirst("svg");
    }

    @Test
    void aGaugeShowsTheScoreItsBoundsAndTheLimits() {
        Element gauge = svg(Pictures.gauge("g", "The score", "68.1 of 100", PARTLY, List.of(50, 75)));
        assertThat(gauge.expectFirst("title").text()).isEqualTo("The score");
        assertThat(gauge.expectFirst("desc").text()).isEqualTo("68.1 of 100");
        assertThat(gauge.attr("aria-labelledby")).isEqualTo("g-t g-d");
        assertThat(gauge.expectFirst(".score").attr("width")).isEqualTo("50%");
        assertThat(gauge.expectFirst(".band").attr("x")).isEqualTo("20%");
        assertThat(gauge.expectFirst(".band").attr("width")).isEqualTo("70%");
        assertThat(gauge.expectFirst(".band").attr("fill")).isEqualTo("url(#hatch)");
        assertThat(gauge.select(".limit").eachAttr("x1")).containsExactly("50%", "75%");
        assertThat(svg(Pictures.gauge("g", "t", "d", KNOWN, List.of())).select(".band")).isEmpty();
        assertThat(svg(Pictures.gauge("g", "t", "d", UNKNOWN, List.of())).select(".score, .mark")).isEmpty();
    }

    @Test
    void barsHaveNamesThatFitOnAPhoneAndGrowDownwards() {
        Picture few = Pictures.bars("b", "t", "d", List.of(KNOWN), List.of());
        Element many = svg(Pictures.bars("b", "t", "d", List.of(KNOWN, PARTLY, UNKNOWN, NOT_DUE), List.of(30, 60)));
        assertThat(Integer.parseInt(many.attr("height"))).isGreaterThan(4 * Integer.parseInt(svg(few).attr("height")));
        assertThat(many.select("text.name").eachText()).contains("People", "A <name> that is so long that it does",
                "not fit on one line");
        assertThat(many.select(".number").eachText()).containsExactly("68.1", "50.0", "–", "–");
        assertThat(many.select(".nothing")).hasSize(1);
        assertThat(many.select(".band")).hasSize(2);
    }

    @Test
    void stairsRiseAndShowWhatPushesAndWhatPresses() {
        Element stairs = svg(Pictures.stairs("s", "t", "d", List.of(KNOWN, PARTLY, UNKNOWN, NOT_DUE, KNOWN)));
        List<Double> tops = stairs.select(".track").eachAttr("y").stream().map(Double::valueOf).toList();
        assertThat(tops).hasSize(5).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(stairs.select(".pushes")).hasSize(3);
        assertThat(stairs.select(".presses")).hasSize(1);
        assertThat(stairs.select("text.short").eachText()).containsExactly("1", "2", "3", "4", "5");
    }
}
