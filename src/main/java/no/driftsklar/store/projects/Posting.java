package no.driftsklar.store.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.projects.AssessmentRow.Cause;
import no.driftsklar.store.projects.ProjectException.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One status being posted, within one transaction that has locked the project: the post is kept, its date is assessed, and
 * so is every later date that had an assessment.
 */
final class Posting {

    private final JdbcClient jdbc;
    private final StatusRows statuses;
    private final AssessmentRows assessments;
    private final AssessorPool assessors;
    private final ProjectRows.Row project;
    private final Instant now;
    private long lastAssessment;

    Posting(JdbcClient jdbc, StatusRows statuses, AssessmentRows assessments, AssessorPool assessors,
            ProjectRows.Row project, Instant now) {
        this.jdbc = jdbc;
        this.statuses = statuses;
        this.assessments = assessments;
        this.assessors = assessors;
        this.project = project;
        this.now = now;
        this.lastAssessment = project.lastAssessment();
    }

    /** What became of the post, and the row of the project as it is to be written. */
    record Done(Posted posted, ProjectRows.Row project) {
    }

    /** An assessment that was made and kept. */
    private record Made(AssessmentRow row, Map<Language, byte[]> texts) {
    }

    Done post(NewStatus status, LocalDate today, Language language) {
        List<Post> posts = new ArrayList<>(statuses.all(jdbc, project.organisation(), project.id()));
        Post corrected = corrected(status, posts);
        LocalDate date = status.statusDate() != null ? status.statusDate()
                : corrected != null ? corrected.statusDate() : today;
        Post post = new Post(project.lastStatus() + 1, date, now, status.source(), status.corrects(),
                StatusRows.withoutFrame(status.answers()));
        statuses.insert(jdbc, project.organisation(), project.id(), post, status.body());
        posts.add(post);
        History history = new History(assessors.catalogue(), project.id(), project.givenName(), posts);

        LocalDate first = corrected != null && corrected.statusDate().isBefore(date) ? corrected.statusDate() : date;
        NavigableMap<LocalDate, AssessmentRow> timeline = new TreeMap<>();
        assessments.timelineAround(jdbc, project.organisation(), project.id(), first)
                .forEach(row -> timeline.put(row.statusDate(), row));
        AssessmentRow before = timeline.headMap(date, true).descendingMap().values().stream()
                .filter(row -> row.summary() != null).findFirst().orElse(null);
        Made own = assess(history, post, date, Cause.STATUS, timeline.get(date));
        List<Long> recomputed = new ArrayList<>();
        for (LocalDate later : datesFrom(first, history, timeline)) {
            Made again = later.equals(date) ? null : assess(history, post, later,
                    corrected == null ? Cause.LATE_DATA : Cause.CORRECTION, timeline.get(later));
            if (again != null) {
                timeline.put(later, again.row());
                recomputed.add(again.row().n());
            }
        }
        if (own != null) {
            timeline.put(date, own.row());
        }
        AssessmentRow assessed = own == null || own.row().summary() == null ? null : own.row();
        return new Done(new Posted(post, assessed, assessed == null ? null : own.texts().get(language),
                history.at(date).missing(), before == null ? null : before.n(),
                assessed == null ? null : Changes.between(before == null ? null : before.summary(), assessed.summary()),
                recomputed, language), written(history, timeline, post.n()));
    }

    /** The dates that have an assessment, and those that may have one now because somebody posted for them. */
    private static Set<LocalDate> datesFrom(LocalDate first, History history,
            NavigableMap<LocalDate, AssessmentRow> timeline) {
        NavigableSet<LocalDate> dates = new TreeSet<>(timeline.keySet());
        history.effective().forEach(post -> dates.add(post.statusDate()));
        return dates.tailSet(first, true);
    }

    private Post corrected(NewStatus status, List<Post> posts) {
        if (status.corrects() == null) {
            return null;
        }
        Post corrected = posts.stream().filter(post -> post.n() == status.corrects()).findFirst()
                .orElseThrow(() -> new ProjectException(Reason.NOTHING_TO_CORRECT, status.corrects()));
        posts.stream().filter(post -> status.corrects().equals(post.corrects())).findFirst().ifPresent(post -> {
            throw new ProjectException(Reason.CORRECTED_ALREADY, post.n());
        });
        return corrected;
    }

    /**
     * Assesses a date and keeps what came out. Where nothing can be assessed any more that is kept too, so that the old
     * assessment of the date is no longer the current one.
     *
     * @param old the current assessment of the date; null where it has none
     * @return null where nothing can be assessed, and no assessment is current
     */
    private Made assess(History history, Post cause, LocalDate date, Cause why, AssessmentRow old) {
        FactsAt facts = history.at(date);
        Assessment assessment = !history.describes(date) ? null : facts.facts()
                .map(given -> assessors.with(assessor -> assessor.assess(given))).orElse(null);
        if (assessment == null && (old == null || old.summary() == null)) {
            return null;
        }
        AssessmentRow row = new AssessmentRow(++lastAssessment, date, now, why, cause.n(),
                old == null ? null : old.n(), true,
                assessment == null ? null : Summary.of(assessment, facts.stale().size()));
        return new Made(row, assessments.insert(jdbc, project.organisation(), project.id(), row, facts, assessment));
    }

    private ProjectRows.Row written(History history, NavigableMap<LocalDate, AssessmentRow> timeline, long lastStatus) {
        AssessmentRow latest = timeline.descendingMap().values().stream().filter(row -> row.summary() != null).findFirst()
                .orElse(null);
        FactsAt facts = history.at(LocalDate.MAX);
        AnsweredRows.write(jdbc, project.organisation(), project.id(), AnsweredRows.of(facts));
        return new ProjectRows.Row(project.organisation(), project.id(), project.givenName(), facts.projectName(),
                project.createdAt(), project.version() + 1, lastStatus, lastAssessment, latest == null ? null : latest.n());
    }
}
