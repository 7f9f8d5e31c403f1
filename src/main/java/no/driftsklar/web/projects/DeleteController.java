package no.driftsklar.web.projects;

import jakarta.servlet.http.HttpServletResponse;
import no.driftsklar.store.projects.Precondition;
import no.driftsklar.store.projects.Project;
import no.driftsklar.store.projects.ProjectException;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.web.layout.SeeOther;
import no.driftsklar.web.result.Speech;
import no.driftsklar.web.result.Speeches;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectVisit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Deletes a project with all that is kept of it, once somebody has said that they mean it. */
@Controller
@RequestMapping("/projects/{project}/delete")
class DeleteController {

    private final Projects projects;
    private final Speeches speeches;

    DeleteController(Projects projects, Speeches speeches) {
        this.projects = projects;
        this.speeches = speeches;
    }

    @GetMapping
    ModelAndView ask(ProjectVisit visit) {
        return page(visit, null);
    }

    /** @param tag the project as it was when the visitor was asked */
    @PostMapping
    ModelAndView delete(ProjectVisit visit, @RequestParam(required = false) String sure, @RequestParam String tag,
            HttpServletResponse response) {
        if (sure == null) {
            ModelAndView page = page(visit, "unsure");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page;
        }
        project(visit);
        try {
            projects.delete(visit.organisation(), visit.projectId(), Precondition.tag(tag::equals));
            return SeeOther.at("/projects?said=deleted");
        } catch (ProjectException refused) {
            ModelAndView page = page(visit, "changed");
            response.setStatus(HttpStatus.CONFLICT.value());
            return page;
        }
    }

    private Project project(ProjectVisit visit) {
        if (!visit.mayDelete()) {
            throw new NoSuchPageException();
        }
        return projects.find(visit.organisation(), visit.projectId()).orElseThrow(NoSuchPageException::new);
    }

    /** @param problem why nothing was deleted; null where nobody has tried */
    private ModelAndView page(ProjectVisit visit, String problem) {
        Project project = project(visit);
        Speech speech = speeches.in(visit.language());
        String name = project.called();
        String title = speech.say("projects.delete.title", name);
        return new ModelAndView("projects/delete").addObject("projectId", visit.projectId()).addObject("name", name)
                .addObject("pageTitle", problem == null ? title : speech.say("form.error.title", title))
                .addObject("problem", problem == null ? null : speech.say("projects.delete.problem." + problem))
                .addObject("posts", project.statusPosts()).addObject("tag", project.tag());
    }
}
