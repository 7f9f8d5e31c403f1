package no.driftsklar.bench;

import static no.driftsklar.bench.Answers.atLeast;
import static no.driftsklar.bench.Answers.atMost;
import static no.driftsklar.bench.Answers.over;
import static no.driftsklar.bench.Answers.percent;
import static no.driftsklar.bench.Answers.under;
import static no.driftsklar.bench.Findings.NONE;

/** The rules of the twenty factors as a Java programmer would write them by hand: the floor. */
final class HandWrittenRules {

    private HandWrittenRules() {
    }

    static void run(Answers a, Findings found) {
        leadership(a, found);
        superusers(a, found);
        scale(a, found);
        technologyWorks(a, found);
        training(a, found);
        anchoring(a, found);
        resources(a, found);
        deviations(a, found);
        coordinationTeam(a, found);
        measurement(a, found);
        baseline(a, found);
        workforceStability(a, found);
        jobRotation(a, found);
        technicalSupport(a, found);
        coCreation(a, found);
        competingProcesses(a, found);
        rolloutChoice(a, found);
        feedback(a, found);
        planning(a, found);
        goals(a, found);
    }

    private static void leadership(Answers a, Findings found) {
        found.hinders[TwentyFactors.LEADERSHIP] =
                "yes".equals(a.delegatedToCoordinator) && atMost(a.leaderFollowUp, 2) ? 0
                : atMost(a.leaderFollowUp, 1) ? 1
                : "implement".equals(a.duePhase) && atLeast(a.daysSinceLeaderFollowUp, 31) ? 2 : NONE;
        found.promotes[TwentyFactors.LEADERSHIP] = atLeast(a.leaderFollowUp, 3) ? 3 : NONE;
        found.variants[TwentyFactors.LEADERSHIP] = "yes".equals(a.delegatedToCoordinator) ? 4 : NONE;
    }

    private static void superusers(Answers a, Findings found) {
        found.hinders[TwentyFactors.SUPERUSERS] = a.superusers != null && a.superusers == 0 ? 0
                : a.superusers != null && a.unitsLive != null && a.superusers < a.unitsLive ? 1 : NONE;
        found.promotes[TwentyFactors.SUPERUSERS] =
                atLeast(a.superusers, 1) && a.unitsLive != null && a.superusers >= a.unitsLive ? 2 : NONE;
        found.variants[TwentyFactors.SUPERUSERS] = atMost(a.population, 4999) ? 3
                : over(a.temporaryStaffPercent, 25) || "yes".equals(a.jobRotation) ? 4 : NONE;
    }

    private static void scale(Answers a, Findings found) {
        found.hinders[TwentyFactors.SCALE] =
                atLeast(a.monthsInUse, 6) && atMost(a.installationsActive, 9) && !atMost(a.installationsPlanned, 9) ? 0
                : atLeast(a.monthsInUse, 12) && percent(a.installationsActive, a.installationsPlanned) < 25 ? 1 : NONE;
        found.promotes[TwentyFactors.SCALE] = percent(a.installationsActive, a.installationsPlanned) >= 75
                        && (atLeast(a.installationsActive, 10) || atMost(a.installationsPlanned, 9)) ? 2 : NONE;
        found.variants[TwentyFactors.SCALE] = atMost(a.unitsLive, 1) ? 3 : NONE;
    }

    private static void technologyWorks(Answers a, Findings found) {
        found.hinders[TwentyFactors.TECHNOLOGY_WORKS] = atMost(a.technologyReliability, 1) ? 0
                : under(a.availabilityPercent, 95) ? 1
                : atLeast(a.installationsActive, 10) && percent(a.failuresLast30Days, a.installationsActive) > 50 ? 2
                : NONE;
        found.promotes[TwentyFactors.TECHNOLOGY_WORKS] =
                atLeast(a.technologyReliability, 3) && !under(a.availabilityPercent, 99) ? 3
                : a.technologyReliability == null && a.availabilityPercent != null && a.availabilityPercent >= 99 ? 4
                : NONE;
        found.variants[TwentyFactors.TECHNOLOGY_WORKS] = a.inUse ? 5 : NONE;
    }

