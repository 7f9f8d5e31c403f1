package no.driftsklar.web.share;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Figures;
import no.driftsklar.catalogue.Thresholds;
import no.driftsklar.catalogue.Thresholds.Threshold;
import no.driftsklar.web.result.ProjectResult;
import no.driftsklar.web.result.ResultView;
import no.driftsklar.web.result.ResultViews;
import no.driftsklar.web.result.Speech;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the result of a project as a PDF that is tagged as PDF/UA-1 asks, so that a screen reader can read it. Thread-safe. */
@Component
class Report {

    private static final String FONT = "Open Sans";
    private static final String FONTS = "/no/driftsklar/web/assets/vendor/";

    private final ITemplateEngine templates;
    private final String style;

    Report(ITemplateEngine templates) {
        this.templates = templates;
        try (InputStream css = resource("/no/driftsklar/web/share/report.css")) {
            this.style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // it would tell of every page on the standard error
        XRLog.setLoggingEnabled(false);
    }

    private static InputStream resource(String name) {
        return Report.class.getResourceAsStream(name);
    }

    /**
     * Where the score stands between its bounds.
     *
     * @param left  where the bar begins, in per cent
     * @param width how wide it is
     */
    record Bar(String kind, String left, String width) {
    }

    /**
     * The report.
     *
     * @param result one that has an assessment
     */
    byte[] of(Speech speech, ProjectResult result) {
        ResultView view = ResultViews.of(speech, result);
        Context context = new Context(speech.language().locale(), Map.of("result", view, "style", style,
                "lang", speech.language().code(), "bars", bars(result.assessment(), speech.catalogue().thresholds()),
                "sources", speech.catalogue().works().stream().map(work -> speech.in(work.citation())).toList()));
        String page = templates.process("share/report", context);
        ByteArrayOutputStream written = new ByteArrayOutputStream(1 << 17);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        // what a page of ours holds is all there is: nothing is fetched from anywhere
        builder.useUriResolver((base, uri) -> null);
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> resource(FONTS + "open-sans.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource(FONTS + "open-sans-bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
        builder.withProducer("Driftsklar");
        builder.withHtmlContent(page, null);
        builder.toStream(written);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    private static List<Bar> bars(Assessment assessment, Thresholds limits) {
        List<Bar> bars = new ArrayList<>();
        Figures figures = assessment.figures();
        if (figures.low() != null) {
            bars.add(new Bar("band", figures.low().toPlainString(), figures.high().subtract(figures.low()).toPlainString()));
        }
        if (figures.score() != null) {
            bars.add(new Bar("bar", "0", figures.score().toPlainString()));
        }
        for (Threshold limit : List.of(limits.notReadyScore(), limits.readyScore())) {
            bars.add(new Bar("limit", limit.value().toString(), "0.2"));
        }
        return bars;
    }
}
