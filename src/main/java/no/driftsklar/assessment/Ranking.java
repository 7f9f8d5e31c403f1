package no.driftsklar.assessment;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.State;
import no.driftsklar.engine.Advice;
import no.driftsklar.engine.Warnings;

/** Puts the actions of a project in their order, as section 3 of the design defines it. One thread at a time. */
final class Ranking {

    /** Behind a firing critical risk, behind a high one, behind none; in each, what hinders before what does neither. */
    private static final int RANKS = 2 * RiskLevel.values().length;

    /** Within the tier of a factor. Looked up and not asked for, because a processor cannot foresee the states. */
    private static final int[] RANK_OF_STATE = Stream.of(State.values())
            .mapToInt(state -> state == State.HINDERS ? 0 : state == State.NEITHER ? 1 : RANKS).toArray();

    private final Catalogue catalogue;
    private final Preparation prepared;

    /** The rank of each action of the present project. */
    private final int[] ranks;

    Ranking(Catalogue catalogue, Preparation prepared) {
        this.catalogue = catalogue;
        this.prepared = prepared;
        this.ranks = new int[prepared.actionable().length];
    }

    /** All actions that can improve something, the most important first. */
    List<RankedAction> actions(State[] states, Figures figures, List<Warning<Risk>> risks, Warnings warnings,
            Advice advice) {
        Grave grave = new Grave(states, risks, warnings);
        int[] candidates = prepared.actionable();
        int[] ends = new int[2 * RANKS + 1];
        for (int i = 0; i < candidates.length; i++) {
            ranks[i] = 2 * grave.tier(candidates[i]) + RANK_OF_STATE[states[candidates[i]].ordinal()];
            ends[ranks[i] + 1]++;
        }
        for (int rank = 1; rank < ends.length; rank++) {
            ends[rank] += ends[rank - 1];
        }
        int count = ends[RANKS];
        // those that hinder bring twice their weight and those that do neither once, so both come in the order of weights
        int[] places = new int[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            places[ends[ranks[i]]++] = candidates[i];
        }
        return new RankedActions(places, count, advice.copy(), states, figures.known(), grave);
    }

    /** Actions in their order. Each is made when it is asked for: of most assessments the first three are. */
    private final class RankedActions extends AbstractList<RankedAction> {

        private final int[] places;
        private final int count;
        private final Advice advice;
        private final State[] states;
        private final long known;
        private final Grave grave;

        RankedActions(int[] places, int count, Advice advice, State[] states, long known, Grave grave) {
            this.places = places;
            this.count = count;
            this.advice = advice;
            this.states = states;
            this.known = known;
            this.grave = grave;
        }

        @Override
        public RankedAction get(int index) {
            int place = places[Objects.checkIndex(index, count)];
            Factor factor = catalogue.factors().get(place);
            return new RankedAction(index + 1, factor, states[place], advice.variant(place),
                    halfPoints(place, states[place]), known,
                    new OnDemand<>(() -> grave.behind(place)));
        }

        @Override
        public int size() {
            return count;
        }
    }

    private long halfPoints(int place, State state) {
        return (long) prepared.weights().of(place) * Figures.halfPointsMissing(state);
    }

    /** The firing critical and high risks, and the hindering factors that lie behind them. */
    private final class Grave {

        private final List<Warning<Risk>> firing;
        private final int[] tiers = new int[catalogue.factors().size()];

        Grave(State[] states, List<Warning<Risk>> firing, Warnings warnings) {
            this.firing = firing;
            Arrays.fill(tiers, RiskLevel.MODERATE.ordinal());
            for (int i = 0; i < catalogue.risks().size(); i++) {
                RiskLevel level = catalogue.risks().get(i).level();
                if (warnings.riskRule(i) >= 0 && level.blocksReady()) {
                    for (int place : prepared.behind(warnings.riskRule(i)).hinders()) {
                        if (states[place] == State.HINDERS) {
                            tiers[place] = Math.min(tiers[place], level.ordinal());
                        }
                    }
                }
            }
        }

        /** The gravest level of the risks that a factor lies behind, by its place among the levels. */
        int tier(int place) {
            return tiers[place];
        }

        /** The risks that a factor lies behind. */
        List<String> behind(int place) {
            if (tiers[place] == RiskLevel.MODERATE.ordinal()) {
                return List.of();
            }
            List<String> behind = new ArrayList<>();
            for (Warning<Risk> risk : firing) {
                if (risk.of().level().blocksReady() && risk.rule().hinders().contains(catalogue.factors().get(place).id())) {
                    behind.add(risk.of().id());
                }
            }
            return behind;
        }
    }
}
