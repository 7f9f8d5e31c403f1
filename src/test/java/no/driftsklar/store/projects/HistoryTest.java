package no.driftsklar.store.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.driftsklar.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project's posts say together at a date. */
class HistoryTest {

    private final Posts posts = new Posts();

    private Object value(String field, String date) {
        return AnswerJson.of(posts.at(date).answer(field));
    }

    // ---- the latest value of each field

    @Test
    void eachFieldHasItsLatestValueWithItsDateAndSource() {
        posts.on("2026-01-10", Post.Source.FORM, null, "{'phase': 'plan', 'superusers': 2}")
                .on("2026-02-10", Post.Source.IMPORT, null, "{'superusers': 5}");

        FactAt superusers = posts.at("2026-02-11").all().get("superusers");
        assertThat(superusers.counts().value()).isEqualTo(5);
        assertThat(superusers.statusDate()).isEqualTo("2026-02-10");
        assertThat(superusers.source()).isEqualTo(Post.Source.IMPORT);
        assertThat(superusers.status()).isEqualTo(2);
        FactAt phase = posts.at("2026-02-11").all().get("phase");
        assertThat(phase.counts().value()).isEqualTo("plan");
        assertThat(phase.statusDate()).isEqualTo("2026-01-10");
        assertThat(phase.source()).isEqualTo(Post.Source.FORM);
    }

    @Test
    void aDateSeesNothingOfWhatComesAfterIt() {
        posts.on("2026-01-10", "{'superusers': 2}").on("2026-02-10", "{'superusers': 5}");

        assertThat(value("superusers", "2026-01-09")).isNull();
        assertThat(value("superusers", "2026-02-09")).isEqualTo(2);
        assertThat(value("superusers", "2026-02-10")).isEqualTo(5);
    }

    @Test
    void theDateThatAPostDescribesCountsNotTheMomentWhenItCame() {
        posts.on("2026-02-10", "{'superusers': 5}").on("2026-01-10", "{'superusers': 2}");

        assertThat(value("superusers", "2026-02-10")).isEqualTo(5);
    }

    @Test
    void onOneDateTheLastReceivedWins() {
        posts.on("2026-01-10", "{'superusers': 2}").on("2026-01-10", "{'superusers': 3}");

        assertThat(value("superusers", "2026-01-10")).isEqualTo(3);
    }

    // ---- absent, unknown, null, not applicable

    @Test
    void anAbsentKeyChangesNothing() {
        posts.on("2026-01-10", "{'superusers': 2}").on("2026-02-10", "{'staff_total': 40}");

        assertThat(value("superusers", "2026-02-10")).isEqualTo(2);
    }

    @Test
    void unknownReplaces() {
        posts.on("2026-01-10", "{'superusers': 2}").on("2026-02-10", "{'superusers': 'unknown'}");

        assertThat(posts.at("2026-02-10").all().get("superusers").isMissing()).isTrue();
        assertThat(value("superusers", "2026-01-31")).isEqualTo(2);
    }

    @Test
    void nullWithdrawsFromThatDateOnAndNoOlderValueComesBack() {
        posts.on("2026-01-10", "{'superusers': 2}").on("2026-01-20", "{'superusers': 3}")
                .on("2026-02-10", "{'superusers': null}");

        assertThat(value("superusers", "2026-02-09")).isEqualTo(3);
        assertThat(posts.at("2026-02-10").all().get("superusers").isMissing()).isTrue();
        assertThat(posts.at("2026-12-31").all().get("superusers").isMissing()).isTrue();
    }

    @Test
    void aLaterValueCountsAgainAfterAWithdrawal() {
        posts.on("2026-01-10", "{'superusers': null}").on("2026-02-10", "{'superusers': 4}");

        assertThat(value("superusers", "2026-02-10")).isEqualTo(4);
    }

    @Test
    void notApplicableIsAValue() {
        posts.on("2026-01-10", "{'phase': 'plan', 'superusers': 2}").on("2026-02-10", "{'superusers': 'not_applicable'}");

        assertThat(posts.at("2026-02-10").facts().orElseThrow().isNotApplicable("superusers")).isTrue();
    }

    // ---- shelf life

    @ParameterizedTest(name = "{0} posted on 1 January")
    @CsvSource({"superusers, 3, 2026-06-30, 2026-07-01", "failures_last_30_days, 4, 2026-03-02, 2026-03-03",
            "availability_percent, 99, 2026-03-02, 2026-03-03", "open_deviations, 4, 2026-03-02, 2026-03-03"})
    void aValueOlderThanItsShelfLifeCountsAsMissingAndSaysSo(String field, int value, String last, String tooLate) {
        posts.on("2026-01-01", "{'" + field + "': " + value + "}");

        assertThat(((Number) value(field, last)).intValue()).isEqualTo(value);
        assertThat(posts.at(last).stale()).isEmpty();
        assertThat(value(field, tooLate)).isNull();
        assertThat(posts.at(tooLate).stale()).singleElement().satisfies(stale -> {
            assertThat(stale.field().name()).isEqualTo(field);
            assertThat(((Number) stale.said().value()).intValue()).isEqualTo(value);
            assertThat(stale.statusDate()).isEqualTo("2026-01-01");
        });
    }

