package no.driftsklar.web.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Thresholds;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.store.projects.AssessmentRow;
import no.driftsklar.store.projects.Changes.FromTo;
import no.driftsklar.store.projects.Explained;
import no.driftsklar.store.projects.PostAsItCame;
import no.driftsklar.store.projects.Summary;
import no.driftsklar.store.projects.Trend;
import no.driftsklar.web.pictures.Picture;
import no.driftsklar.web.pictures.Timeline;
import no.driftsklar.web.result.Speech;
import no.driftsklar.web.trend.TrendView.Between;
import no.driftsklar.web.trend.TrendView.Date;
import no.driftsklar.web.trend.TrendView.Move;
import no.driftsklar.web.trend.TrendView.Row;
import no.driftsklar.web.trend.TrendView.Sent;
import no.driftsklar.web.visit.ProjectVisit;

/** Says how one project has moved in one language. */
final class TrendViews {

    /** How many dates and posts the tables show, the latest. */
    private static final int SHOWN = 100;

    private final Speech speech;
    private final Catalogue catalogue;
    private final Wording wording;
    private final ZoneId zone;

    TrendViews(Speech speech, ZoneId zone) {
        this.speech = speech;
        this.catalogue = speech.catalogue();
        this.wording = speech.wording();
        this.zone = zone;
    }

    /** The two dates that are compared, and what differs. */
    record Compared(AssessmentRow from, AssessmentRow to, Explained explained) {
    }

    /**
     * @param name     what the project is called
     * @param compared null where there is nothing to compare
     * @param posts    in the order received
     */
    TrendView view(ProjectVisit visit, String name, Trend trend, Compared compared, List<PostAsItCame> posts) {
        List<Trend.Point> points = trend.points();
        List<Row> rows = new ArrayList<>(points.subList(Math.max(0, points.size() - SHOWN), points.size()).stream()
                .map(this::row).toList());
        Collections.reverse(rows);
        List<Sent> sent = new ArrayList<>(posts.subList(Math.max(0, posts.size() - SHOWN), posts.size()).stream()
                .map(this::sent).toList());
        Collections.reverse(sent);
        return new TrendView(visit.projectId(), visit.mayEdit(), name, say("title", name),
                points.isEmpty() ? null : picture(points), points.isEmpty() ? null : reading(points), legend(points), rows,
                points.size() > SHOWN ? say("table.older", points.size() - SHOWN) : null,
                trend.stalls().stream().map(this::stall).toList(),
                trend.regressions().stream().map(this::regression).toList(),
                compared == null ? null : between(points, compared), sent,
                posts.size() > SHOWN ? say("posts.older", posts.size() - SHOWN) : null);
    }

    private String say(String key, Object... values) {
        return speech.say("trend." + key, values);
    }

    private String verdict(Verdict verdict) {
        return wording.term("verdict", verdict.key());
    }

    private String state(State state) {
        return wording.term("state", state.key());
    }

    private static Double plain(BigDecimal number) {
        return number == null ? null : (Double) number.doubleValue();
    }

    private Picture picture(List<Trend.Point> points) {
        Thresholds limits = catalogue.thresholds();
        return Timeline.of("over-time", say("picture.title"), say("picture.about"), points.stream().map(point -> {
            Summary summary = point.row().summary();
            return new Timeline.Moment(point.row().statusDate(), wording.date(point.row().statusDate()),
                    plain(summary.score()), wording.number(summary.score()), plain(summary.low()),
                    plain(summary.high()), summary.verdict().key());
        }).toList(), List.of(limits.notReadyScore().value(), limits.readyScore().value()));
    }

    private String reading(List<Trend.Point> points) {
        AssessmentRow first = points.get(0).row();
        AssessmentRow last = points.get(points.size() - 1).row();
        String now = say("reading.now", wording.date(last.statusDate()), verdict(last.summary().verdict()),
                wording.number(last.summary().score()));
        return points.size() == 1 ? now : now + " " + say("reading.first", wording.date(first.statusDate()),
                verdict(first.summary().verdict()), wording.number(first.summary().score()));
    }

    private List<TrendView.Verdict> legend(List<Trend.Point> points) {
        return Arrays.stream(Verdict.values()).filter(verdict -> points.stream()
                .anyMatch(point -> point.row().summary().verdict() == verdict))
                .map(verdict -> new TrendView.Verdict(verdict.key(), Timeline.path(verdict.key()), verdict(verdict)))
                .toList();
    }

