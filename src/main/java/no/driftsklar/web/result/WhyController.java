package no.driftsklar.web.result;

import java.util.Optional;
import java.util.function.BiFunction;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectVisit;
import no.driftsklar.web.visit.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a factor, a risk or a contradiction of a result is as it is. */
@Controller
class WhyController {

    private static final String PROJECT = "/projects/{project}";
    private static final String FINDINGS = "/findings/{factor}";
    private static final String RISKS = "/risks/{risk}";
    private static final String CONTRADICTIONS = "/contradictions/{contradiction}";

    private final Results results;
    private final Speeches speeches;

    WhyController(Results results, Speeches speeches) {
        this.results = results;
        this.speeches = speeches;
    }

    @GetMapping(PROJECT + FINDINGS)
    String finding(ProjectVisit visit, @PathVariable String factor, Model model) {
        return page(results.of(visit), visit.language(), Catalogue::factor, factor, WhyViews::of, model);
    }

    @GetMapping(Results.EXAMPLE + FINDINGS)
    String finding(Visit visit, @PathVariable String factor, Model model) {
        return page(results.example(), visit.language(), Catalogue::factor, factor, WhyViews::of, model);
    }

    @GetMapping(PROJECT + RISKS)
    String risk(ProjectVisit visit, @PathVariable String risk, Model model) {
        return page(results.of(visit), visit.language(), Catalogue::risk, risk, WhyViews::of, model);
    }

    @GetMapping(Results.EXAMPLE + RISKS)
    String risk(Visit visit, @PathVariable String risk, Model model) {
        return page(results.example(), visit.language(), Catalogue::risk, risk, WhyViews::of, model);
    }

    @GetMapping(PROJECT + CONTRADICTIONS)
    String contradiction(ProjectVisit visit, @PathVariable String contradiction, Model model) {
        return page(results.of(visit), visit.language(), Catalogue::contradiction, contradiction, WhyViews::of, model);
    }

    @GetMapping(Results.EXAMPLE + CONTRADICTIONS)
    String contradiction(Visit visit, @PathVariable String contradiction, Model model) {
        return page(results.example(), visit.language(), Catalogue::contradiction, contradiction, WhyViews::of, model);
    }

    private <T> String page(ProjectResult result, Language language, BiFunction<Catalogue, String, Optional<T>> find,
            String id, BiFunction<WhyViews, T, WhyView> say, Model model) {
        Speech speech = speeches.in(language);
        T found = find.apply(speech.catalogue(), id).orElseThrow(NoSuchPageException::new);
        if (result.assessment() == null) {
            throw new NoSuchPageException();
        }
        model.addAttribute("why", say.apply(new WhyViews(speech, result), found));
        return "result/why";
    }
}
