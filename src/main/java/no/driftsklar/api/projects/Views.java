package no.driftsklar.api.projects;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.api.openapi.Schemas;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.RuleBaseId;
import no.driftsklar.store.database.Moments;
import no.driftsklar.store.projects.AnswerJson;
import no.driftsklar.store.projects.AssessmentRow;
import no.driftsklar.store.projects.Changes;
import no.driftsklar.store.projects.Changes.FromTo;
import no.driftsklar.store.projects.Explained;
import no.driftsklar.store.projects.FactAt;
import no.driftsklar.store.projects.Post;
import no.driftsklar.store.projects.PostAsItCame;
import no.driftsklar.store.projects.Posted;
import no.driftsklar.store.projects.Project;
import no.driftsklar.store.projects.Summary;
import no.driftsklar.store.projects.Trend;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the resources of projects look like in JSON; names become snake_case. */
final class Views {

    private Views() {
    }

    private static String key(Key key) {
        return key == null ? null : key.key();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** How many critical and high risks fire. */
    record Risks(long critical, long high) {

        static Risks of(Summary summary) {
            return new Risks(summary.risksOf(RiskLevel.CRITICAL), summary.risksOf(RiskLevel.HIGH));
        }
    }

    /** A project with the figures of its latest assessment, which are null where it has none. */
    record ProjectView(String projectId, @Nullable String projectName, String createdAt, long statusPosts, long assessments,
            @Nullable Long latestAssessment, @Nullable String statusDate, @Nullable String verdict, @Nullable BigDecimal score,
            @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal coverage, @Nullable Risks risks,
            @Nullable Integer staleFields) {

        static ProjectView of(Project project) {
            AssessmentRow latest = project.latest();
            Summary summary = latest == null ? null : latest.summary();
            return new ProjectView(project.id(), project.name(), Moments.text(project.createdAt()), project.statusPosts(),
                    project.assessments(), latest == null ? null : latest.n(),
                    latest == null ? null : latest.statusDate().toString(), summary == null ? null : key(summary.verdict()),
                    summary == null ? null : summary.score(), summary == null ? null : summary.low(),
                    summary == null ? null : summary.high(), summary == null ? null : summary.coverage(),
                    summary == null ? null : Risks.of(summary), summary == null ? null : summary.staleFields());
        }
    }

    /** A post without what it says. */
    record StatusView(long n, String statusDate, String receivedAt, String source, @Nullable Long corrects) {

        static StatusView of(Post post) {
            return new StatusView(post.n(), post.statusDate().toString(), Moments.text(post.receivedAt()),
                    post.source().key(), post.corrects());
        }
    }

    /** A post as it came. */
    record PostView(long n, String statusDate, String receivedAt, String source, @Nullable Long corrects,
            @Nullable Long correctedBy, @Schema(ref = Schemas.SOME_FACTS) JsonNode facts) {

        static PostView of(PostAsItCame post) {
            StatusView status = StatusView.of(post.post());
            return new PostView(status.n(), status.statusDate(), status.receivedAt(), status.source(), status.corrects(),
                    post.correctedBy(), post.facts());
        }
    }

    /** Something before and after. */
    record FromToView(@Nullable String from, @Nullable String to) {

        static FromToView of(FromTo<? extends Key> change) {
            return new FromToView(key(change.from()), key(change.to()));
        }
    }

    /** The score before and after. */
    record ScoreView(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    }

    /** A factor whose state differs. */
    record StateView(String factor, @Nullable String from, @Nullable String to) {
    }

    /** What differs from an earlier assessment. */
    record ChangesView(@Nullable Long since, FromToView verdict, ScoreView score, List<StateView> states, List<String> risksOpened,
            List<String> risksClosed, List<String> actionsDone) {

        static ChangesView of(Long since, Changes changes) {
            return new ChangesView(since, FromToView.of(changes.verdict()),
                    new ScoreView(changes.score().from(), changes.score().to()),
                    changes.states().entrySet().stream().map(entry -> new StateView(entry.getKey(),
                            key(entry.getValue().from()), key(entry.getValue().to()))).toList(),
                    changes.risksOpened(), changes.risksClosed(), changes.actionsDone());
        }
    }

    /** The answer to a post. */
    record PostedView(StatusView status, @Nullable @JsonRawValue @Schema(implementation = Bodies.AssessmentOfProject.class)
            String assessment,
            List<String> missing, @Nullable ChangesView changes, List<Long> recomputed) {

        static PostedView of(Posted posted) {
            return new PostedView(StatusView.of(posted.post()),
                    posted.text() == null ? null : new String(posted.text(), StandardCharsets.UTF_8),
                    posted.missing(),
                    posted.changes() == null ? null : ChangesView.of(posted.since(), posted.changes()), posted.recomputed());
        }
    }

    /** An assessment in a list; the figures are null where a correction took away what its date rested on. */
    record AssessmentView(long n, String statusDate, String madeAt, String cause, long status,
            @Nullable Long replaces, boolean current, @Nullable String verdict, @Nullable BigDecimal score,
            @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal coverage, @Nullable Risks risks,
            @Nullable Integer staleFields, @Nullable RuleBaseId ruleBase) {

        static AssessmentView of(AssessmentRow row) {
            Summary summary = row.summary();
            if (summary == null) {
                return new AssessmentView(row.n(), row.statusDate().toString(), Moments.text(row.madeAt()),
                        row.cause().key(), row.status(), row.replaces(), row.current(), null, null, null, null, null, null,
                        null, null);
            }
            return new AssessmentView(row.n(), row.statusDate().toString(), Moments.text(row.madeAt()), row.cause().key(),
                    row.status(), row.replaces(), row.current(), key(summary.verdict()), summary.score(), summary.low(),
                    summary.high(), summary.coverage(), Risks.of(summary), summary.staleFields(), summary.ruleBase());
        }
    }

    /**
     * A fact at a date. {@code value} is what counts, null where the field is missing; {@code posted} is what was said.
     * {@code status_date}, {@code source} and {@code status} are null for the name that the project was given.
     */
    record FactView(Object value, Object posted, String state, @Nullable String statusDate, @Nullable String source,
            @Nullable Long status, @Nullable Integer shelfLifeDays) {

        static FactView of(FactAt fact) {
            return new FactView(fact.isMissing() ? null : AnswerJson.of(fact.counts()), AnswerJson.of(fact.said()),
                    fact.isStale() ? "stale" : fact.isGrown() ? "grown" : fact.said().kind().key(),
                    text(fact.statusDate()), key(fact.source()), fact.status(), fact.shelfLifeDays());
        }
    }

    /** The facts of a project at a date. */
    record FactsView(String projectId, String at, List<String> missing, Map<String, FactView> facts) {
    }

    /** One point of a trend. */
    record PointView(long n, String statusDate, String verdict, @Nullable BigDecimal score, @Nullable BigDecimal low,
            @Nullable BigDecimal high, BigDecimal coverage, Map<String, Summary.Group> dimensions, List<String> risksOpened,
            List<String> risksClosed, RuleBaseId ruleBase) {

        static PointView of(Trend.Point point) {
            Summary summary = point.row().summary();
            return new PointView(point.row().n(), point.row().statusDate().toString(), key(summary.verdict()),
                    summary.score(), summary.low(), summary.high(), summary.coverage(), summary.dimensions(),
                    point.opened(), point.closed(), summary.ruleBase());
        }
    }

    /** A time without progress. */
    record StallView(String from, @Nullable String to, long days) {
    }

    /** A factor that got worse. */
    record RegressionView(String factor, String from, String to, long assessment, String statusDate,
            boolean ruleBaseChanged) {
    }

    /** How a project has moved. */
    record TrendView(String projectId, List<PointView> points, List<StallView> stalls, List<RegressionView> regressions) {

        static TrendView of(String project, Trend trend) {
            return new TrendView(project, trend.points().stream().map(PointView::of).toList(),
                    trend.stalls().stream().map(stall -> new StallView(stall.from().toString(), text(stall.to()),
                            stall.days())).toList(),
                    trend.regressions().stream().map(worse -> new RegressionView(worse.factor(),
                            key(worse.state().from()), key(worse.state().to()), worse.row().n(),
                            worse.row().statusDate().toString(), worse.ruleBaseChanged())).toList());
        }
    }

    /** A fact that differs. */
    record MovedFactView(String field, Object before, Object after, String why, @Nullable String statusDate,
            @Nullable String source, @Nullable Long status) {

        static MovedFactView of(Explained.MovedFact fact) {
            FactAt from = fact.from();
            return new MovedFactView(fact.field(), AnswerJson.of(fact.before()), AnswerJson.of(fact.after()),
                    fact.why().key(), from == null ? null : text(from.statusDate()), from == null ? null : key(from.source()),
                    from == null ? null : from.status());
        }
    }

    /** A factor that moved, with the points that it gave and the facts that moved it. */
    record MovedFactorView(String factor, @Nullable String from, @Nullable String to, @Nullable BigDecimal points, List<MovedFactView> facts) {
    }

    /** The score before and after, and the exact difference rounded once to three decimals. */
    record DifferenceView(@Nullable BigDecimal from, @Nullable BigDecimal to, @Nullable BigDecimal difference) {
    }

    /** What differs and why. */
    record ExplainedView(FromToView verdict, DifferenceView score, List<MovedFactorView> factors,
            List<MovedFactView> otherFacts, List<String> risksOpened, List<String> risksClosed, List<String> actionsDone) {

        static ExplainedView of(Explained explained) {
            Changes changes = explained.changes();
            return new ExplainedView(FromToView.of(changes.verdict()),
                    new DifferenceView(changes.score().from(), changes.score().to(), explained.difference()),
                    explained.factors().stream().map(moved -> new MovedFactorView(moved.factor(), key(moved.state().from()),
                            key(moved.state().to()), moved.points(),
                            moved.facts().stream().map(MovedFactView::of).toList())).toList(),
                    explained.otherFacts().stream().map(MovedFactView::of).toList(), changes.risksOpened(),
                    changes.risksClosed(), changes.actionsDone());
        }
    }

    /** What differs between two dates and why. */
    record BetweenView(String projectId, String from, String to, ExplainedView changes) {
    }

    /** A project as it would be; the assessment is null where {@code missing} names a field. */
    record SupposedView(String projectId, String at,
            @Nullable @JsonRawValue @Schema(ref = Schemas.ASSESSMENT) String assessment, List<String> missing,
            ExplainedView changes) {
    }

    static FactsView facts(String project, LocalDate at, List<String> missing, Map<String, FactAt> facts) {
        Map<String, FactView> views = new LinkedHashMap<>();
        facts.forEach((field, fact) -> views.put(field, FactView.of(fact)));
        return new FactsView(project, at.toString(), missing, views);
    }
}