    @Test
    void theThemeOfTheProjectAndActiveInstallationsDoNotGrowOld() {
        posts.on("2016-01-01", "{'phase': 'operate', 'technology': 'gps_tracking', 'population': 5000, "
                + "'installations_active': 12}");

        assertThat(posts.at("2026-11-22").stale()).isEmpty();
        assertThat(value("installations_active", "2026-11-22")).isEqualTo(12);
        assertThat(Posts.CATALOGUE.fields()).filteredOn(field -> field.theme().equals("project"))
                .extracting(field -> field.shelfLife()).containsOnly("never");
    }

    @Test
    void whatNobodyKnowsDoesNotGrowOld() {
        posts.on("2026-01-01", "{'superusers': 'unknown', 'staff_total': null}");

        assertThat(posts.at("2026-12-01").stale()).isEmpty();
    }

    @Test
    void notApplicableGrowsOldAsAnyValue() {
        posts.on("2026-01-01", "{'superusers': 'not_applicable'}");

        assertThat(posts.at("2026-12-01").stale()).extracting(stale -> stale.field().name()).containsExactly("superusers");
    }

    @Test
    void postingAgainMakesAValueFresh() {
        posts.on("2026-01-01", "{'superusers': 3}").on("2026-06-01", "{'superusers': 3}");

        assertThat(value("superusers", "2026-10-01")).isEqualTo(3);
    }

    // ---- growth

    @Test
    void daysSinceGrowWithTheDays() {
        posts.on("2026-01-01", "{'days_since_staff_meeting': 10}");

        assertThat(value("days_since_staff_meeting", "2026-01-01")).isEqualTo(10);
        assertThat(value("days_since_staff_meeting", "2026-03-01")).isEqualTo(69);
        assertThat(posts.at("2026-03-01").all().get("days_since_staff_meeting").said().value()).isEqualTo(10);
    }

    @Test
    void monthsInUseGrowWithWholeCalendarMonths() {
        posts.on("2026-01-31", "{'months_in_use': 3}");

        assertThat(value("months_in_use", "2026-02-27")).isEqualTo(3);
        assertThat(value("months_in_use", "2026-02-28")).as("28 February is not yet a month after the 31st").isEqualTo(3);
        assertThat(value("months_in_use", "2026-03-01")).isEqualTo(4);
        assertThat(value("months_in_use", "2026-03-31")).isEqualTo(5);
    }

    @Test
    void growthStopsWhereACountMust() {
        posts.on("2026-01-01", "{'days_since_measurement': 1000000000}");

        assertThat(value("days_since_measurement", "2026-01-02")).isEqualTo(1_000_000_000);
    }

    // ---- corrections

    @Test
    void aCorrectionTakesTheWholePlaceOfThePostThatItNames() {
        posts.on("2026-01-10", "{'superusers': 2, 'staff_total': 40}").correcting(1, "2026-01-10", "{'superusers': 3}");

        assertThat(value("superusers", "2026-01-10")).isEqualTo(3);
        assertThat(value("staff_total", "2026-01-10")).as("said only by the wrong post").isNull();
        assertThat(posts.history().correctedBy(1)).isEqualTo(2);
    }

    @Test
    void aCorrectionMayMoveAPostToAnotherDate() {
        posts.on("2025-01-10", "{'superusers': 2}").correcting(1, "2026-01-10", "{'superusers': 2}");

        assertThat(value("superusers", "2026-01-09")).isNull();
        assertThat(value("superusers", "2026-01-10")).isEqualTo(2);
    }

    @Test
    void aCorrectionDoesNotOutdoWhatWasSaidAfterTheWrongPost() {
        posts.on("2026-01-10", "{'superusers': 2}").on("2026-01-10", "{'superusers': 5}")
                .correcting(1, "2026-01-10", "{'superusers': 3}");

        assertThat(value("superusers", "2026-01-10")).isEqualTo(5);
    }

    @Test
    void aCorrectionCanBeCorrected() {
        posts.on("2026-01-10", "{'superusers': 2}").correcting(1, "2026-01-10", "{'superusers': 3}")
                .correcting(2, "2026-01-10", "{'superusers': 4}");

        assertThat(value("superusers", "2026-01-10")).isEqualTo(4);
        assertThat(posts.history().effective()).extracting(Post::n).containsExactly(3L);
    }

    // ---- what can be assessed

    @Test
    void withoutAPhaseThereIsNothingToAssess() {
        posts.on("2026-01-10", "{'superusers': 2}").on("2026-02-10", "{'phase': 'plan'}");

        assertThat(posts.at("2026-01-10").facts()).isEmpty();
        assertThat(posts.at("2026-01-10").missing()).containsExactly("phase");
        Facts facts = posts.at("2026-02-10").facts().orElseThrow();
        assertThat(facts.projectId()).isEqualTo("bergen-gps");
        assertThat(facts.statusDate()).isEqualTo(LocalDate.parse("2026-02-10"));
        assertThat(facts.value("superusers")).isEqualTo(2);
    }

    @Test
    void theNameThatAProjectWasGivenCountsWhereNoPostGivesOne() {
        posts.named("GPS i Bergen").on("2026-01-10", "{'phase': 'plan'}").on("2026-02-10", "{'project_name': 'GPS'}");

        assertThat(posts.at("2026-01-10").projectName()).isEqualTo("GPS i Bergen");
        assertThat(posts.at("2026-02-10").projectName()).isEqualTo("GPS");
    }

    @Test
    void aProjectWithoutPostsHasNoFacts() {
        assertThat(posts.at("2026-01-10").all()).isEmpty();
        assertThat(posts.at("2026-01-10").missing()).isEqualTo(List.of("phase"));
        assertThat(posts.history().first()).isEmpty();
    }
}
