package no.driftsklar.web.whatif;

import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.store.projects.Comparison;
import no.driftsklar.web.result.ProjectResult;
import no.driftsklar.web.result.Results;
import no.driftsklar.web.result.Speech;
import no.driftsklar.web.result.Speeches;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectVisit;
import no.driftsklar.web.visit.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Tries what would be if. What is supposed comes in the body, so that no answer stands in an address. */
@Controller
class WhatIfController {

    private static final String PROJECT = "/projects/{project}/what-if";
    private static final String EXAMPLE = Results.EXAMPLE + "/what-if";
    /** Sent by htmx, which asks for the part that changes. */
    private static final String HTMX = "HX-Request";

    private final Results results;
    private final Comparison comparison;
    private final Speeches speeches;
    private final Catalogue catalogue;
    private final FactsReader reader;

    WhatIfController(Results results, Comparison comparison, Speeches speeches, AssessorPool assessors) {
        this.results = results;
        this.comparison = comparison;
        this.speeches = speeches;
        this.catalogue = assessors.catalogue();
        this.reader = new FactsReader(catalogue, null, false);
    }

    @GetMapping(PROJECT)
    String page(ProjectVisit visit, Model model) {
        return answer(results.of(visit), visit.language(), null, false, model);
    }

    @GetMapping(EXAMPLE)
    String example(Visit visit, Model model) {
        return answer(results.example(), visit.language(), null, false, model);
    }

    @PostMapping(PROJECT)
    String suppose(ProjectVisit visit, @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = HTMX, required = false) String htmx, Model model) {
        return answer(results.of(visit), visit.language(), sent, htmx != null, model);
    }

    @PostMapping(EXAMPLE)
    String supposeExample(Visit visit, @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = HTMX, required = false) String htmx, Model model) {
        return answer(results.example(), visit.language(), sent, htmx != null, model);
    }

    private String answer(ProjectResult result, Language language, MultiValueMap<String, String> sent, boolean part,
            Model model) {
        if (result.assessment() == null) {
            throw new NoSuchPageException();
        }
        Speech speech = speeches.in(language);
        WhatIfForm form = sent == null ? WhatIfForm.EMPTY : WhatIfForm.of(reader, catalogue, result.facts(), sent);
        model.addAttribute("whatif", new WhatIfViews(speech, reader, result, form)
                .of(comparison.suppose(result.facts(), form.answers(), form.states())));
        return part ? "whatif/whatif :: moved" : "whatif/whatif";
    }
}
