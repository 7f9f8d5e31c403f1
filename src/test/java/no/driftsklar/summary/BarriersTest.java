package no.driftsklar.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.State;
import no.driftsklar.engine.RuleBase;
import org.junit.jupiter.api.Test;

/** Which barriers occur together, and how much more often than by chance. */
class BarriersTest {

    private final Catalogue catalogue = RuleBase.builtIn().catalogue();
    private final Barriers barriers = new Barriers(catalogue);
    private int projects;

    private final int leadership = catalogue.factorIndex("leadership");
    private final int superusers = catalogue.factorIndex("superusers");
    private final int procedures = catalogue.factorIndex("procedures");

    @Test
    void leadershipAndSuperusersInTwentyProjectsByHand() {
        observe(6, State.HINDERS, State.HINDERS);
        observe(2, State.HINDERS, State.PROMOTES);
        observe(3, State.NEITHER, State.HINDERS);
        observe(9, State.PROMOTES, State.NEITHER);
        // these say nothing about the pair
        observe(4, State.HINDERS, State.UNKNOWN);
        observe(3, State.NOT_YET, State.HINDERS);

        Barriers.Pair pair = barriers.pair(superusers, leadership);

        assertThat(pair.known().rows()).isEqualTo(20);
        assertThat(pair.first()).isEqualTo(leadership);
        assertThat(pair.firstHinders()).isEqualTo(8);
        assertThat(pair.secondHinders()).isEqualTo(9);
        assertThat(pair.both().rows()).isEqualTo(6);
        // 8 * 9 / 20
        assertThat(pair.expected()).isEqualByComparingTo("3.6");
        assertThat(pair.lift()).isEqualByComparingTo("1.67");
        // (6 * 9 - 2 * 3) / sqrt(8 * 12 * 9 * 11) = 48 / 97.49
        assertThat(pair.phi()).isEqualByComparingTo("0.49");
    }

    @Test
    void whatNeverHindersTogetherHasANegativePhi() {
        observe(5, State.HINDERS, State.PROMOTES);
        observe(5, State.PROMOTES, State.HINDERS);

        assertThat(barriers.pair(leadership, superusers).phi()).isEqualByComparingTo("-1.00");
        assertThat(barriers.strongest(15)).isEmpty();
    }

    @Test
    void whatAlwaysHindersHasNoPhi() {
        observe(5, State.HINDERS, State.HINDERS);
        observe(5, State.HINDERS, State.PROMOTES);

        assertThat(barriers.pair(leadership, superusers).phi()).isNull();
        assertThat(barriers.pair(leadership, superusers).lift()).isEqualByComparingTo("1.00");
    }

    @Test
    void aPairCountsFromFiveProjectsOn() {
        observe(4, State.HINDERS, State.HINDERS);
        observe(9, State.PROMOTES, State.PROMOTES);
        assertThat(barriers.strongest(15)).isEmpty();

        observe(1, State.HINDERS, State.HINDERS);
        assertThat(barriers.strongest(15)).singleElement()
                .satisfies(pair -> assertThat(pair.phi()).isEqualByComparingTo("1.00"));
    }

    @Test
    void fiveRowsOfOneProjectAreOneProject() {
        observe(9, State.PROMOTES, State.PROMOTES);
        for (int month = 0; month < 5; month++) {
            barriers.add("fjord", states(State.HINDERS, State.HINDERS));
        }

        assertThat(barriers.strongest(15)).isEmpty();
    }

    @Test
    void factorsWhoseRulesReadTheSameAnswerAreMarked() {
        // both look at how many units use the technology
        assertThat(barriers.pair(superusers, catalogue.factorIndex("lessons")).related()).isTrue();
        assertThat(barriers.pair(leadership, procedures).related()).isFalse();
    }

    private void observe(int howMany, State leadershipIs, State superusersIs) {
        for (int i = 0; i < howMany; i++) {
            barriers.add("project-" + projects++, states(leadershipIs, superusersIs));
        }
    }

    private State[] states(State leadershipIs, State superusersIs) {
        State[] states = new State[catalogue.factors().size()];
        Arrays.fill(states, State.UNKNOWN);
        states[leadership] = leadershipIs;
        states[superusers] = superusersIs;
        return states;
    }
}
