package no.driftsklar.web.trend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.driftsklar.store.projects.AssessmentRow;
import no.driftsklar.store.projects.Comparison;
import no.driftsklar.store.projects.History;
import no.driftsklar.store.projects.Project;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.store.projects.Trend;
import no.driftsklar.web.result.Speeches;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectVisit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a project has moved over time, and what moved its score between two dates. */
@Controller
class TrendController {

    private final Projects projects;
    private final Comparison comparison;
    private final Speeches speeches;
    private final Clock clock;

    TrendController(Projects projects, Comparison comparison, Speeches speeches, Clock clock) {
        this.projects = projects;
        this.comparison = comparison;
        this.speeches = speeches;
        this.clock = clock;
    }

    /**
     * @param from a date that was assessed; the one before the last where it is none
     * @param to   a date that was assessed; the last where it is none
     */
    @GetMapping("/projects/{project}/trend")
    ModelAndView trend(ProjectVisit visit, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Project project = projects.find(visit.organisation(), visit.projectId()).orElseThrow(NoSuchPageException::new);
        Trend trend = projects.trend(visit.organisation(), visit.projectId());
        return new ModelAndView("trend/trend").addObject("projectId", visit.projectId())
                .addObject("trend", new TrendViews(speeches.in(visit.language()), clock.getZone()).view(visit,
                        project.called(), trend, compared(visit, trend.points(), from, to),
                        projects.posts(visit.organisation(), visit.projectId(), 0, Integer.MAX_VALUE)));
    }

    /** Whichever date was chosen first, it goes from the earlier to the later. */
    private TrendViews.Compared compared(ProjectVisit visit, List<Trend.Point> points, String from, String to) {
        if (points.size() < 2) {
            return null;
        }
        AssessmentRow last = at(points, to).orElse(points.get(points.size() - 1).row());
        AssessmentRow first = at(points, from).orElse(points.get(points.size() - 2).row());
        if (first.statusDate().isAfter(last.statusDate())) {
            return compared(visit, last, first);
        }
        return compared(visit, first, last);
    }

    private TrendViews.Compared compared(ProjectVisit visit, AssessmentRow from, AssessmentRow to) {
        History history = projects.history(visit.organisation(), visit.projectId());
        return new TrendViews.Compared(from, to,
                comparison.between(history.at(from.statusDate()), history.at(to.statusDate())));
    }

    private static Optional<AssessmentRow> at(List<Trend.Point> points, String date) {
        return points.stream().map(Trend.Point::row).filter(row -> row.statusDate().toString().equals(date)).findFirst();
    }
}
