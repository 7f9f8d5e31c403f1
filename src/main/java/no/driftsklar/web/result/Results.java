package no.driftsklar.web.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.store.projects.AssessmentRow;
import no.driftsklar.store.projects.FactAt;
import no.driftsklar.store.projects.FactsAt;
import no.driftsklar.store.projects.History;
import no.driftsklar.store.projects.Post;
import no.driftsklar.store.projects.Project;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectPages;
import no.driftsklar.web.visit.ProjectVisit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds what the pages about the result of a project show. Thread-safe. */
@Component
public final class Results {

    /** Address of the example. */
    public static final String EXAMPLE = "/example";

    /** So many results are kept, a few ten kilobytes each. */
    static final int ROOM = 100;

    private final Projects projects;
    private final AssessorPool assessors;
    private final ProjectResult example;
    private final Recent<Version, ProjectResult> recent = new Recent<>(ROOM);

    /** A project as it was when it was read, and for whom: its tag differs whenever something was written to it. */
    private record Version(String organisation, String projectId, String tag, LocalDate today, boolean mayEdit) {
    }

    Results(Projects projects, AssessorPool assessors) {
        this.projects = projects;
        this.assessors = assessors;
        FactsAt exampleFacts = exampleFacts();
        this.example = new ProjectResult(exampleFacts.facts().orElseThrow().projectId(), EXAMPLE, true, false, exampleFacts,
                assess(exampleFacts), null, List.of());
    }

    private FactsAt exampleFacts() {
        try (InputStream project = Results.class.getResourceAsStream("example/project.json")) {
            Map<String, Answer> answers = new FactsReader(assessors.catalogue(), null, false)
                    .partOfJson(new JsonMapper().readTree(project)).answers();
            LocalDate day = (LocalDate) answers.get("status_date").value();
            return new History(assessors.catalogue(), (String) answers.get("project_id").value(), null,
                    List.of(new Post(1, day, day.atStartOfDay().toInstant(ZoneOffset.UTC), Post.Source.FORM, null, answers)))
                    .at(day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project of the sample data, which no store keeps. */
    public ProjectResult example() {
        return example;
    }

    /**
     * The project that is visited.
     *
     * @throws NoSuchPageException where there is no such project
     */
    public ProjectResult of(ProjectVisit visit) {
        Project project = projects.find(visit.organisation(), visit.projectId()).orElseThrow(NoSuchPageException::new);
        return recent.get(new Version(visit.organisation(), visit.projectId(), project.tag(), projects.today(),
                visit.mayEdit()), version -> read(version, project.latest()));
    }

    private ProjectResult read(Version version, AssessmentRow latest) {
        History history = projects.history(version.organisation(), version.projectId());
        FactsAt facts = history.at(latest == null ? version.today() : latest.statusDate());
        return new ProjectResult(version.projectId(), ProjectPages.of(version.projectId()), false, version.mayEdit(), facts,
                assess(facts), latest == null ? null : latest.summary(), oldToday(facts, history.at(version.today())));
    }

    private Assessment assess(FactsAt facts) {
        return facts.facts().map(given -> assessors.with(assessor -> assessor.assess(given))).orElse(null);
    }

    private static List<FactAt> oldToday(FactsAt then, FactsAt today) {
        List<FactAt> old = new ArrayList<>();
        for (FactAt fact : today.stale()) {
            FactAt before = then.all().get(fact.field().name());
            if (before != null && !before.isStale()) {
                old.add(fact);
            }
        }
        return old;
    }
}
