package no.driftsklar.store.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.projects.ProjectException.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The projects of organisations: making, posting, reading and deleting them. An organisation sees its own projects only.
 * Every write is on the disk when the method returns, whole or not at all. Thread-safe.
 */
public final class Projects {

    private final Database database;
    private final AssessorPool assessors;
    private final Clock clock;
    private final ProjectRows projects;
    private final StatusRows statuses;
    private final AssessmentRows assessments;
    private final AtomicReference<Instant> forgotten = new AtomicReference<>(Instant.EPOCH);

    /**
     * @param assessors assess with the rule base of today
     * @param clock     tells the time, and by its zone which day it is
     */
    public Projects(Database database, AssessorPool assessors, Clock clock) {
        this.database = database;
        this.assessors = assessors;
        this.clock = clock;
        this.projects = new ProjectRows(database);
        this.statuses = new StatusRows(assessors.catalogue());
        this.assessments = new AssessmentRows(new EnvelopeText(assessors));
    }

    /** The day that it is for the service. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * A project that was written.
     *
     * @param created whether it was not there before
     */
    public record Put(Project project, boolean created) {
    }

    /**
     * Makes a project, or gives it another name.
     *
     * @param name the name that it has where its facts have none; null for none
     * @throws ProjectException when the precondition does not hold
     */
    public Put put(String organisation, String id, String name, Precondition precondition) {
        return database.write(jdbc -> {
            Optional<Project> before = projects.lock(jdbc, organisation, id).map(row -> project(jdbc, row));
            require(precondition, before);
            boolean created = before.isEmpty() && projects.insert(jdbc, organisation, id, clock.instant());
            ProjectRows.Row row = projects.lock(jdbc, organisation, id).orElseThrow();
            if (before.isEmpty() && !created) {
                // somebody else has made it in the meantime
                require(precondition, Optional.of(project(jdbc, row)));
            }
            String shown = new History(assessors.catalogue(), id, name, statuses.all(jdbc, organisation, id))
                    .at(LocalDate.MAX).projectName();
            ProjectRows.Row written = new ProjectRows.Row(organisation, id, name, shown, row.createdAt(), row.version() + 1,
                    row.lastStatus(), row.lastAssessment(), row.latestAssessment());
            projects.update(jdbc, written);
            return new Put(project(jdbc, written), created);
        });
    }

    /**
     * Deletes a project with all that is kept of it.
     *
     * @throws ProjectException when there is none, or the precondition does not hold
     */
    public void delete(String organisation, String id, Precondition precondition) {
        database.write(jdbc -> {
            Optional<Project> project = projects.lock(jdbc, organisation, id).map(row -> project(jdbc, row));
            if (project.isEmpty()) {
                throw new ProjectException(Reason.NO_PROJECT);
            }
            require(precondition, project);
            projects.delete(jdbc, organisation, id);
            return null;
        });
    }

    private static void require(Precondition precondition, Optional<Project> project) {
        if (!precondition.holds(project)) {
            throw new ProjectException(Reason.CHANGED);
        }
    }

    public Optional<Project> find(String organisation, String id) {
        return database.read(jdbc -> projects.find(jdbc, organisation, id).map(row -> project(jdbc, row)));
    }

    /**
     * Some projects by their identifiers.
     *
     * @param after the identifier behind which to begin; empty for the first
     */
    public List<Project> page(String organisation, String after, int limit) {
        return database.read(jdbc -> projects.page(jdbc, organisation, after, limit).stream()
                .map(row -> project(jdbc, row)).toList());
    }

    /** All projects of an organisation by their identifiers, with what one needs to see which of them needs attention. */
    public List<Overview> overview(String organisation) {
        return database.read(jdbc -> {
            Map<String, AssessmentRow> latest = assessments.latest(jdbc, organisation);
            Map<String, Map<String, LocalDate>> answered = AnsweredRows.all(jdbc, organisation);
            return projects.all(jdbc, organisation).stream().map(row -> {
                Map<String, LocalDate> days = answered.get(row.id());
                // posted to by a program that did not keep this
                return overview(row.with(latest.get(row.id())), days != null ? days : AnsweredRows.of(new History(
                        assessors.catalogue(), row.id(), row.givenName(), statuses.all(jdbc, organisation, row.id()))
                        .at(LocalDate.MAX)));
            }).toList();
        });
    }

    private Overview overview(Project project, Map<String, LocalDate> answered) {
        Catalogue catalogue = assessors.catalogue();
        LocalDate today = today();
        long stale = answered.entrySet().stream().filter(entry -> catalogue.field(entry.getKey()).filter(field ->
                History.isTooOld(entry.getValue(), today, catalogue.shelfLifeDays(field))).isPresent()).count();
        return new Overview(project, answered.values().stream().max(LocalDate::compareTo).orElse(null), (int) stale);
    }

