package no.driftsklar.web.result;

import java.util.List;
import java.util.stream.Collectors;
import no.driftsklar.assessment.Figures;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.web.words.Words;

/** Says in one language what pages about a result hold: their own sentences, and those of the rule base. */
public record Speech(Words words, Catalogue catalogue, Wording wording) {

    public Speech(Words words, Catalogue catalogue, Language language) {
        this(words, catalogue, new Wording(catalogue, language));
    }

    public Language language() {
        return wording.language();
    }

    /** A sentence of the pages. */
    public String say(String key, Object... values) {
        return words.say(language(), key, values);
    }

    public String in(Text text) {
        return text.in(language());
    }

    public String factor(String id) {
        return in(catalogue.factor(id).orElseThrow().title());
    }

    /** The score with its bounds, as a sentence. */
    public String score(Figures figures) {
        if (figures.score() == null) {
            return say("result.score.none");
        }
        String score = wording.number(figures.score());
        return figures.known() == figures.relevant() ? say("result.score.whole", score)
                : say("result.score.part", score, wording.number(figures.low()), wording.number(figures.high()),
                        wording.percent(wording.number(figures.coverage())));
    }

    /** What the project is about and when, in a line. */
    public String about(ProjectResult result) {
        return say("result.about", wording.term("phase", result.assessment().facts().phase().key()),
                wording.date(result.facts().date()));
    }

    /** What the project is called; its identifier where it has no name. */
    public static String name(ProjectResult result) {
        Object name = result.assessment() == null ? null : result.assessment().facts().value("project_name");
        return name == null ? result.projectId() : (String) name;
    }

    /** Which rules gave the assessment, and what of them is assumed. */
    public String origin(ProjectResult result) {
        return say("result.origin", result.assessment().ruleBase().version(), result.assessment().ruleBase().fingerprint(),
                catalogue.evidence().stream()
                        .map(evidence -> in(evidence.title()).toLowerCase(language().locale()) + " " + evidence.weight())
                        .collect(Collectors.joining(", ")));
    }

    /** Words one after another. */
    static String list(List<String> words) {
        return String.join(", ", words);
    }
}
