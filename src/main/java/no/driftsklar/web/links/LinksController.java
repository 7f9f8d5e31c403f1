package no.driftsklar.web.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.store.links.Link;
import no.driftsklar.store.links.Links;
import no.driftsklar.store.projects.Project;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.web.layout.SeeOther;
import no.driftsklar.web.result.Speech;
import no.driftsklar.web.result.Speeches;
import no.driftsklar.web.visit.LinkCookie;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectPages;
import no.driftsklar.web.visit.ProjectVisit;
import no.driftsklar.web.visit.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Makes, lists, revokes and opens links. Whoever was let in by a link that allows answering makes and revokes links to read
 * only: if they could hand on more, revoking theirs would not end what it began. No link works forever.
 */
@Controller
class LinksController {

    /** For how many days a link may be made. */
    private static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    /** For how many it is made unless somebody chooses; our assumption. */
    private static final Map<Link.Kind, Integer> USUAL = Map.of(Link.Kind.READ, 30, Link.Kind.EDIT, 90);

    private final Links links;
    private final Projects projects;
    private final Speeches speeches;
    private final Clock clock;

    LinksController(Links links, Projects projects, Speeches speeches, Clock clock) {
        this.links = links;
        this.projects = projects;
        this.speeches = speeches;
        this.clock = clock;
    }

    /**
     * A link that was just made.
     *
     * @param address what nobody can show again
     */
    record Made(String heading, String address, String about) {
    }

    /**
     * A link as a row of the list.
     *
     * @param spoken what the button that revokes it says to who does not see the row
     */
    record Row(String id, String kind, String made, String ends, String spoken) {
    }

    /** A kind of link that the visitor may make. */
    record Offer(String kind, String heading, String about, String button, List<Choice> choices) {
    }

    record Choice(int days, String text, boolean usual) {
    }

    @GetMapping("/projects/{project}/links")
    ModelAndView list(ProjectVisit visit, HttpServletRequest request, @RequestParam(required = false) String said) {
        return page(visit.editing(), request, Optional.empty()).addObject("said", "revoked".equals(said) ? said : null);
    }

    /** Makes a link. Its address stands in this answer and nowhere else. */
    @PostMapping("/projects/{project}/links")
    ModelAndView make(ProjectVisit visit, @RequestParam String kind, @RequestParam int days, HttpServletRequest request) {
        visit.editing();
        Link.Kind wanted = allowed(visit).stream().filter(any -> any.key().equals(kind)).findFirst()
                .orElseThrow(NoSuchPageException::new);
        if (!DAYS.contains(days)) {
            throw new NoSuchPageException();
        }
        Links.Issued issued = links.make(visit.organisation(), visit.projectId(), wanted, Duration.ofDays(days));
        return page(visit, request, Optional.of(issued));
    }

    @PostMapping("/projects/{project}/links/{link}/revoke")
    ModelAndView revoke(ProjectVisit visit, @PathVariable String link) {
        visit.editing();
        boolean mayRevoke = links.list(visit.organisation(), visit.projectId()).stream()
                .anyMatch(any -> any.id().equals(link) && allowed(visit).contains(any.kind()));
        if (mayRevoke) {
            links.revoke(visit.organisation(), visit.projectId(), link);
        }
        return SeeOther.at(visit.address() + "/links?said=revoked");
    }

    /** Opens a link: the browser keeps it, and goes on to the project. */
    @GetMapping("/links/{token}")
    ModelAndView open(Visit visit, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        // the address holds the token, which no request from here on is to repeat
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<Link> found = links.open(token);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return new ModelAndView("links/gone");
        }
        Link link = found.get();
        LinkCookie.keep(request, response, link, token, clock.instant());
        return SeeOther.at(link.kind() == Link.Kind.EDIT ? ProjectPages.form(link.projectId())
                : ProjectPages.of(link.projectId()));
    }

    private static List<Link.Kind> allowed(ProjectVisit visit) {
        return visit.byLink() ? List.of(Link.Kind.READ) : List.of(Link.Kind.READ, Link.Kind.EDIT);
    }

    private ModelAndView page(ProjectVisit visit, HttpServletRequest request, Optional<Links.Issued> issued) {
        Project project = projects.find(visit.organisation(), visit.projectId()).orElseThrow(NoSuchPageException::new);
        Speech speech = speeches.in(visit.language());
        String name = project.called();
        List<Link.Kind> allowed = allowed(visit);
        Instant now = clock.instant();
        return new ModelAndView("links/links").addObject("projectId", visit.projectId()).addObject("name", name)
                .addObject("pageTitle", speech.say("links.title", name))
                .addObject("made", issued.map(link -> made(speech, link, request)).orElse(null))
                .addObject("onlyHere", isOnlyHere(request))
                .addObject("byLink", visit.byLink())
                .addObject("mayDelete", visit.mayDelete())
                .addObject("offers", allowed.stream().map(kind -> offer(speech, kind)).toList())
                .addObject("rows", links.list(visit.organisation(), visit.projectId()).stream()
                        .filter(link -> allowed.contains(link.kind()) && !link.isExpired(now))
                        .map(link -> row(speech, link)).toList());
    }

    private Made made(Speech speech, Links.Issued issued, HttpServletRequest request) {
        String address = ServletUriComponentsBuilder.fromContextPath(request).path("/links/").path(issued.token()).build()
                .toUriString();
        String kind = issued.link().kind().key();
        return new Made(speech.say("links.made.heading." + kind), address,
                speech.say("links.made.about." + kind, day(speech, issued.link().expiresAt())));
    }

    /** Whether the address under which the visitor sees the server leads nowhere from another machine. */
    private static boolean isOnlyHere(HttpServletRequest request) {
        String host = request.getServerName();
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("::1");
    }

    private static Offer offer(Speech speech, Link.Kind kind) {
        return new Offer(kind.key(), speech.say("links.offer." + kind.key() + ".heading"),
                speech.say("links.offer." + kind.key() + ".about"), speech.say("links.offer." + kind.key() + ".button"),
                DAYS.stream().map(days -> new Choice(days, speech.say("links.days." + days), USUAL.get(kind).equals(days)))
                        .toList());
    }

    private Row row(Speech speech, Link link) {
        String kind = speech.say("links.kind." + link.kind().key());
        String made = day(speech, link.createdAt());
        return new Row(link.id(), kind, made,
                link.expiresAt() == null ? speech.say("links.list.never") : day(speech, link.expiresAt()),
                speech.say("links.list.revoke_spoken", kind.toLowerCase(speech.language().locale()), made));
    }

    private String day(Speech speech, Instant moment) {
        return speech.wording().date(LocalDate.ofInstant(moment, clock.getZone()));
    }
}
