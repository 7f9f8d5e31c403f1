package no.driftsklar.web.form;

import java.util.ArrayList;
import java.util.List;
import no.driftsklar.assessment.Warning;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Field;

/** The themes of a form, and how far each has come. One request. */
final class TaskList {

    private final Catalogue catalogue;
    private final Questionnaire questionnaire;
    private final Draft draft;
    private final Said said;
    private final String form;
    private final List<Warning<Contradiction>> contradictions;

    TaskList(Catalogue catalogue, Questionnaire questionnaire, Draft draft, Said said, String form,
            List<Warning<Contradiction>> contradictions) {
        this.catalogue = catalogue;
        this.questionnaire = questionnaire;
        this.draft = draft;
        this.said = said;
        this.form = form;
        this.contradictions = contradictions;
    }

    /**
     * The list as the page shows it.
     *
     * @param next where to go on
     */
    record View(List<Task> tasks, int answered, int asked, String next, boolean hasPhase) {
    }

    /**
     * A theme.
     *
     * @param href  null where it cannot be begun yet
     * @param color of the status, which says the same in words
     */
    record Task(String theme, String title, String href, String status, String color, boolean done) {
    }

    View view() {
        List<Task> tasks = new ArrayList<>();
        int answered = 0;
        int asked = 0;
        for (String theme : questionnaire.themes().keySet()) {
            List<Field> fields = questionnaire.asked(theme, draft).stream()
                    .filter(field -> !field.name().equals(Draft.STATUS_DATE)).toList();
            int done = (int) fields.stream().filter(field -> draft.answer(field).isPresent()).count();
            tasks.add(task(theme, done, fields.size()));
            answered += done;
            asked += fields.size();
        }
        String next = tasks.stream().filter(task -> task.href() != null && !task.done()).findFirst().map(Task::href)
                .orElse(form + "/check");
        return new View(tasks, answered, asked, next, draft.hasPhase());
    }

    private Task task(String theme, int done, int asked) {
        String title = catalogue.term("theme", theme).in(said.language());
        if (!draft.hasPhase() && !theme.equals("project")) {
            return new Task(theme, title, null, said.say("form.status.waits"), "neutral", false);
        }
        String href = form + "/" + theme;
        if (contradictions.stream().flatMap(contradiction -> contradiction.fields().stream())
                .anyMatch(field -> catalogue.field(field).orElseThrow().theme().equals(theme))) {
            return new Task(theme, title, href, said.say("form.status.look", done, asked), "warning", done == asked);
        }
        if (asked == 0) {
            String status = said.say(hasMore(theme) ? "form.status.more" : "form.status.later");
            return new Task(theme, title, href, status, "neutral", true);
        }
        return done == asked ? new Task(theme, title, href, said.say("form.status.done"), "success", true)
                : done == 0 ? new Task(theme, title, href, said.say("form.status.new", asked), "neutral", false)
                : new Task(theme, title, href, said.say("form.status.begun", done, asked), "info", false);
    }

    /** Whether there are questions that are due, though the short form leaves them out. */
    private boolean hasMore(String theme) {
        return questionnaire.themes().get(theme).stream().anyMatch(field ->
                questionnaire.place(field, draft) == Questionnaire.Place.MORE);
    }
}