    private static void training(Answers a, Findings found) {
        found.hinders[TwentyFactors.TRAINING] =
                atLeast(a.staffTotal, 1) && a.staffTrained != null && a.staffTrained == 0 ? 0
                : percent(a.staffTrained, a.staffTotal) < 50 ? 1 : NONE;
        found.promotes[TwentyFactors.TRAINING] = percent(a.staffTrained, a.staffTotal) >= 80 ? 2 : NONE;
        found.variants[TwentyFactors.TRAINING] =
                atMost(a.population, 4999) && a.superusers != null && a.superusers == 0 ? 3
                : atLeast(a.superusers, 1) ? 4
                : a.superusers != null && a.superusers == 0 ? 5 : NONE;
    }

    private static void anchoring(Answers a, Findings found) {
        found.hinders[TwentyFactors.ANCHORING] = atMost(a.anchoredManagement, 1) ? 0
                : atMost(a.anchoredStaff, 1) ? 1
                : atMost(a.anchoredUsers, 1) ? 2
                : atMost(a.anchoredPoliticians, 1) ? 3 : NONE;
        found.promotes[TwentyFactors.ANCHORING] = a.isBroadlyAnchored() ? 4 : NONE;
        found.variants[TwentyFactors.ANCHORING] = NONE;
    }

    private static void resources(Answers a, Findings found) {
        found.hinders[TwentyFactors.RESOURCES] = atMost(a.timeAllocated, 1) ? 0
                : atMost(a.budgetAllocated, 1) ? 1 : NONE;
        found.promotes[TwentyFactors.RESOURCES] =
                atLeast(a.timeAllocated, 3) && atLeast(a.budgetAllocated, 3) ? 2 : NONE;
        found.variants[TwentyFactors.RESOURCES] = NONE;
    }

    private static void deviations(Answers a, Findings found) {
        found.hinders[TwentyFactors.DEVIATIONS] = atMost(a.deviationFollowUp, 1) ? 0
                : atLeast(a.openDeviations, 11) && (percent(a.openDeviations, a.installationsActive) > 10
                        || a.installationsActive != null && a.installationsActive == 0) ? 1 : NONE;
        found.promotes[TwentyFactors.DEVIATIONS] = atLeast(a.deviationFollowUp, 3) ? 2 : NONE;
        found.variants[TwentyFactors.DEVIATIONS] = NONE;
    }

    private static void coordinationTeam(Answers a, Findings found) {
        found.hinders[TwentyFactors.COORDINATION_TEAM] = "no".equals(a.coordinationTeam) ? 0
                : "yes".equals(a.coordinationTeam) && a.teamMembers != null
                        && !(a.teamMembers.contains("unit_leader") && a.teamMembers.contains("superuser")) ? 1 : NONE;
        found.promotes[TwentyFactors.COORDINATION_TEAM] =
                "yes".equals(a.coordinationTeam) && a.teamMembers != null && a.teamMembers.contains("unit_leader")
                        && a.teamMembers.contains("superuser") && a.teamMembers.size() >= 3 ? 2 : NONE;
        found.variants[TwentyFactors.COORDINATION_TEAM] = NONE;
    }

    private static void measurement(Answers a, Findings found) {
        found.hinders[TwentyFactors.MEASUREMENT] = atMost(a.benefitsMeasured, 1) ? 0
                : atLeast(a.daysSinceMeasurement, 181) ? 1 : NONE;
        found.promotes[TwentyFactors.MEASUREMENT] = atLeast(a.benefitsMeasured, 3) ? 2 : NONE;
        found.variants[TwentyFactors.MEASUREMENT] = atMost(a.baselineMeasured, 1) ? 3 : NONE;
    }

    private static void baseline(Answers a, Findings found) {
        found.hinders[TwentyFactors.BASELINE] = atMost(a.baselineMeasured, 1) ? 0 : NONE;
        found.promotes[TwentyFactors.BASELINE] = atLeast(a.baselineMeasured, 3) ? 1 : NONE;
        found.variants[TwentyFactors.BASELINE] = NONE;
    }

