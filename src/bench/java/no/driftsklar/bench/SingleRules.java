package no.driftsklar.bench;

import static no.driftsklar.bench.Answers.atLeast;
import static no.driftsklar.bench.Answers.atMost;
import static no.driftsklar.bench.Answers.over;
import static no.driftsklar.bench.Answers.percent;
import static no.driftsklar.bench.Answers.under;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rules of the twenty factors one by one, for engines that are given conditions in Java. */
final class SingleRules {

    private final List<SingleRule> rules = new ArrayList<>();
    private int factor;
    private int rule;

    /** What a rule does when its condition holds. */
    enum Effect {
        HINDERS, PROMOTES, VARIANT
    }

    /**
     * One rule.
     *
     * @param name   unique
     * @param factor place among the twenty
     * @param place  place among the rules of the factor
     */
    record SingleRule(String name, int factor, int place, Effect effect, Predicate<Answers> condition) {

        void fire(Findings found) {
            Findings.add(switch (effect) {
                case HINDERS -> found.hinders;
                case PROMOTES -> found.promotes;
                case VARIANT -> found.variants;
            }, factor, place);
        }
    }

    private SingleRules() {
    }

    private SingleRules factor(int next) {
        factor = next;
        rule = 0;
        return this;
    }

    private SingleRules hinders(Predicate<Answers> condition) {
        return add(Effect.HINDERS, condition);
    }

    private SingleRules promotes(Predicate<Answers> condition) {
        return add(Effect.PROMOTES, condition);
    }

    private SingleRules variant(Predicate<Answers> condition) {
        return add(Effect.VARIANT, condition);
    }

    private SingleRules add(Effect effect, Predicate<Answers> condition) {
        rules.add(new SingleRule(TwentyFactors.IDS.get(factor) + " " + rule, factor, rule, effect, condition));
        rule++;
        return this;
    }

