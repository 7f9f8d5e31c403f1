package no.driftsklar.web.form;

import java.util.ArrayList;
import java.util.List;
import no.driftsklar.assessment.Warning;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Field;
import no.driftsklar.web.visit.ProjectPages;

/** All answers of a form by theme, as they are looked through before they are sent. One request. */
final class CheckList {

    private final Catalogue catalogue;
    private final Questionnaire questionnaire;
    private final Draft draft;
    private final Said said;
    private final String form;
    private final List<Warning<Contradiction>> contradictions;

    CheckList(Catalogue catalogue, Questionnaire questionnaire, Draft draft, Said said, String form,
            List<Warning<Contradiction>> contradictions) {
        this.catalogue = catalogue;
        this.questionnaire = questionnaire;
        this.draft = draft;
        this.said = said;
        this.form = form;
        this.contradictions = contradictions;
    }

    /**
     * The page.
     *
     * @param unanswered how many questions that the form asks have no answer
     * @param phase      where the phase is chosen
     */
    record View(List<Theme> themes, int unanswered, List<Question.Note> notes, String phase) {
    }

    /**
     * A theme.
     *
     * @param summary how many of its questions have no answer, in words; null where all have one
     */
    record Theme(String id, String title, String summary, List<Row> rows) {
    }

    /**
     * A question with its answer.
     *
     * @param known  whether the answer is one that was known before
     * @param notes  what does not fit with other answers
     */
    record Row(String label, String question, String answer, boolean missing, boolean known, String href,
            List<String> notes) {
    }

    View view() {
        List<Theme> themes = new ArrayList<>();
        int unanswered = 0;
        for (String theme : questionnaire.themes().keySet()) {
            List<Row> rows = new ArrayList<>();
            int missing = 0;
            for (Field field : questionnaire.themes().get(theme)) {
                if (questionnaire.place(field, draft) != Questionnaire.Place.ASKED && draft.answer(field).isEmpty()) {
                    continue;
                }
                Row row = row(field);
                rows.add(row);
                missing += row.missing() ? 1 : 0;
            }
            if (!rows.isEmpty()) {
                themes.add(new Theme(theme, catalogue.term("theme", theme).in(said.language()),
                        missing == 0 ? null : said.say("form.check.missing", missing), rows));
            }
            unanswered += missing;
        }
        return new View(themes, unanswered, contradictions.stream().map(this::note).toList(), href("phase"));
    }

    private Row row(Field field) {
        boolean isDay = field.name().equals(Draft.STATUS_DATE);
        boolean missing = draft.answer(field).isEmpty();
        String answer = isDay && missing ? said.say("form.check.today", said.date(draft.known().date()))
                : said.answer(field, draft.answer(field).orElse(null));
        return new Row(field.label().in(said.language()), field.question().in(said.language()), answer, missing && !isDay,
                draft.prefilled(field).isPresent() && draft.known().all().get(field.name()).status() != null,
                href(field.name()), contradictions.stream()
                        .filter(contradiction -> contradiction.fields().contains(field.name()))
                        .map(contradiction -> said.contradiction(contradiction, draft.facts().orElseThrow())).toList());
    }

    private Question.Note note(Warning<Contradiction> contradiction) {
        return new Question.Note(said.contradiction(contradiction, draft.facts().orElseThrow()),
                contradiction.fields().stream().map(name -> new Question.Link(
                        catalogue.field(name).orElseThrow().label().in(said.language()), href(name))).toList());
    }

    private String href(String field) {
        return form + "/" + catalogue.field(field).orElseThrow().theme() + "?back=check" + ProjectPages.anchor(field);
    }
}