    private static void workforceStability(Answers a, Findings found) {
        found.hinders[TwentyFactors.WORKFORCE_STABILITY] = over(a.partTimePercent, 75) ? 0
                : over(a.temporaryStaffPercent, 25) ? 1 : NONE;
        found.promotes[TwentyFactors.WORKFORCE_STABILITY] =
                a.partTimePercent != null && a.partTimePercent <= 50 && a.temporaryStaffPercent != null
                        && a.temporaryStaffPercent <= 10 ? 2 : NONE;
        found.variants[TwentyFactors.WORKFORCE_STABILITY] = atMost(a.population, 4999) ? 3 : NONE;
    }

    private static void jobRotation(Answers a, Findings found) {
        found.hinders[TwentyFactors.JOB_ROTATION] = "yes".equals(a.jobRotation) ? 0 : NONE;
        found.promotes[TwentyFactors.JOB_ROTATION] = "no".equals(a.jobRotation) ? 1 : NONE;
        found.variants[TwentyFactors.JOB_ROTATION] = NONE;
    }

    private static void technicalSupport(Answers a, Findings found) {
        found.hinders[TwentyFactors.TECHNICAL_SUPPORT] = atMost(a.technicalSupport, 1) ? 0 : NONE;
        found.promotes[TwentyFactors.TECHNICAL_SUPPORT] = atLeast(a.technicalSupport, 3) ? 1 : NONE;
        found.variants[TwentyFactors.TECHNICAL_SUPPORT] = atLeast(a.superusers, 1) ? 2
                : atMost(a.population, 4999) ? 3 : NONE;
    }

    private static void coCreation(Answers a, Findings found) {
        found.hinders[TwentyFactors.CO_CREATION] = atMost(a.equalParticipation, 1) ? 0
                : atMost(a.sharedInformation, 1) ? 1
                : atMost(a.transparentMotives, 1) ? 2 : NONE;
        found.promotes[TwentyFactors.CO_CREATION] =
                atLeast(a.equalParticipation, 3) && atLeast(a.sharedInformation, 3)
                        && atLeast(a.transparentMotives, 3) ? 3 : NONE;
        found.variants[TwentyFactors.CO_CREATION] = NONE;
    }

    private static void competingProcesses(Answers a, Findings found) {
        found.hinders[TwentyFactors.COMPETING_PROCESSES] =
                "yes".equals(a.competingProcesses) && "no".equals(a.responsibilitySeparated) ? 0 : NONE;
        found.promotes[TwentyFactors.COMPETING_PROCESSES] = "no".equals(a.competingProcesses) ? 1
                : "yes".equals(a.responsibilitySeparated) ? 2 : NONE;
        found.variants[TwentyFactors.COMPETING_PROCESSES] = NONE;
    }

    private static void rolloutChoice(Answers a, Findings found) {
        found.hinders[TwentyFactors.ROLLOUT_CHOICE] =
                "undecided".equals(a.rollout)
                        && ("implement".equals(a.duePhase) || "operate".equals(a.duePhase)) ? 0 : NONE;
        found.promotes[TwentyFactors.ROLLOUT_CHOICE] =
                "complete_system".equals(a.rollout) || "stepwise".equals(a.rollout) ? 1 : NONE;
        found.variants[TwentyFactors.ROLLOUT_CHOICE] = NONE;
    }

    private static void feedback(Answers a, Findings found) {
        found.hinders[TwentyFactors.FEEDBACK] = atMost(a.feedbackToStaff, 1) ? 0 : NONE;
        found.promotes[TwentyFactors.FEEDBACK] = atLeast(a.feedbackToStaff, 3) ? 1 : NONE;
        found.variants[TwentyFactors.FEEDBACK] = NONE;
    }

    private static void planning(Answers a, Findings found) {
        found.hinders[TwentyFactors.PLANNING] = atMost(a.implementationPlan, 1) ? 0 : NONE;
        found.promotes[TwentyFactors.PLANNING] = atLeast(a.implementationPlan, 3) ? 1 : NONE;
        found.variants[TwentyFactors.PLANNING] = NONE;
    }

    private static void goals(Answers a, Findings found) {
        found.hinders[TwentyFactors.GOALS] = atMost(a.goalsDefined, 1) ? 0 : NONE;
        found.promotes[TwentyFactors.GOALS] = atLeast(a.goalsDefined, 3) ? 1 : NONE;
        found.variants[TwentyFactors.GOALS] = NONE;
    }
}