    static List<SingleRule> all() {
        SingleRules all = new SingleRules();
        all.factor(TwentyFactors.LEADERSHIP)
                .hinders(a -> "yes".equals(a.delegatedToCoordinator) && atMost(a.leaderFollowUp, 2))
                .hinders(a -> atMost(a.leaderFollowUp, 1))
                .hinders(a -> "implement".equals(a.duePhase) && atLeast(a.daysSinceLeaderFollowUp, 31))
                .promotes(a -> atLeast(a.leaderFollowUp, 3))
                .variant(a -> "yes".equals(a.delegatedToCoordinator));
        all.factor(TwentyFactors.SUPERUSERS)
                .hinders(a -> a.superusers != null && a.superusers == 0)
                .hinders(a -> a.superusers != null && a.unitsLive != null && a.superusers < a.unitsLive)
                .promotes(a -> atLeast(a.superusers, 1) && a.unitsLive != null && a.superusers >= a.unitsLive)
                .variant(a -> atMost(a.population, 4999))
                .variant(a -> over(a.temporaryStaffPercent, 25) || "yes".equals(a.jobRotation));
        all.factor(TwentyFactors.SCALE)
                .hinders(a -> atLeast(a.monthsInUse, 6) && atMost(a.installationsActive, 9)
                        && !atMost(a.installationsPlanned, 9))
                .hinders(a -> atLeast(a.monthsInUse, 12) && percent(a.installationsActive, a.installationsPlanned) < 25)
                .promotes(a -> percent(a.installationsActive, a.installationsPlanned) >= 75
                        && (atLeast(a.installationsActive, 10) || atMost(a.installationsPlanned, 9)))
                .variant(a -> atMost(a.unitsLive, 1));
        all.factor(TwentyFactors.TECHNOLOGY_WORKS)
                .hinders(a -> atMost(a.technologyReliability, 1))
                .hinders(a -> under(a.availabilityPercent, 95))
                .hinders(a -> atLeast(a.installationsActive, 10)
                        && percent(a.failuresLast30Days, a.installationsActive) > 50)
                .promotes(a -> atLeast(a.technologyReliability, 3) && !under(a.availabilityPercent, 99))
                .promotes(a -> a.technologyReliability == null && a.availabilityPercent != null
                        && a.availabilityPercent >= 99)
                .variant(a -> a.inUse);
        all.factor(TwentyFactors.TRAINING)
                .hinders(a -> atLeast(a.staffTotal, 1) && a.staffTrained != null && a.staffTrained == 0)
                .hinders(a -> percent(a.staffTrained, a.staffTotal) < 50)
                .promotes(a -> percent(a.staffTrained, a.staffTotal) >= 80)
                .variant(a -> atMost(a.population, 4999) && a.superusers != null && a.superusers == 0)
                .variant(a -> atLeast(a.superusers, 1))
                .variant(a -> a.superusers != null && a.superusers == 0);
        all.factor(TwentyFactors.ANCHORING)
                .hinders(a -> atMost(a.anchoredManagement, 1))
                .hinders(a -> atMost(a.anchoredStaff, 1))
                .hinders(a -> atMost(a.anchoredUsers, 1))
                .hinders(a -> atMost(a.anchoredPoliticians, 1))
                .promotes(a -> a.isBroadlyAnchored());
        all.factor(TwentyFactors.RESOURCES)
                .hinders(a -> atMost(a.timeAllocated, 1))
                .hinders(a -> atMost(a.budgetAllocated, 1))
                .promotes(a -> atLeast(a.timeAllocated, 3) && atLeast(a.budgetAllocated, 3));
        all.factor(TwentyFactors.DEVIATIONS)
                .hinders(a -> atMost(a.deviationFollowUp, 1))
                .hinders(a -> atLeast(a.openDeviations, 11) && (percent(a.openDeviations, a.installationsActive) > 10
                        || a.installationsActive != null && a.installationsActive == 0))
                .promotes(a -> atLeast(a.deviationFollowUp, 3));
        all.factor(TwentyFactors.COORDINATION_TEAM)
                .hinders(a -> "no".equals(a.coordinationTeam))
                .hinders(a -> "yes".equals(a.coordinationTeam) && a.teamMembers != null
                        && !(a.teamMembers.contains("unit_leader") && a.teamMembers.contains("superuser")))
                .promotes(a -> "yes".equals(a.coordinationTeam) && a.teamMembers != null
                        && a.teamMembers.contains("unit_leader")
                        && a.teamMembers.contains("superuser") && a.teamMembers.size() >= 3);
        all.factor(TwentyFactors.MEASUREMENT)
                .hinders(a -> atMost(a.benefitsMeasured, 1))
                .hinders(a -> atLeast(a.daysSinceMeasurement, 181))
                .promotes(a -> atLeast(a.benefitsMeasured, 3))
                .variant(a -> atMost(a.baselineMeasured, 1));
        all.factor(TwentyFactors.BASELINE)
                .hinders(a -> atMost(a.baselineMeasured, 1))
                .promotes(a -> atLeast(a.baselineMeasured, 3));
        all.factor(TwentyFactors.WORKFORCE_STABILITY)
                .hinders(a -> over(a.partTimePercent, 75))
                .hinders(a -> over(a.temporaryStaffPercent, 25))
                .promotes(a -> a.partTimePercent != null && a.partTimePercent <= 50 && a.temporaryStaffPercent != null
                        && a.temporaryStaffPercent <= 10)
                .variant(a -> atMost(a.population, 4999));
        all.factor(TwentyFactors.JOB_ROTATION)
                .hinders(a -> "yes".equals(a.jobRotation))
                .promotes(a -> "no".equals(a.jobRotation));
        all.factor(TwentyFactors.TECHNICAL_SUPPORT)
                .hinders(a -> atMost(a.technicalSupport, 1))
                .promotes(a -> atLeast(a.technicalSupport, 3))
                .variant(a -> atLeast(a.superusers, 1))
                .variant(a -> atMost(a.population, 4999));
        all.factor(TwentyFactors.CO_CREATION)
                .hinders(a -> atMost(a.equalParticipation, 1))
                .hinders(a -> atMost(a.sharedInformation, 1))
                .hinders(a -> atMost(a.transparentMotives, 1))
                .promotes(a -> atLeast(a.equalParticipation, 3) && atLeast(a.sharedInformation, 3)
                        && atLeast(a.transparentMotives, 3));
        all.factor(TwentyFactors.COMPETING_PROCESSES)
                .hinders(a -> "yes".equals(a.competingProcesses) && "no".equals(a.responsibilitySeparated))
                .promotes(a -> "no".equals(a.competingProcesses))
                .promotes(a -> "yes".equals(a.responsibilitySeparated));
        all.factor(TwentyFactors.ROLLOUT_CHOICE)
                .hinders(a -> "undecided".equals(a.rollout)
                        && ("implement".equals(a.duePhase) || "operate".equals(a.duePhase)))
                .promotes(a -> "complete_system".equals(a.rollout) || "stepwise".equals(a.rollout));
        all.factor(TwentyFactors.FEEDBACK)
                .hinders(a -> atMost(a.feedbackToStaff, 1))
                .promotes(a -> atLeast(a.feedbackToStaff, 3));
        all.factor(TwentyFactors.PLANNING)
                .hinders(a -> atMost(a.implementationPlan, 1))
                .promotes(a -> atLeast(a.implementationPlan, 3));
        all.factor(TwentyFactors.GOALS)
                .hinders(a -> atMost(a.goalsDefined, 1))
                .promotes(a -> atLeast(a.goalsDefined, 3));
        return all.rules;
    }
}
