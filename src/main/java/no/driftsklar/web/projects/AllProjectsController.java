package no.driftsklar.web.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.store.projects.Overview;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.store.projects.Summary;
import no.driftsklar.web.pictures.Pictures;
import no.driftsklar.web.result.ResultViews;
import no.driftsklar.web.result.Speech;
import no.driftsklar.web.result.Speeches;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectPages;
import no.driftsklar.web.visit.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** All projects of an organisation, for whoever follows several. */
@Controller
class AllProjectsController {

    private static final int ON_A_PAGE = 25;

    private final Projects projects;
    private final Speeches speeches;

    AllProjectsController(Projects projects, Speeches speeches) {
        this.projects = projects;
        this.speeches = speeches;
    }

    /** Projects that need attention for the same reason. */
    record Group(String key, String heading, List<Card> cards) {
    }

    /**
     * A project in the list.
     *
     * @param verdict null where it was never assessed
     * @param bar     the score drawn; null where there is none
     * @param risks   how many grave risks fire; null for none
     * @param stale   how many answers are too old; null for none
     */
    record Card(String id, String name, String href, String verdict, String color, String bar, String score, String risks,
            String answered, String stale) {
    }

    /** @param href null where there is no such page */
    record Pages(String where, String before, String after) {
    }

    @GetMapping("/projects")
    ModelAndView all(Visit visit, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page,
            @RequestParam(required = false) String said) {
        Caller caller = visit.caller();
        if (!caller.scopes().contains(Scope.ASSESSMENT_READ)) {
            throw new NoSuchPageException();
        }
        Speech speech = speeches.in(visit.language());
        LocalDate today = projects.today();
        List<Overview> every = projects.overview(caller.organisation());
        String sought = q.strip().toLowerCase(Locale.ROOT);
        List<Overview> found = Attention.sorted(every.stream().filter(overview -> sought.isEmpty()
                || overview.project().called().toLowerCase(Locale.ROOT).contains(sought)
                || overview.project().id().toLowerCase(Locale.ROOT).contains(sought)).toList(), today);
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int at = page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), pages) : 1;
        List<Overview> shown = found.subList((at - 1) * ON_A_PAGE, Math.min(at * ON_A_PAGE, found.size()));
        return new ModelAndView("projects/projects")
                .addObject("q", q.strip()).addObject("mayBegin", caller.scopes().contains(Scope.STATUS_WRITE))
                .addObject("none", every.isEmpty())
                .addObject("searchable", every.size() > ON_A_PAGE || !sought.isEmpty())
                .addObject("count", speech.say(sought.isEmpty() ? "projects.count" : "projects.found", found.size()))
                .addObject("said", "deleted".equals(said) ? said : null)
                .addObject("groups", groups(speech, found, shown, caller.scopes().contains(Scope.STATUS_WRITE), today))
                .addObject("pages", pages == 1 ? null : new Pages(speech.say("projects.pages.where", at, pages),
                        at == 1 ? null : address(q, at - 1), at == pages ? null : address(q, at + 1)));
    }

    private static String address(String q, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/projects").queryParam("page", page);
        return (q.isBlank() ? address : address.queryParam("q", "{q}")).encode().build(q.strip()).toString();
    }

    private static List<Group> groups(Speech speech, List<Overview> found, List<Overview> shown, boolean mayEdit,
            LocalDate today) {
        List<Group> groups = new ArrayList<>();
        for (Attention attention : Attention.values()) {
            List<Card> cards = shown.stream().filter(overview -> Attention.of(overview, today) == attention)
                    .map(overview -> card(speech, overview, mayEdit, today)).toList();
            if (!cards.isEmpty()) {
                long all = found.stream().filter(overview -> Attention.of(overview, today) == attention).count();
                groups.add(new Group(attention.key(), speech.say("projects.group." + attention.key(), all), cards));
            }
        }
        return groups;
    }

    private static Card card(Speech speech, Overview overview, boolean mayEdit, LocalDate today) {
        String id = overview.project().id();
        String address = ProjectPages.of(id);
        Summary summary = Attention.summary(overview);
        String answered = overview.lastAnswered() == null ? speech.say("projects.card.never_answered")
                : speech.say(Attention.isLongAgo(overview, today) ? "projects.card.answered_long_ago"
                        : "projects.card.answered", speech.wording().date(overview.lastAnswered()));
        String stale = overview.staleFields() == 0 ? null : speech.say("projects.card.stale", overview.staleFields());
        if (summary == null) {
            return new Card(id, overview.project().called(), mayEdit ? ProjectPages.form(id) : address, null, null, null,
                    null, null, answered, stale);
        }
        return new Card(id, overview.project().called(), address, speech.wording().term("verdict", summary.verdict().key()),
                ResultViews.color(summary.verdict()), bar(summary), score(speech, summary), risks(speech, summary), answered,
                stale);
    }

    private static String bar(Summary summary) {
        return summary.low() == null ? null : Pictures.small(summary.score() == null ? null : summary.score().doubleValue(),
                summary.low().doubleValue(), summary.high().doubleValue());
    }

    private static String score(Speech speech, Summary summary) {
        if (summary.score() == null) {
            return speech.say("projects.card.no_score");
        }
        String score = speech.wording().number(summary.score());
        return summary.low().compareTo(summary.high()) == 0 ? speech.say("projects.card.score", score)
                : speech.say("projects.card.score_between", score, speech.wording().number(summary.low()),
                        speech.wording().number(summary.high()));
    }

    private static String risks(Speech speech, Summary summary) {
        long critical = summary.risksOf(RiskLevel.CRITICAL);
        long high = summary.risksOf(RiskLevel.HIGH);
        if (critical == 0 && high == 0) {
            return null;
        }
        return critical == 0 ? speech.say("projects.card.high", high)
                : high == 0 ? speech.say("projects.card.critical", critical)
                : speech.say("projects.card.critical_and_high", critical, high);
    }
}
