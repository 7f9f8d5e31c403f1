package no.driftsklar.web.about;

import java.time.Duration;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.store.jobs.Jobs;
import no.driftsklar.web.visit.Visit;
import no.driftsklar.web.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the service says of itself, to anybody. */
@Controller
class AboutController {

    private final Catalogue catalogue;
    private final Words words;
    private final Operator operator;
    private final Duration jobsKept;
    private final Duration filesWait;
    private final Duration sessionsKept;

    AboutController(AssessorPool assessors, Words words, Operator operator, Jobs jobs,
            @Value("${server.servlet.session.timeout}") Duration sessionsKept) {
        this.catalogue = assessors.catalogue();
        this.words = words;
        this.operator = operator;
        this.jobsKept = jobs.settings().keep();
        this.filesWait = jobs.settings().keepWaiting();
        this.sessionsKept = sessionsKept;
    }

    @GetMapping("/method")
    String method(Visit visit, Model model) {
        model.addAttribute("method", new Method(catalogue, words, visit.language()).view());
        return "about/method";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("operator", operator);
        model.addAttribute("jobsKept", jobsKept.toDays());
        model.addAttribute("filesWait", filesWait.toDays());
        model.addAttribute("sessionHours", sessionsKept.toHours());
        return "about/privacy";
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        model.addAttribute("operator", operator);
        return "about/accessibility";
    }
}
