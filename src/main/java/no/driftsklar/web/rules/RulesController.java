package no.driftsklar.web.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.Visit;
import no.driftsklar.web.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rule base: no secret, so that anybody may read it. */
@Controller
class RulesController {

    /** Longer than any question that somebody would ask. */
    private static final int LONGEST_QUESTION = 200;

    private final Catalogue catalogue;
    private final Words words;
    private final RuleSearch search;

    RulesController(AssessorPool assessors, Words words) {
        this.catalogue = assessors.catalogue();
        this.words = words;
        this.search = new RuleSearch(catalogue);
    }

    /** One of the answers that a filter gives. */
    record Choice(String value, String name, boolean chosen) {
    }

    /** What was found of a kind. */
    record Group(RuleKind kind, List<Item> items) {
    }

    /**
     * One that was found.
     *
     * @param remark what kind of it it is, in a few words; null where there is nothing to say
     * @param place  where the words were found; null where that is its name
     */
    record Item(String id, String title, String remark, RuleSearch.Place place) {
    }

    @GetMapping("/rules")
    String rules(@RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "dimension", defaultValue = "") String dimension,
            @RequestParam(name = "phase", defaultValue = "") String phase,
            @RequestParam(name = "stage", defaultValue = "") String stage, Visit visit, Model model) {
        Language language = visit.language();
        String question = asked.length() > LONGEST_QUESTION ? asked.substring(0, LONGEST_QUESTION) : asked;
        // what nobody can choose on the page asks for everything
        RuleSearch.Query query = new RuleSearch.Query(question.strip(), RuleKind.of(kind).orElse(null),
                one(Dimension.values(), dimension), one(Phase.values(), phase),
                stage.matches("[1-5]") ? Integer.valueOf(stage) : null);
        Map<RuleKind, List<Item>> found = search.find(query, language).stream().collect(Collectors.groupingBy(
                hit -> hit.entry().kind(), () -> new EnumMap<>(RuleKind.class),
                Collectors.mapping(hit -> item(hit, language), Collectors.toList())));
        model.addAttribute("question", question);
        model.addAttribute("kinds", Arrays.stream(RuleKind.values()).map(each -> new Choice(each.key(),
                words.say(language, "rules.kind." + each.key()), each == query.kind())).toList());
        model.addAttribute("dimensions", choices("dimension", Dimension.values(), query.dimension(), language));
        model.addAttribute("phases", choices("phase", Phase.values(), query.phase(), language));
        model.addAttribute("stages", catalogue.terms("stage").entrySet().stream().map(term -> new Choice(term.getKey(),
                words.say(language, "rules.numbered", term.getKey(), term.getValue().in(language)),
                term.getKey().equals(String.valueOf(query.stage())))).toList());
        model.addAttribute("groups", found.entrySet().stream().map(entry -> new Group(entry.getKey(),
                entry.getValue())).toList());
        model.addAttribute("count", found.values().stream().mapToInt(List::size).sum());
        model.addAttribute("all", query.isAll());
        return "rules/rules";
    }

    private static <T extends Key> T one(T[] values, String key) {
        return Arrays.stream(values).filter(value -> value.key().equals(key)).findFirst().orElse(null);
    }

    private List<Choice> choices(String kind, Key[] values, Key chosen, Language language) {
        return Arrays.stream(values).map(value -> new Choice(value.key(), catalogue.term(kind, value).in(language),
                value == chosen)).toList();
    }

    private Item item(RuleSearch.Hit hit, Language language) {
        String remark = switch (hit.entry().kind()) {
            case FACTOR -> {
                Factor factor = hit.entry().factor();
                yield words.say(language, "rules.remark", catalogue.term("dimension", factor.dimension()).in(language),
                        catalogue.term("phase", factor.relevantFrom()).in(language), catalogue.weight(factor));
            }
            case RISK -> catalogue.term("risk_level", catalogue.risk(hit.entry().id()).orElseThrow().level()).in(language);
            case CONTRADICTION -> null;
        };
        return new Item(hit.entry().id(), hit.entry().title().in(language), remark, hit.place());
    }

    @GetMapping("/rules/{id}")
    String rule(@PathVariable("id") String id, Visit visit, Model model) {
        RulePage.View view = new RulePage(catalogue, words, visit.language()).of(id);
        if (view == null) {
            throw new NoSuchPageException();
        }
        model.addAttribute("rule", view);
        return "rules/rule";
    }
}
