package no.driftsklar.store.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.Facts;

/** The facts of a project at a date, each with its day and source. Immutable. */
public final class FactsAt {

    private static final String PROJECT_ID = "project_id";
    private static final String STATUS_DATE = "status_date";
    private static final String PHASE = "phase";

    private final Catalogue catalogue;
    private final String projectId;
    private final LocalDate date;
    private final Map<String, FactAt> facts;

    FactsAt(Catalogue catalogue, String projectId, LocalDate date, Map<String, FactAt> facts) {
        this.catalogue = catalogue;
        this.projectId = projectId;
        this.date = date;
        this.facts = Collections.unmodifiableMap(facts);
    }

    public LocalDate date() {
        return date;
    }

    /** Every field about which something was said until the date, in the order of the catalogue. */
    public Map<String, FactAt> all() {
        return facts;
    }

    /** The answers that are older than their shelf life. */
    public List<FactAt> stale() {
        return facts.values().stream().filter(FactAt::isStale).toList();
    }

    /** The fields without which there is no assessment, and that are missing. */
    public List<String> missing() {
        FactAt phase = facts.get(PHASE);
        return phase == null || phase.isMissing() ? List.of(PHASE) : List.of();
    }

    /** The answer that counts; null where the field is missing. */
    Answer answer(String field) {
        FactAt fact = facts.get(field);
        return fact == null || fact.isMissing() ? null : fact.counts();
    }

    /** The name of the project; null where nobody gave one. */
    String projectName() {
        Answer name = answer(History.PROJECT_NAME);
        return name == null ? null : (String) name.value();
    }

    /** The facts to assess; empty where {@link #missing} names a field. */
    public Optional<Facts> facts() {
        return with(Map.of());
    }

    /**
     * The facts to assess if these answers were posted for the date too.
     *
     * @param answers by field
     */
    public Optional<Facts> with(Map<String, Answer> answers) {
        Facts.Builder builder = new Facts.Builder(catalogue);
        List<String> fields = new ArrayList<>(facts.keySet());
        fields.addAll(answers.keySet());
        boolean hasPhase = false;
        for (String field : fields) {
            Answer answer = answers.containsKey(field) ? answers.get(field) : answer(field);
            if (answer != null) {
                builder.set(field, answer);
                hasPhase |= field.equals(PHASE) && !answer.isMissing();
            }
        }
        builder.set(PROJECT_ID, Answer.of(projectId)).set(STATUS_DATE, Answer.of(date));
        return hasPhase ? Optional.of(builder.build()) : Optional.empty();
    }
}
