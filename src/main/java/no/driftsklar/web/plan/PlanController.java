package no.driftsklar.web.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.assessment.RankedAction;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Role;
import no.driftsklar.store.plan.Plan;
import no.driftsklar.store.plan.PlanItem;
import no.driftsklar.store.projects.Project;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.web.layout.SeeOther;
import no.driftsklar.web.result.Results;
import no.driftsklar.web.result.Speeches;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectVisit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The action plan of a project: take actions in, say who and when, mark them as done, take them out. */
@Controller
@RequestMapping("/projects/{project}/plan")
class PlanController {

    private static final Set<String> SAID = Set.of("added", "changed", "done", "undone", "removed");

    private final Plan plan;
    private final Projects projects;
    private final Results results;
    private final Catalogue catalogue;
    private final Speeches speeches;
    private final Clock clock;

    PlanController(Plan plan, Projects projects, Results results, AssessorPool assessors, Speeches speeches, Clock clock) {
        this.plan = plan;
        this.projects = projects;
        this.results = results;
        this.catalogue = assessors.catalogue();
        this.speeches = speeches;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView plan(ProjectVisit visit, @RequestParam(required = false) String said) {
        return page(visit, said != null && SAID.contains(said) ? said : null, null, false);
    }

    /** Takes an action in, with the role that its advice proposes unless somebody has chosen one. */
    @PostMapping
    ModelAndView add(ProjectVisit visit, @RequestParam String factor, @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String due) {
        visit.editing();
        Factor known = catalogue.factor(factor).filter(Factor::actionable).orElseThrow(NoSuchPageException::new);
        Role proposed = role(role).orElseGet(() -> proposed(visit, known));
        plan.add(visit.organisation(), visit.projectId(), factor, proposed, DueDay.of(due).day());
        return toItem(visit, "added", factor);
    }

    private Role proposed(ProjectVisit visit, Factor factor) {
        Assessment assessment = results.of(visit).assessment();
        return Optional.ofNullable(assessment).flatMap(any -> any.actions().stream()
                .filter(action -> action.factor().id().equals(factor.id())).map(RankedAction::action).findFirst())
                .map(Action::role).orElse(factor.action().role());
    }

    /** @param version that of the item when the visitor saw it */
    @PostMapping("/{factor}")
    ModelAndView change(ProjectVisit visit, @PathVariable String factor, @RequestParam long version,
            @RequestParam String role, @RequestParam(defaultValue = "") String due, HttpServletResponse response) {
        visit.editing();
        Role chosen = role(role).orElseThrow(NoSuchPageException::new);
        if (plan.find(visit.organisation(), visit.projectId(), factor).isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(visit, null, null, true);
        }
        DueDay day = DueDay.of(due);
        if (!day.valid()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, null, new PlanViews.Tried(factor, chosen, due, false), false);
        }
        if (plan.change(visit.organisation(), visit.projectId(), factor, version, chosen, day.day())) {
            return toItem(visit, "changed", factor);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        boolean gone = plan.find(visit.organisation(), visit.projectId(), factor).isEmpty();
        return page(visit, null, gone ? null : new PlanViews.Tried(factor, chosen, due, true), gone);
    }

    @PostMapping("/{factor}/done")
    ModelAndView mark(ProjectVisit visit, @PathVariable String factor, @RequestParam boolean done) {
        visit.editing();
        Optional<PlanItem> marked = plan.mark(visit.organisation(), visit.projectId(), factor, done);
        return marked.isEmpty() ? SeeOther.at(visit.address() + "/plan") : toItem(visit, done ? "done" : "undone", factor);
    }

    @PostMapping("/{factor}/remove")
    ModelAndView remove(ProjectVisit visit, @PathVariable String factor) {
        visit.editing();
        plan.remove(visit.organisation(), visit.projectId(), factor);
        return SeeOther.at(visit.address() + "/plan?said=removed");
    }

    private static ModelAndView toItem(ProjectVisit visit, String said, String factor) {
        return SeeOther.at(visit.address() + "/plan?said=" + said + "#item-" + factor);
    }

    private static Optional<Role> role(String key) {
        return Arrays.stream(Role.values()).filter(role -> role.key().equals(key)).findFirst();
    }

    private ModelAndView page(ProjectVisit visit, String said, PlanViews.Tried tried, boolean gone) {
        Project project = projects.find(visit.organisation(), visit.projectId()).orElseThrow(NoSuchPageException::new);
        List<PlanItem> items = plan.list(visit.organisation(), visit.projectId());
        return new ModelAndView("plan/plan").addObject("projectId", visit.projectId())
                .addObject("plan", new PlanViews(speeches.in(visit.language()), visit, results.of(visit).assessment(),
                        projects.today(), clock.getZone()).view(project.called(), items, said, tried, gone));
    }
}
