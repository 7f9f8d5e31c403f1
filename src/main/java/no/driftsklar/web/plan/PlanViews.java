package no.driftsklar.web.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.RankedAction;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Role;
import no.driftsklar.catalogue.State;
import no.driftsklar.store.plan.PlanItem;
import no.driftsklar.web.plan.PlanView.Choice;
import no.driftsklar.web.plan.PlanView.Item;
import no.driftsklar.web.plan.PlanView.Link;
import no.driftsklar.web.plan.PlanView.Offer;
import no.driftsklar.web.result.Speech;
import no.driftsklar.web.visit.ProjectPages;
import no.driftsklar.web.visit.ProjectVisit;

/** Says the action plan of one project in one language. */
final class PlanViews {

    private final Speech speech;
    private final Wording wording;
    private final Catalogue catalogue;
    private final ProjectVisit visit;
    private final Assessment assessment;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<String, RankedAction> recommended;

    /** @param assessment null where there is none */
    PlanViews(Speech speech, ProjectVisit visit, Assessment assessment, LocalDate today, ZoneId zone) {
        this.speech = speech;
        this.wording = speech.wording();
        this.catalogue = speech.catalogue();
        this.visit = visit;
        this.assessment = assessment;
        this.today = today;
        this.zone = zone;
        this.recommended = assessment == null ? Map.of() : assessment.actions().stream().collect(Collectors.toMap(
                action -> action.factor().id(), action -> action, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * What somebody wanted to change and could not.
     *
     * @param role     what they chose
     * @param due      what they typed
     * @param conflict whether somebody else was quicker; else the day is none
     */
    record Tried(String factor, Role role, String due, boolean conflict) {
    }

    /**
     * @param said  key of what was just done; null for nothing
     * @param tried null where nothing went wrong
     * @param gone  whether what somebody wanted to change is not in the plan any more
     */
    PlanView view(String name, List<PlanItem> items, String said, Tried tried, boolean gone) {
        List<Item> open = items.stream().filter(item -> !item.isDone())
                .sorted(Comparator.comparing(PlanItem::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(item -> item(item, tried)).toList();
        List<Item> done = items.stream().filter(PlanItem::isDone).sorted(Comparator.comparing(PlanItem::doneAt).reversed())
                .map(item -> item(item, tried)).toList();
        Set<String> planned = items.stream().map(PlanItem::factor).collect(Collectors.toSet());
        List<Offer> offers = recommended.values().stream().filter(action -> !planned.contains(action.factor().id()))
                .map(this::offer).toList();
        int first = Math.min(Assessment.ACTIONS_SHOWN, offers.size());
        List<Link> mistakes = new ArrayList<>();
        open.stream().filter(item -> item.error() != null)
                .map(item -> new Link(item.title() + ": " + item.error(), "#due-" + item.factor())).forEach(mistakes::add);
        open.stream().filter(item -> item.conflict() != null)
                .map(item -> new Link(item.title() + ": " + say("conflict.short"), "#item-" + item.factor()))
                .forEach(mistakes::add);
        if (gone) {
            mistakes.add(new Link(say("conflict.gone"), "#content"));
        }
        String title = say("title", name);
        return new PlanView(visit.projectId(), visit.mayEdit(), name,
                mistakes.isEmpty() ? title : speech.say("form.error.title", title),
                said == null ? null : say("said." + said), mistakes, items.isEmpty() ? null
                        : say("summary", open.size(), items.stream().filter(this::isLate).count(), done.size()),
                open, done, assessment != null, offers.subList(0, first), offers.subList(first, offers.size()));
    }

    private String say(String key, Object... values) {
        return speech.say("plan." + key, values);
    }

    private boolean isLate(PlanItem item) {
        return !item.isDone() && item.due() != null && item.due().isBefore(today);
    }

    private Item item(PlanItem item, Tried tried) {
        String id = item.factor();
        Optional<Factor> factor = catalogue.factor(id);
        Tried mine = tried != null && tried.factor().equals(id) ? tried : null;
        Optional<Action> action = factor.map(known ->
                recommended.containsKey(id) ? recommended.get(id).action() : known.action());
        State state = assessment == null ? null : assessment.states().get(id);
        boolean shown = state == State.PROMOTES;
        List<Link> ask = factor.isEmpty() || shown || !visit.mayEdit() ? List.of() : questions(factor.get());
        Role role = mine == null ? item.role() : mine.role();
        return new Item(id, factor.map(Factor::title).map(speech::in).orElse(id), role(item.role()), when(item),
                isLate(item), standing(item, factor, state),
                shown ? "success" : isLate(item) || item.isDone() ? "warning" : "neutral",
                action.map(Action::what).map(speech::in).orElse(null),
                action.map(Action::doneWhen).map(speech::in).orElse(null),
                say(item.isDone() ? "ask.done" : "ask.open"), ask,
                Arrays.stream(Role.values()).map(any -> new Choice(any.key(), role(any), any == role)).toList(),
                mine == null ? DueDay.typed(item.due(), speech.language()) : mine.due(), item.version(), item.isDone(),
                item.isDone() ? say("done_at", day(LocalDate.ofInstant(item.doneAt(), zone))) : null,
                factor.isPresent() && assessment != null ? visit.address() + "/findings/" + id : null,
                mine == null || mine.conflict() ? null : say("error.due"),
                mine == null || !mine.conflict() ? null : say("conflict.long", role(item.role()),
                        item.due() == null ? say("when.none") : day(item.due())));
    }

    private String when(PlanItem item) {
        if (item.due() == null) {
            return say("when.none");
        }
        long days = ChronoUnit.DAYS.between(today, item.due());
        if (item.isDone() || days > 0) {
            return day(item.due());
        }
        return days == 0 ? say("when.today", day(item.due())) : say("when.late", day(item.due()), -days);
    }

    /** What the answers say about it meanwhile. */
    private String standing(PlanItem item, Optional<Factor> factor, State state) {
        if (factor.isEmpty()) {
            return say("standing.no_factor");
        }
        if (assessment == null) {
            return say("standing.not_assessed");
        }
        if (state == State.PROMOTES) {
            return say(item.isDone() ? "standing.done_shown" : "standing.shown");
        }
        if (item.isDone()) {
            return say("standing.done_not_shown");
        }
        RankedAction action = recommended.get(item.factor());
        return action == null ? say("standing.not_recommended", wording.term("state", state.key()))
                : say("standing.recommended", String.valueOf(action.rank()), wording.number(action.gain()));
    }

    /** The questions whose answers show whether it is done: what the factor needs, and what its rules look at. */
    private List<Link> questions(Factor factor) {
        Set<String> fields = new LinkedHashSet<>(factor.needs().fields());
        factor.fields().forEach(field -> fields.add(field.name()));
        return fields.stream().map(field -> catalogue.field(field).orElseThrow()).map(this::question).toList();
    }

    private Link question(Field field) {
        return new Link(speech.in(field.question()), ProjectPages.question(visit.projectId(), field));
    }

    private Offer offer(RankedAction action) {
        return new Offer(action.factor().id(), speech.in(action.factor().title()), role(action.action().role()),
                say("offer.gain", wording.number(action.gain())), speech.in(action.action().firstStep()));
    }

    /** A role at the beginning of a line. */
    private String role(Role role) {
        String word = wording.term("role", role.key());
        return word.substring(0, 1).toUpperCase(speech.language().locale()) + word.substring(1);
    }

    private String day(LocalDate day) {
        return wording.date(day);
    }
}
