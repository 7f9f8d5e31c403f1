package no.driftsklar.web.result;

import java.util.stream.Collectors;
import no.driftsklar.assessment.Figures;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.Facts;
import no.driftsklar.web.words.Words;

/** Says in one language what pages about a result hold: their own sentences, and those of the rule base. */
public record Speech(Words words, Catalogue catalogue, Wording wording) {

    /** What is said in a language. */
    public Speech(Words words, Catalogue catalogue, Language language) {
        this(words, catalogue, new Wording(catalogue, language));
    }

    /** The language in which all is said. */
    public Language language() {
        return wording.language();
    }

    /** A sentence of the pages. */
    public String say(String key, Object... values) {
        return words.say(language(), key, values);
    }

    /** A text of the rule base. */
    public String in(Text text) {
        return text.in(language());
    }

    /**
     * What a factor is called.
     *
     * @throws java.util.NoSuchElementException where the rule base has no such factor
     */
    public String factor(String id) {
        return in(catalogue.factor(id).orElseThrow().title());
    }

    /** An answer to a field, with what a number counts. */
    public String answer(Field field, Answer answer) {
        String value = wording.value(field, new Facts.Builder(catalogue).set("project_id", Answer.of("one"))
                .set("phase", Answer.of(Phase.PLAN.key())).set(field.name(), answer).build());
        return answer.isMissing() || field.unit() == null || field.type() != FieldType.COUNT ? value
                : value + " " + in(field.unit());
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
}
