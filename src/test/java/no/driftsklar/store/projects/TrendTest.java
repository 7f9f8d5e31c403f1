package no.driftsklar.store.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.RuleBaseId;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.store.projects.Changes.FromTo;
import org.junit.jupiter.api.Test;

/** How a project has moved. */
class TrendTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final List<AssessmentRow> timeline = new ArrayList<>();

    private TrendTest on(String date, Map<String, State> states, Map<String, RiskLevel> risks) {
        Summary summary = new Summary(Verdict.NOT_READY, BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN,
                Map.of(), states, risks, List.of(), 0, new RuleBaseId("1", "0"));
        timeline.add(new AssessmentRow(timeline.size() + 1L, LocalDate.parse(date), Instant.EPOCH, AssessmentRow.Cause.STATUS,
                1, null, true, summary));
        return this;
    }

    private TrendTest on(String date, State training, State superusers) {
        return on(date, Map.of("training", training, "superusers", superusers), Map.of());
    }

    /** The last assessment as if another rule base had given it. */
    private void underOtherRules() {
        AssessmentRow last = timeline.remove(timeline.size() - 1);
        Summary summary = last.summary();
        timeline.add(new AssessmentRow(last.n(), last.statusDate(), last.madeAt(), last.cause(), last.status(),
                last.replaces(), last.current(), new Summary(summary.verdict(), summary.score(), summary.low(), summary.high(),
                        summary.coverage(), summary.dimensions(), summary.states(), summary.risks(), summary.actions(),
                        summary.staleFields(), new RuleBaseId("2", "1"))));
    }

    private Trend trend() {
        return Trend.of(timeline, TODAY);
    }

    @Test
    void risksOpenAndClose() {
        on("2026-01-01", Map.of(), Map.of("unsafe_start", RiskLevel.CRITICAL));
        on("2026-02-01", Map.of(), Map.of("unsafe_start", RiskLevel.CRITICAL, "skill_fade", RiskLevel.HIGH));
        on("2026-03-01", Map.of(), Map.of("skill_fade", RiskLevel.HIGH));

        assertThat(trend().points()).extracting(Trend.Point::opened)
                .containsExactly(List.of("unsafe_start"), List.of("skill_fade"), List.of());
        assertThat(trend().points()).extracting(Trend.Point::closed)
                .containsExactly(List.of(), List.of(), List.of("unsafe_start"));
    }

    @Test
    void ninetyDaysWithoutAFactorThatGotBetterAreAStall() {
        on("2026-08-24", State.HINDERS, State.PROMOTES);
        assertThat(trend().stalls()).containsExactly(new Trend.Stall(LocalDate.parse("2026-08-24"), null, 90));

        timeline.clear();
        on("2026-08-25", State.HINDERS, State.PROMOTES);
        assertThat(trend().stalls()).as("89 days").isEmpty();
    }

    @Test
    void aStallEndsWhenAFactorGetsBetter() {
        on("2026-01-01", State.HINDERS, State.PROMOTES).on("2026-03-01", State.HINDERS, State.PROMOTES)
                .on("2026-06-01", State.NEITHER, State.PROMOTES).on("2026-06-30", State.PROMOTES, State.PROMOTES);

        assertThat(trend().stalls()).containsExactly(
                new Trend.Stall(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-01"), 151));
    }

    @Test
    void aProjectInWhichAllPromotesCannotStall() {
        on("2026-01-01", State.PROMOTES, State.PROMOTES);

        assertThat(trend().stalls()).isEmpty();
    }

    @Test
    void aFactorThatGetsWorseIsARegression() {
        on("2026-01-01", State.PROMOTES, State.NEITHER).on("2026-02-01", State.NEITHER, State.HINDERS);

        assertThat(trend().regressions()).extracting(Trend.Regression::factor, Trend.Regression::state)
                .containsExactlyInAnyOrder(
                        tuple("training", new FromTo<>(State.PROMOTES, State.NEITHER)),
                        tuple("superusers", new FromTo<>(State.NEITHER, State.HINDERS)));
    }

    @Test
    void aRegressionUnderAnotherRuleBaseSaysThatTheRulesMayHaveMoved() {
        on("2026-01-01", State.PROMOTES, State.PROMOTES).on("2026-02-01", State.NEITHER, State.PROMOTES);
        assertThat(trend().regressions()).extracting(Trend.Regression::ruleBaseChanged).containsExactly(false);

        underOtherRules();
        assertThat(trend().regressions()).extracting(Trend.Regression::ruleBaseChanged).containsExactly(true);
    }

    @Test
    void becomingUnknownAndKnownAgainIsNoMovement() {
        on("2026-01-01", State.HINDERS, State.PROMOTES).on("2026-05-01", State.UNKNOWN, State.UNKNOWN)
                .on("2026-08-01", State.HINDERS, State.PROMOTES);

        assertThat(trend().regressions()).isEmpty();
        assertThat(trend().stalls()).extracting(Trend.Stall::from).containsExactly(LocalDate.parse("2026-01-01"));
    }

    @Test
    void whatGotWorseWhileItWasUnknownIsARegression() {
        on("2026-01-01", State.PROMOTES, State.PROMOTES).on("2026-05-01", State.UNKNOWN, State.PROMOTES)
                .on("2026-08-01", State.HINDERS, State.PROMOTES);

        assertThat(trend().regressions()).singleElement().satisfies(worse -> {
            assertThat(worse.state()).isEqualTo(new FromTo<>(State.PROMOTES, State.HINDERS));
            assertThat(worse.row().n()).isEqualTo(3);
        });
    }

    @Test
    void aProjectWithoutAssessmentsHasAnEmptyTrend() {
        assertThat(trend()).isEqualTo(new Trend(List.of(), List.of(), List.of()));
    }
}
