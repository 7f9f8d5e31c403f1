package no.driftsklar.store.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.Answer;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.forms.FormException.Reason;
import no.driftsklar.store.forms.FormRows.SavedAnswer;
import no.driftsklar.store.projects.AnswerJson;
import no.driftsklar.store.projects.FactAt;
import no.driftsklar.store.projects.NewStatus;
import no.driftsklar.store.projects.Post;
import no.driftsklar.store.projects.ProjectException;
import no.driftsklar.store.projects.ProjectLock;
import no.driftsklar.store.projects.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms that are being filled in: each project has one working copy, which everybody who may write to the project
 * shares. It is no part of what is known of the project until it is sent, and it stays when it was. Thread-safe.
 */
public final class Forms {

    private static final String PROJECT_ID = "project_id";
    private static final String STATUS_DATE = "status_date";

    private final Database database;
    private final Projects projects;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ProjectLock lock;
    private final FormRows forms;
    private final JsonMapper json = new JsonMapper();

    /**
     * @param projects  where a form is sent
     * @param catalogue the fields of today
     */
    public Forms(Database database, Projects projects, Catalogue catalogue, Clock clock) {
        this.database = database;
        this.projects = projects;
        this.catalogue = catalogue;
        this.clock = clock;
        this.lock = new ProjectLock(database);
        this.forms = new FormRows(catalogue);
    }

    /**
     * Sees to it that a project has a working copy of a kind. A new one is empty, whatever is known of the project; one that
     * is there keeps its answers.
     *
     * @throws ProjectException when there is no such project
     */
    public Form open(String organisation, String projectId, Form.Kind kind) {
        return database.write(jdbc -> {
            lock.take(jdbc, organisation, projectId);
            forms.open(jdbc, organisation, projectId, kind);
            return form(jdbc, organisation, projectId, forms.find(jdbc, organisation, projectId).orElseThrow());
        });
    }

    /** The working copy of a project; empty where there is none, or no such project. */
    public Optional<Form> find(String organisation, String projectId) {
        return database.read(jdbc -> forms.find(jdbc, organisation, projectId)
                .map(row -> form(jdbc, organisation, projectId, row)));
    }

