package no.driftsklar.web.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.Facts;
import no.driftsklar.store.forms.Form;
import no.driftsklar.store.projects.FactAt;
import no.driftsklar.store.projects.FactsAt;
import no.driftsklar.store.projects.History;

/**
 * What a form says at the moment: what was saved in it and not sent yet, over what is known of the project anyway.
 *
 * @param form  the working copy
 * @param known what is known of the project on the day that the form is about
 * @param facts both together; empty as long as nobody has said in which phase the project is
 */
record Draft(Form form, FactsAt known, Optional<Facts> facts) {

    static final String PROJECT_ID = "project_id";
    static final String STATUS_DATE = "status_date";

    private static final Answer NOTHING = new Answer(Answer.Kind.WITHDRAWN, null);

    static Draft of(Form form, History history, LocalDate today) {
        Answer date = form.answers().get(STATUS_DATE);
        FactsAt known = history.at(date != null && date.value() instanceof LocalDate given ? given : today);
        Map<String, Answer> answers = new LinkedHashMap<>(form.answers());
        form.cleared().forEach(field -> answers.put(field, NOTHING));
        return new Draft(form, known, known.with(answers));
    }

    /** What the form says of a field, or what is known of it where the form says nothing; empty where neither is. */
    Optional<Answer> answer(Field field) {
        Answer saved = form.answers().get(field.name());
        return saved != null || form.cleared().contains(field.name()) ? Optional.ofNullable(saved) : prefilled(field);
    }

    /** What is known of a field and still holds, where the form has no answer of its own. */
    Optional<Answer> prefilled(Field field) {
        FactAt fact = known.all().get(field.name());
        return form.answers().containsKey(field.name()) || form.cleared().contains(field.name()) || fact == null
                || fact.isStale() || fact.counts().kind() == Answer.Kind.WITHDRAWN ? Optional.empty()
                : Optional.of(fact.counts());
    }

    /** The phase by which it is decided what is due; the first one as long as nothing is known. */
    Phase duePhase() {
        return facts.map(Facts::duePhase).orElse(Phase.CLARIFY_NEEDS);
    }

    boolean hasPhase() {
        return facts.isPresent();
    }
}