    private Row row(Trend.Point point) {
        Summary summary = point.row().summary();
        return new Row(wording.date(point.row().statusDate()), verdict(summary.verdict()),
                wording.number(summary.score()), summary.low() == null ? "–"
                        : say("table.bounds_of", wording.number(summary.low()), wording.number(summary.high())),
                wording.percent(wording.number(summary.coverage())), point.opened().stream().map(this::risk).toList(),
                point.closed().stream().map(this::risk).toList());
    }

    /** The rules of another day may have had other risks and factors. */
    private String risk(String id) {
        return catalogue.risk(id).map(Risk::title).map(speech::in).orElse(id);
    }

    private String factor(String id) {
        return catalogue.factor(id).map(Factor::title).map(speech::in).orElse(id);
    }

    private String stall(Trend.Stall stall) {
        return stall.to() == null ? say("stall.open", wording.date(stall.from()), stall.days())
                : say("stall.ended", wording.date(stall.from()), wording.date(stall.to()), stall.days());
    }

    private String regression(Trend.Regression regression) {
        String sentence = say("regression.one", wording.date(regression.row().statusDate()), factor(regression.factor()),
                state(regression.state().from()), state(regression.state().to()));
        return regression.ruleBaseChanged() ? sentence + " " + say("regression.rules") : sentence;
    }

    private Between between(List<Trend.Point> points, Compared compared) {
        Explained explained = compared.explained();
        FromTo<BigDecimal> score = explained.changes().score();
        String from = wording.date(compared.from().statusDate());
        String to = wording.date(compared.to().statusDate());
        List<Move> moves = explained.factors().stream().sorted(Comparator.comparing((Explained.MovedFactor factor) ->
                factor.points() == null ? BigDecimal.ZERO : factor.points().abs()).reversed()).map(this::move).toList();
        String lead = explained.difference() == null ? say("between.no_score")
                : explained.difference().signum() == 0 && moves.isEmpty() ? say("between.same", wording.number(score.to()))
                : say("between.lead", wording.number(score.from()), wording.number(score.to()),
                        signed(explained.difference()));
        FromTo<Verdict> verdict = explained.changes().verdict();
        boolean otherRules = !Objects.equals(score.from(), compared.from().summary().score())
                || !Objects.equals(score.to(), compared.to().summary().score());
        return new Between(dates(points, compared.from()), dates(points, compared.to()), say("between.of", from, to), lead,
                otherRules ? say("between.other_rules") : null,
                verdict.from() == null || verdict.to() == null || verdict.from() == verdict.to() ? null
                        : say("between.verdict", verdict(verdict.from()), verdict(verdict.to())),
                moves, say("between.moves", moves.size()),
                explained.changes().risksOpened().stream().map(this::risk).toList(),
                explained.changes().risksClosed().stream().map(this::risk).toList(),
                explained.otherFacts().stream().map(this::fact).toList());
    }

    private List<Date> dates(List<Trend.Point> points, AssessmentRow chosen) {
        List<Date> dates = new ArrayList<>();
        for (Trend.Point point : points) {
            LocalDate date = point.row().statusDate();
            dates.add(0, new Date(date.toString(), wording.date(date), date.equals(chosen.statusDate())));
        }
        return dates;
    }

    private Move move(Explained.MovedFactor moved) {
        return new Move(factor(moved.factor()),
                say("between.states", state(moved.state().from()), state(moved.state().to())),
                moved.points() == null ? null : say("between.points", signed(moved.points())),
                moved.facts().stream().map(this::fact).toList());
    }

    private String fact(Explained.MovedFact fact) {
        Field field = catalogue.field(fact.field()).orElseThrow();
        String moved = say("fact.moved", speech.in(field.label()), wording.value(field, fact.before()),
                wording.value(field, fact.after()));
        return switch (fact.why()) {
            case GROWN -> moved + " " + say("fact.grown");
            case STALE -> say("fact.stale", speech.in(field.label()), wording.value(field, fact.before()));
            default -> fact.from() == null || fact.from().source() == null ? moved : moved + " " + say("fact.source",
                    say("source." + fact.from().source().key()), wording.date(fact.from().statusDate()));
        };
    }

    /** With its sign, and one decimal. */
    private String signed(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "−" : rounded.signum() > 0 ? "+" : "") + wording.number(rounded.abs());
    }

    private Sent sent(PostAsItCame came) {
        String correction = came.correctedBy() != null ? say("posts.corrected_by", String.valueOf(came.correctedBy()))
                : came.post().corrects() != null ? say("posts.corrects", String.valueOf(came.post().corrects())) : "";
        return new Sent(String.valueOf(came.post().n()), wording.date(came.post().statusDate()),
                wording.date(LocalDate.ofInstant(came.post().receivedAt(), zone)),
                say("source." + came.post().source().key()), String.valueOf(came.post().answers().size()), correction);
    }
}
