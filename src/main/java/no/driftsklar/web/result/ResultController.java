package no.driftsklar.web.result;

import no.driftsklar.catalogue.Language;
import no.driftsklar.web.visit.ProjectVisit;
import no.driftsklar.web.visit.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The result of a project, and the example of one. */
@Controller
class ResultController {

    private final Results results;
    private final Speeches speeches;

    ResultController(Results results, Speeches speeches) {
        this.results = results;
        this.speeches = speeches;
    }

    @GetMapping("/projects/{project}")
    String result(ProjectVisit visit, Model model) {
        return page(results.of(visit), visit.language(), model);
    }

    @GetMapping(Results.EXAMPLE)
    String example(Visit visit, Model model) {
        return page(results.example(), visit.language(), model);
    }

    private String page(ProjectResult result, Language language, Model model) {
        if (result.assessment() == null) {
            model.addAttribute("projectId", result.projectId());
            model.addAttribute("mayEdit", result.mayEdit());
            return "result/none";
        }
        model.addAttribute("result", ResultViews.of(speeches.in(language), result));
        return "result/result";
    }
}
