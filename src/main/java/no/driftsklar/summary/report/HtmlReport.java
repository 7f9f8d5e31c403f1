package no.driftsklar.summary.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.driftsklar.catalogue.Language;
import no.driftsklar.summary.Breakdown;
import no.driftsklar.summary.Headcount;
import no.driftsklar.summary.Summary;
import no.driftsklar.summary.report.Page.Fact;
import no.driftsklar.summary.report.Page.Section;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * A summary as one HTML page: no scripts, nothing from the network, no identifiers and names of projects or municipalities.
 * The same summary and language give the same bytes on every machine.
 */
public final class HtmlReport {

    private static final String FOLDER = HtmlReport.class.getPackageName().replace('.', '/') + "/";

    private final Summary summary;
    private final Origin origin;
    private final Speech speech;

    /**
     * Where the numbers come from.
     *
     * @param file       name of the file without its folder; null for standard input
     * @param rejected   rows that could not be counted
     * @param ownWeights hash of the own weights by which the projects were assessed; null where there were none
     */
    public record Origin(String file, long rejected, String ownWeights) {
    }

    public HtmlReport(Summary summary, Origin origin, Language language) {
        this.summary = summary;
        this.origin = origin;
        this.speech = new Speech(summary.catalogue(), language);
    }

    /** Writes the page in UTF-8; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(HtmlReport.class.getClassLoader());
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        Context context = new Context(speech.language().locale(), Map.of("page", page(), "css", resource("page.css")));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(engine.process(FOLDER + "page.html", context).replaceAll("(?m)^\\s*\\n", ""));
        writer.flush();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(new ScoreSection(speech).of(summary));
        for (Breakdown breakdown : summary.breakdowns()) {
            sections.add(new GroupSection(speech).of(summary, breakdown));
        }
        if (summary.holdsStates()) {
            sections.add(new FactorSection(speech).of(summary));
            sections.add(new BarrierSection(speech).of(summary));
        }
        sections.add(new AnswerSection(speech).of(summary));
        if (!summary.scales().isEmpty()) {
            sections.add(new ScaleSection(speech).of(summary));
        }
        List<String> leftOut = new ArrayList<>();
        if (!summary.holdsStates()) {
            leftOut.add(speech.say(Phrases.NO_STATES));
        }
        if (!summary.holdsAnswers()) {
            leftOut.add(speech.say(Phrases.NO_ANSWERS));
            sections.add(new Section("left-out", speech.say(Phrases.LEFT_OUT), leftOut, List.of(), List.of()));
        }
        sections.add(new Section("method", speech.say(Phrases.METHOD), List.of(), List.of(), method()));
        return new Page(speech.language().code(), speech.say(Phrases.TITLE), speech.say(Phrases.LEAD), origin(),
                speech.say(Phrases.SKIP), speech.say(Phrases.CONTENTS), sections, speech.say(Phrases.FOOTER));
    }

    private List<Fact> origin() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(Phrases.FILE, origin.file() == null ? speech.say(Phrases.STANDARD_INPUT) : origin.file()));
        facts.add(fact(Phrases.ASSESSMENTS, speech.say(Phrases.COUNTED,
                speech.numbers().count(summary.whole().all().rows()), speech.numbers().count(origin.rejected()))));
        facts.add(fact(Phrases.RULE_BASE, speech.say(Phrases.RULE_BASE_ID, summary.catalogue().id().version(),
                summary.catalogue().id().fingerprint())));
        if (origin.ownWeights() != null) {
            facts.add(fact(Phrases.OWN_WEIGHTS, origin.ownWeights()));
        }
        return facts;
    }

    private List<Fact> method() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(Phrases.M_ASSESSMENT, speech.say(Phrases.M_ASSESSMENT_TEXT)));
        facts.add(fact(Phrases.M_HIDDEN, speech.say(Phrases.M_HIDDEN_TEXT, Headcount.FEWEST)));
        facts.add(fact(Phrases.M_SCORE, speech.say(Phrases.M_SCORE_TEXT)));
        facts.add(fact(Phrases.M_QUARTILES, speech.say(Phrases.M_QUARTILES_TEXT)));
        if (summary.holdsStates()) {
            facts.add(fact(Phrases.M_PAIRS, speech.say(Phrases.M_PAIRS_TEXT, Headcount.FEWEST)));
        }
        if (!summary.scales().isEmpty()) {
            facts.add(fact(Phrases.M_ALPHA, speech.say(Phrases.M_ALPHA_TEXT)));
        }
        return facts;
    }

    private Fact fact(Phrases term, String value) {
        return new Fact(speech.say(term), value);
    }
}
