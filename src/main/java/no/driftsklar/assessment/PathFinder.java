package no.driftsklar.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Dimension;
import no.driftsklar.catalogue.Risk;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Thresholds;
import no.driftsklar.engine.RuleSession;

/**
 * Finds the path to ready exactly. Gates fix some actions; each risk that fires, or could come to fire, is a condition
 * on a few others, and a search over those alone decides what takes part for the sake of risks. The rest is free and
 * only has to bring the points that the score and the dimensions lack, so the largest gains are best.
 */
final class PathFinder {

    /** The place of a factor on which there is no action. */
    private static final int NONE = -1;

    private final Catalogue catalogue;
    private final Preparation prepared;
    private final RuleSession session;
    private final State[] states;
    private final Figures figures;
    private final List<RankedAction> actions;
    private final Set<String> firingRisks;
    private final long missing;
    private final Map<Dimension, Long> missingIn = new EnumMap<>(Dimension.class);
    private final List<Hazard> hazards = new ArrayList<>();

    private Solution best;

    PathFinder(Catalogue catalogue, Preparation prepared, RuleSession session, State[] states, Figures figures,
            Map<Dimension, Figures> dimensions, List<RankedAction> actions, Set<String> firingRisks) {
        this.catalogue = catalogue;
        this.prepared = prepared;
        this.session = session;
        this.states = states;
        this.figures = figures;
        this.actions = actions;
        this.firingRisks = firingRisks;
        Thresholds thresholds = catalogue.thresholds();
        this.missing = figures.halfPointsTo(thresholds.readyScore().value());
        dimensions.forEach((dimension, figure) -> missingIn.put(dimension,
                figure.coverageIsUnder(thresholds.judgedCoverage().value()) ? 0
                        : figure.halfPointsTo(thresholds.readyDimension().value())));
    }

    /** Whether an action takes part, by its place in the ranking. */
    private enum Choice {
        OPEN, TAKEN, LEFT
    }

    /** A set of actions that reaches ready, as places in the ranking in ascending order. */
    private record Solution(List<Integer> places, long halfPoints) {

        boolean isBetterThan(Solution other) {
            if (other == null || places.size() != other.places.size()) {
                return other == null || places.size() < other.places.size();
            }
            if (halfPoints != other.halfPoints) {
                return halfPoints > other.halfPoints;
            }
            for (int i = 0; i < places.size(); i++) {
                if (!places.get(i).equals(other.places.get(i))) {
                    return places.get(i) < other.places.get(i);
                }
            }
            return false;
        }
    }

    /** The path, or null where all actions together do not suffice or nothing is known. */
    PathToReady find() {
        if (!figures.isScored()) {
            return null;
        }
        int[] placeOfFactor = new int[states.length];
        Arrays.fill(placeOfFactor, NONE);
        for (RankedAction action : actions) {
            placeOfFactor[catalogue.factorIndex(action.factor().id())] = action.rank() - 1;
        }
        Choice[] choices = new Choice[actions.size()];
        Arrays.fill(choices, Choice.OPEN);
        for (int i = 0; i < states.length; i++) {
            if (states[i] == State.HINDERS && catalogue.factors().get(i).gate()) {
                if (placeOfFactor[i] == NONE) {
                    return null;
                }
                choices[placeOfFactor[i]] = Choice.TAKEN;
            }
        }
        for (Risk risk : catalogue.risks()) {
            if (risk.level().blocksReady()) {
                Rule rule = catalogue.rulesAbout(risk.id()).get(0);
                if (firingRisks.contains(risk.id()) || !rule.promotes().isEmpty() || rule.drl().contains("!")) {
                    hazards.add(new Hazard(risk.id(), IntStream.concat(
                            IntStream.of(prepared.behind(rule).hinders()), IntStream.of(prepared.behind(rule).promotes()))
                            .sorted().distinct()
                            .map(factor -> placeOfFactor[factor]).filter(place -> place != NONE).toArray()));
                }
            }
        }
        search(choices);
        return best == null ? null
                : new PathToReady(best.places.stream().map(actions::get).toList(),
                        figures.plus(best.halfPoints).score());
    }

    private void search(Choice[] choices) {
        if (best != null && count(choices) > best.places.size()) {
            return;
        }
        Integer next = null;
        for (Hazard hazard : hazards) {
            switch (hazard.outcome(choices)) {
                case ALWAYS_FIRES -> {
                    return;
                }
                case DEPENDS -> {
                    if (next == null) {
                        next = hazard.firstOpen(choices);
                    }
                }
                default -> {
                }
            }
        }
        if (next == null) {
            complete(choices);
            return;
        }
        for (Choice choice : new Choice[] {Choice.TAKEN, Choice.LEFT}) {
            choices[next] = choice;
            search(choices);
        }
        choices[next] = Choice.OPEN;
    }

    private static int count(Choice[] choices) {
        int taken = 0;
        for (Choice choice : choices) {
            if (choice == Choice.TAKEN) {
                taken++;
            }
        }
        return taken;
    }

