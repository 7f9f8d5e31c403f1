package no.driftsklar.web.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.RuleBaseId;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.store.projects.AssessmentRow;
import no.driftsklar.store.projects.Overview;
import no.driftsklar.store.projects.Project;
import no.driftsklar.store.projects.Summary;
import org.junit.jupiter.api.Test;

/** Which project somebody should look at first. */
class AttentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Overview project(String id, Verdict verdict, LocalDate answered, int stale, RiskLevel... risks) {
        Map<String, RiskLevel> firing = new HashMap<>();
        for (RiskLevel risk : risks) {
            firing.put(risk.key() + firing.size(), risk);
        }
        Summary summary = new Summary(verdict, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.TEN, Map.of(),
                Map.of(), firing, List.of(), stale, new RuleBaseId("1", "f"));
        AssessmentRow latest = verdict == null ? null : new AssessmentRow(1, TODAY, Instant.EPOCH,
                AssessmentRow.Cause.STATUS, 1, null, true, summary);
        return new Overview(new Project(id, null, Instant.EPOCH, 1, 1, 1, latest), answered, stale);
    }

    @Test
    void harmComesBeforeVerdictsAndVerdictsBeforeAge() {
        List<Overview> sorted = Attention.sorted(List.of(
                project("ready", Verdict.READY, TODAY, 0),
                project("conditions", Verdict.READY_WITH_CONDITIONS, TODAY, 0),
                project("stale", Verdict.READY, TODAY, 3),
                project("forgotten", Verdict.READY, TODAY.minusDays(181), 0),
                project("never-assessed", null, null, 0),
                project("undetermined", Verdict.UNDETERMINED, TODAY, 0),
                project("not-ready", Verdict.NOT_READY, TODAY, 0),
                project("high", Verdict.READY_WITH_CONDITIONS, TODAY, 0, RiskLevel.HIGH),
                project("critical", Verdict.NOT_READY, TODAY, 0, RiskLevel.CRITICAL, RiskLevel.HIGH)), TODAY);

        assertThat(sorted).extracting(overview -> overview.project().id()).containsExactly("critical", "high", "not-ready",
                "undetermined", "never-assessed", "forgotten", "stale", "conditions", "ready");
    }

    @Test
    void halfAYearIsNotLongYet() {
        assertThat(Attention.of(project("p", Verdict.READY, TODAY.minusDays(180), 0), TODAY)).isEqualTo(Attention.READY);
    }

    @Test
    void whereTheReasonIsTheSameTheOneLongestNotAnsweredComesFirst() {
        assertThat(Attention.sorted(List.of(project("a", Verdict.NOT_READY, TODAY, 0),
                project("b", Verdict.NOT_READY, TODAY.minusDays(40), 0)), TODAY))
                .extracting(overview -> overview.project().id()).containsExactly("b", "a");
    }
}