    private Project project(JdbcClient jdbc, ProjectRows.Row row) {
        return row.with(row.latestAssessment() == null ? null
                : assessments.find(jdbc, row.organisation(), row.id(), row.latestAssessment()).orElseThrow());
    }

    /**
     * Posts a status.
     *
     * @param key      so that the request counts once however often it comes; null where it may count again
     * @param language language of the assessment that goes into the answer
     * @param answer   makes the answer; it is kept with the post where there is a key
     * @throws ProjectException when there is no such project, or the status cannot be taken
     */
    public StoredAnswer post(String organisation, String id, NewStatus status, IdempotencyKey key, Language language,
            Function<Posted, StoredAnswer> answer) {
        forgetOldKeys();
        return database.write(jdbc -> {
            ProjectRows.Row project = projects.lock(jdbc, organisation, id)
                    .orElseThrow(() -> new ProjectException(Reason.NO_PROJECT));
            Instant now = clock.instant();
            Optional<StoredAnswer> given = key == null ? Optional.empty()
                    : IdempotencyRows.find(jdbc, organisation, id, key, now);
            if (given.isPresent()) {
                return given.get();
            }
            StoredAnswer made = answer.apply(post(jdbc, project, status, now, language));
            if (key != null) {
                IdempotencyRows.insert(jdbc, organisation, id, key, made, now);
            }
            return made;
        });
    }

    /**
     * Posts a status that comes once.
     *
     * @param language language of the assessment that is returned
     * @throws ProjectException when there is no such project, or the status cannot be taken
     */
    public Posted post(String organisation, String id, NewStatus status, Language language) {
        return database.write(jdbc -> post(jdbc, projects.lock(jdbc, organisation, id)
                .orElseThrow(() -> new ProjectException(Reason.NO_PROJECT)), status, clock.instant(), language));
    }

    private Posted post(JdbcClient jdbc, ProjectRows.Row project, NewStatus status, Instant now, Language language) {
        if (status.statusDate() != null && status.statusDate().isAfter(today())) {
            throw new ProjectException(Reason.IN_THE_FUTURE);
        }
        Posting.Done done = new Posting(jdbc, statuses, assessments, assessors, project, now)
                .post(status, today(), language);
        projects.update(jdbc, done.project());
        return done.posted();
    }

    /** Forgets the keys that are too old, at most once an hour. */
    private void forgetOldKeys() {
        Instant now = clock.instant();
        Instant last = forgotten.get();
        if (now.isAfter(last.plusSeconds(3600)) && forgotten.compareAndSet(last, now)) {
            database.write(jdbc -> IdempotencyRows.deleteOld(jdbc, now));
        }
    }

    /**
     * Some posts of a project in the order received.
     *
     * @param after the number behind which to begin; 0 for the first
     * @throws ProjectException when there is no such project
     */
    public List<PostAsItCame> posts(String organisation, String id, long after, int limit) {
        return of(organisation, id, (jdbc, project) -> statuses.page(jdbc, organisation, id, after, limit));
    }

    /** Some assessments of a project in the order made, as {@link #posts}. */
    public List<AssessmentRow> assessments(String organisation, String id, long after, int limit) {
        return of(organisation, id, (jdbc, project) -> assessments.page(jdbc, organisation, id, after, limit));
    }

    /**
     * An assessment as it is kept, a JSON object in UTF-8; empty where the project has none of the number.
     *
     * @throws ProjectException when there is no such project
     */
    public Optional<byte[]> assessment(String organisation, String id, long n, Language language) {
        return of(organisation, id, (jdbc, project) -> assessments.text(jdbc, organisation, id, n, language));
    }

    /** The current assessment of the latest date, as {@link #assessment}. */
    public Optional<byte[]> latestAssessment(String organisation, String id, Language language) {
        return of(organisation, id, (jdbc, project) -> project.latestAssessment() == null ? Optional.empty()
                : assessments.text(jdbc, organisation, id, project.latestAssessment(), language));
    }

    /**
     * All posts of a project and what they say together.
     *
     * @throws ProjectException when there is no such project
     */
    public History history(String organisation, String id) {
        return of(organisation, id, (jdbc, project) -> new History(assessors.catalogue(), id, project.givenName(),
                statuses.all(jdbc, organisation, id)));
    }

    /**
     * How a project has moved.
     *
     * @throws ProjectException when there is no such project
     */
    public Trend trend(String organisation, String id) {
        return Trend.of(of(organisation, id, (jdbc, project) -> assessments.timeline(jdbc, organisation, id)).stream()
                .filter(row -> row.summary() != null).toList(), today());
    }

    /** Reads something of a project. */
    private interface Reading<T> {
        T of(JdbcClient jdbc, ProjectRows.Row project);
    }

    private <T> T of(String organisation, String id, Reading<T> reading) {
        return database.read(jdbc -> reading.of(jdbc, projects.find(jdbc, organisation, id)
                .orElseThrow(() -> new ProjectException(Reason.NO_PROJECT))));
    }
}