    /** No risk is left whatever the open actions do: takes the fewest of them that bring the missing points. */
    private void complete(Choice[] choices) {
        List<Integer> taken = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        Need need = new Need();
        for (int place = 0; place < choices.length; place++) {
            if (choices[place] == Choice.TAKEN) {
                taken.add(place);
                need.take(actions.get(place));
            } else if (choices[place] == Choice.OPEN) {
                open.add(place);
            }
        }
        for (int more = 0; more <= open.size(); more++) {
            if (best != null && taken.size() + more > best.places.size()) {
                return;
            }
            long most = most(need, open, more);
            if (most >= 0) {
                List<Integer> places = new ArrayList<>(taken);
                places.addAll(firstInRank(need, open, more, most));
                places.sort(Comparator.naturalOrder());
                Solution solution = new Solution(places,
                        places.stream().mapToLong(place -> actions.get(place).halfPoints()).sum());
                if (solution.isBetterThan(best)) {
                    best = solution;
                }
                return;
            }
        }
    }

    /** Among the ways to take so many open actions with the most half points, the one whose ranks come first. */
    private List<Integer> firstInRank(Need need, List<Integer> open, int more, long most) {
        List<Integer> chosen = new ArrayList<>();
        Need current = need;
        long points = 0;
        for (int i = 0; i < open.size() && chosen.size() < more; i++) {
            RankedAction action = actions.get(open.get(i));
            Need with = current.with(action);
            long rest = most(with, open.subList(i + 1, open.size()), more - chosen.size() - 1);
            if (rest >= 0 && points + action.halfPoints() + rest == most) {
                chosen.add(open.get(i));
                points += action.halfPoints();
                current = with;
            }
        }
        return chosen;
    }

    /**
     * The most half points that so many of the open actions can bring while they bring what is needed; -1 where they
     * cannot. Each dimension must have the largest gains that it lacks, and the largest of the rest are best.
     */
    private long most(Need need, List<Integer> open, int more) {
        List<RankedAction> byGain = open.stream().map(actions::get)
                .sorted(Comparator.comparingLong(RankedAction::halfPoints).reversed()).toList();
        Map<Dimension, Long> lacking = new EnumMap<>(need.in);
        List<RankedAction> rest = new ArrayList<>();
        int left = more;
        long sum = 0;
        for (RankedAction action : byGain) {
            long lacks = lacking.get(action.factor().dimension());
            if (lacks > 0) {
                lacking.put(action.factor().dimension(), lacks - action.halfPoints());
                sum += action.halfPoints();
                left--;
            } else {
                rest.add(action);
            }
        }
        if (left < 0 || left > rest.size() || lacking.values().stream().anyMatch(lacks -> lacks > 0)) {
            return -1;
        }
        for (int i = 0; i < left; i++) {
            sum += rest.get(i).halfPoints();
        }
        return sum >= need.total ? sum : -1;
    }

    /** How many half points are still missing, in all and in each dimension. */
    private final class Need {

        private long total = missing;
        private final Map<Dimension, Long> in = new EnumMap<>(missingIn);

        void take(RankedAction action) {
            total -= action.halfPoints();
            in.merge(action.factor().dimension(), -action.halfPoints(), Long::sum);
        }

        Need with(RankedAction action) {
            Need need = new Need();
            need.total = total;
            need.in.putAll(in);
            need.take(action);
            return need;
        }
    }

    private enum Outcome {
        NEVER_FIRES, ALWAYS_FIRES, DEPENDS
    }

    /** A risk as a condition on the few actions that it depends on. */
    private final class Hazard {

        private final String risk;
        private final int[] places;
        private final Map<Integer, Boolean> fires = new HashMap<>();

        Hazard(String risk, int[] places) {
            this.risk = risk;
            this.places = places;
            this.fires.put(0, firingRisks.contains(risk));
        }

        /** Whether the risk fires when those of its actions are done whose bit is set. */
        boolean fires(int done) {
            return fires.computeIfAbsent(done, bits -> {
                State[] after = states.clone();
                for (int i = 0; i < places.length; i++) {
                    if ((bits & 1 << i) != 0) {
                        after[catalogue.factorIndex(actions.get(places[i]).factor().id())] = State.PROMOTES;
                    }
                }
                return session.warnings(after).riskRule(risk) != null;
            });
        }

        Outcome outcome(Choice[] choices) {
            boolean some = false;
            boolean all = true;
            for (int done = 0; done < 1 << places.length; done++) {
                if (isPossible(done, choices)) {
                    boolean firing = fires(done);
                    some |= firing;
                    all &= firing;
                }
            }
            return all ? Outcome.ALWAYS_FIRES : some ? Outcome.DEPENDS : Outcome.NEVER_FIRES;
        }

        private boolean isPossible(int done, Choice[] choices) {
            for (int i = 0; i < places.length; i++) {
                Choice choice = choices[places[i]];
                if (choice == Choice.TAKEN && (done & 1 << i) == 0 || choice == Choice.LEFT && (done & 1 << i) != 0) {
                    return false;
                }
            }
            return true;
        }

        Integer firstOpen(Choice[] choices) {
            return IntStream.of(places).filter(place -> choices[place] == Choice.OPEN).findFirst().orElseThrow();
        }
    }
}
