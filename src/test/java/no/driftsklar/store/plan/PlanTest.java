package no.driftsklar.store.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Role;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import no.driftsklar.store.projects.Precondition;
import no.driftsklar.store.projects.ProjectException;
import no.driftsklar.store.projects.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class PlanTest {

    private static final String BERGEN = "964338531";
    private static final String OSLO = "958935420";
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");
    private static final LocalDate JANUARY = LocalDate.parse("2027-01-15");
    private static final AssessorPool ASSESSORS = new AssessorPool(RuleBase.builtIn());

    @Parameter
    private Database.Kind kind;

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private Database database;
    private Plan plan;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind, folder);
        InstantSource clock = () -> now;
        new Projects(database, ASSESSORS, clock.withZone(ZoneOffset.UTC)).put(BERGEN, "gps", null, Precondition.NONE);
        plan = new Plan(database, clock.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PlanItem add(String factor, Role role, LocalDate due) {
        return plan.add(BERGEN, "gps", factor, role, due);
    }

    @Test
    void aPlanHasItsActionsInTheOrderInWhichTheyWereAdded() {
        PlanItem superusers = add("superusers", Role.UNIT_LEADER, DECEMBER);
        PlanItem contract = add("contract", Role.PROJECT_MANAGER, null);

        assertThat(superusers).isEqualTo(new PlanItem("superusers", Role.UNIT_LEADER, DECEMBER, 1, now, null));
        assertThat(contract.due()).isNull();
        assertThat(plan.list(BERGEN, "gps")).containsExactly(superusers, contract);
        assertThat(plan.find(BERGEN, "gps", "contract")).contains(contract);
        assertThat(plan.list(OSLO, "gps")).isEmpty();
        plan.remove(BERGEN, "gps", "superusers");
        add("superusers", Role.UNIT_LEADER, null);
        assertThat(plan.list(BERGEN, "gps")).extracting(PlanItem::factor).containsExactly("contract", "superusers");
    }

    @Test
    void anActionIsInThePlanOnceHoweverOftenItIsAdded() {
        PlanItem first = add("superusers", Role.UNIT_LEADER, DECEMBER);

        assertThat(add("superusers", Role.LEADER, JANUARY)).isEqualTo(first);
        assertThat(plan.list(BERGEN, "gps")).containsExactly(first);
    }

    @Test
    void whoChangesAnItemHasSeenWhatItIs() {
        add("superusers", Role.UNIT_LEADER, DECEMBER);

        assertThat(plan.change(BERGEN, "gps", "superusers", 1, Role.LEADER, JANUARY)).isTrue();
        assertThat(plan.change(BERGEN, "gps", "superusers", 1, Role.VENDOR, null)).as("somebody was quicker").isFalse();
        assertThat(plan.find(BERGEN, "gps", "superusers"))
                .contains(new PlanItem("superusers", Role.LEADER, JANUARY, 2, now, null));
        assertThat(plan.change(BERGEN, "gps", "superusers", 2, Role.LEADER, null)).isTrue();
        assertThat(plan.find(BERGEN, "gps", "superusers").orElseThrow().due()).isNull();
        assertThat(plan.change(BERGEN, "gps", "contract", 1, Role.LEADER, null)).isFalse();
    }

    @Test
    void whatIsDoneKeepsTheMomentUntilItIsNotDoneAfterAll() {
        add("superusers", Role.UNIT_LEADER, DECEMBER);
        Instant done = now;
        assertThat(plan.mark(BERGEN, "gps", "superusers", true).orElseThrow().doneAt()).isEqualTo(done);
        now = now.plusSeconds(60);
        assertThat(plan.mark(BERGEN, "gps", "superusers", true).orElseThrow().doneAt()).isEqualTo(done);
        assertThat(plan.change(BERGEN, "gps", "superusers", 1, Role.LEADER, null)).as("that is another matter").isTrue();
        assertThat(plan.find(BERGEN, "gps", "superusers").orElseThrow().isDone()).isTrue();
        assertThat(plan.mark(BERGEN, "gps", "superusers", false).orElseThrow().isDone()).isFalse();
        assertThat(plan.mark(BERGEN, "gps", "contract", true)).isEmpty();
    }

    @Test
    void anItemIsTakenOutOfItsOwnPlanOnly() {
        add("superusers", Role.UNIT_LEADER, null);

        assertThat(plan.remove(OSLO, "gps", "superusers")).isFalse();
        assertThat(plan.remove(BERGEN, "gps", "superusers")).isTrue();
        assertThat(plan.remove(BERGEN, "gps", "superusers")).isFalse();
        assertThat(plan.list(BERGEN, "gps")).isEmpty();
    }

    @Test
    void thereIsNoPlanWithoutItsProject() {
        assertThatThrownBy(() -> plan.add(OSLO, "gps", "superusers", Role.LEADER, null)).isInstanceOf(ProjectException.class)
                .extracting("reason").isEqualTo(ProjectException.Reason.NO_PROJECT);
    }
}