    private Form form(JdbcClient jdbc, String organisation, String projectId, FormRows.Row row) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        Set<String> cleared = new LinkedHashSet<>();
        forms.answers(jdbc, organisation, projectId, row.sentVersion(), row.version()).forEach((field, saved) -> {
            if (saved.answer().equals(FormRows.CLEARED)) {
                cleared.add(field);
            } else {
                answers.put(field, saved.answer());
            }
        });
        return new Form(row.kind(), row.version(), row.savedAt(), answers, cleared, row.sent());
    }

    /**
     * Saves answers. What others have saved since the page was rendered is never lost: see {@link Saved}.
     *
     * @param baseVersion the version that the page was rendered from
     * @param mine        the answers of the page, by field; empty for a field without one, which clears what stood there.
     *                    {@link Answer.Kind#WITHDRAWN} clears also where the form never had an answer, so that sending it
     *                    withdraws what is known from elsewhere. Fields that the page does not show are not in it.
     * @throws ProjectException         when there is no such project
     * @throws FormException            when it has no form
     * @throws IllegalArgumentException when something is no field that a form may ask for
     */
    public Saved save(String organisation, String projectId, long baseVersion, Map<String, Optional<Answer>> mine) {
        for (String field : mine.keySet()) {
            if (field.equals(PROJECT_ID) || catalogue.field(field).isEmpty()) {
                throw new IllegalArgumentException("a form does not ask for " + field);
            }
        }
        return database.write(jdbc -> {
            FormRows.Row row = lock(jdbc, organisation, projectId);
            // a page from before it was sent still shows what was sent then, and is compared with that
            long after = baseVersion < row.sentVersion() ? 0 : row.sentVersion();
            Merge merge = Merge.of(catalogue, base(jdbc, organisation, projectId, row, after, baseVersion),
                    forms.answers(jdbc, organisation, projectId, after, row.version()), mine);
            if (merge.write().isEmpty()) {
                return new Saved(row.version(), row.savedAt(), merge.conflicts(), merge.changedByOthers());
            }
            long version = row.version() + 1;
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            merge.write().forEach((field, answer) ->
                    forms.insert(jdbc, organisation, projectId, field, version, new SavedAnswer(answer, now)));
            forms.saved(jdbc, organisation, projectId, version, now);
            return new Saved(version, now, merge.conflicts(), merge.changedByOthers());
        });
    }

    /** Finds the working copy, which nobody else writes until the transaction ends, nor deletes with its project. */
    private FormRows.Row lock(JdbcClient jdbc, String organisation, String projectId) {
        lock.take(jdbc, organisation, projectId);
        return forms.find(jdbc, organisation, projectId).orElseThrow(() -> new FormException(Reason.NO_FORM));
    }

    /**
     * What a page was rendered from. A version that has not been comes from before a backup was put back, or from a project
     * that was deleted; of it nothing is known, so that nothing that stands can be taken for seen.
     */
    private Map<String, SavedAnswer> base(JdbcClient jdbc, String organisation, String projectId, FormRows.Row row,
            long after, long version) {
        return version > row.version() ? Map.of() : forms.answers(jdbc, organisation, projectId, after, version);
    }

    /**
     * Sends the working copy: what it says becomes a status of the project, at the status_date that it gives or else of
     * today. A cleared field withdraws what a post has said of it; a field that was not answered since the last time says
     * nothing. A version that was sent already is not sent again.
     *
     * @param version the version that whoever sends it has seen
     * @return what was sent now or before
     * @throws ProjectException when there is no such project, or the status_date has not come yet
     * @throws FormException    when the project has no form, or another version, or nobody has said in which phase the
     *                          project is
     */
    public Form.Sent send(String organisation, String projectId, long version) {
        return database.write(jdbc -> {
            FormRows.Row row = lock(jdbc, organisation, projectId);
            if (row.sent() != null && row.sent().version() == version) {
                return row.sent();
            }
            if (row.version() != version) {
                throw new FormException(Reason.CHANGED);
            }
            Form form = form(jdbc, organisation, projectId, row);
            NewStatus status = status(organisation, projectId, form);
            if (projects.history(organisation, projectId).at(status.statusDate()).with(status.answers()).isEmpty()) {
                throw new FormException(Reason.NO_PHASE);
            }
            Post post = projects.post(organisation, projectId, status, Language.NB).post();
            Form.Sent sent = new Form.Sent(version, post.n(), post.receivedAt().truncatedTo(ChronoUnit.MICROS));
            forms.sent(jdbc, organisation, projectId, sent);
            return sent;
        });
    }

    private NewStatus status(String organisation, String projectId, Form form) {
        LocalDate date = value(form, STATUS_DATE) instanceof LocalDate given ? given : projects.today();
        Map<String, Answer> answers = new LinkedHashMap<>(form.answers());
        answers.remove(STATUS_DATE);
        if (!form.cleared().isEmpty()) {
            Map<String, FactAt> known = projects.history(organisation, projectId).at(date).all();
            form.cleared().stream().filter(field -> isPosted(known.get(field)))
                    .forEach(field -> answers.put(field, FormRows.CLEARED));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        answers.forEach((field, answer) -> facts.put(field, AnswerJson.of(answer)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(STATUS_DATE, date.toString());
        body.put("source", Post.Source.FORM.key());
        body.put("facts", facts);
        return new NewStatus(date, Post.Source.FORM, null, answers, json.writeValueAsString(body));
    }

    private static boolean isPosted(FactAt fact) {
        return fact != null && fact.status() != null && !fact.said().isMissing();
    }

    private static Object value(Form form, String field) {
        Answer answer = form.answers().get(field);
        return answer == null ? null : answer.value();
    }
}
