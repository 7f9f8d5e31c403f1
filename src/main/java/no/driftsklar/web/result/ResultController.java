package no.driftsklar.web.result;

import java.util.stream.Collectors;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.plan.Plan;
import no.driftsklar.store.plan.PlanItem;
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
    private final Plan plan;
    private final Recent<Said, ResultView> recent = new Recent<>(Results.ROOM);

    /** A result in a language; the same result is the same object as long as nothing is written to its project. */
    private record Said(Language language, ProjectResult result) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Said said && said.language == language && said.result == result;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(result) + language.hashCode();
        }
    }

    ResultController(Results results, Speeches speeches, Plan plan) {
        this.results = results;
        this.speeches = speeches;
        this.plan = plan;
    }

    @GetMapping("/projects/{project}")
    String result(ProjectVisit visit, Model model) {
        model.addAttribute("planned", plan.list(visit.organisation(), visit.projectId()).stream().map(PlanItem::factor)
                .collect(Collectors.toSet()));
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
        model.addAttribute("result", recent.get(new Said(language, result),
                said -> ResultViews.of(speeches.in(said.language()), said.result())));
        return "result/result";
    }
}
