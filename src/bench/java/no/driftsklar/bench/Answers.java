package no.driftsklar.bench;

import java.util.List;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.facts.Facts;

/**
 * What the rules of the twenty factors look at, as a Java programmer would type it; null where it was not answered. The
 * hand-written rules, Easy Rules and Evrete all make one of each project. Comparisons with null are false.
 */
public final class Answers {

    private static final List<String> FIELDS = List.of("leader_follow_up",
            "days_since_leader_follow_up", "delegated_to_coordinator", "superusers",
            "units_live", "population", "temporary_staff_percent", "part_time_percent", "job_rotation",
            "months_in_use", "installations_active", "installations_planned", "technology_reliability",
            "availability_percent", "failures_last_30_days", "staff_total", "staff_trained", "anchored_management",
            "anchored_politicians", "anchored_staff", "anchored_users", "time_allocated", "budget_allocated",
            "deviation_follow_up", "open_deviations", "coordination_team", "team_members", "benefits_measured",
            "days_since_measurement", "baseline_measured", "technical_support", "equal_participation",
            "shared_information", "transparent_motives", "competing_processes", "responsibility_separated",
            "rollout", "feedback_to_staff", "implementation_plan", "goals_defined");

    final Integer leaderFollowUp;
    final Integer daysSinceLeaderFollowUp;
    final String delegatedToCoordinator;
    final Integer superusers;
    final Integer unitsLive;
    final Integer population;
    final Double temporaryStaffPercent;
    final Double partTimePercent;
    final String jobRotation;
    final Integer monthsInUse;
    final Integer installationsActive;
    final Integer installationsPlanned;
    final Integer technologyReliability;
    final Double availabilityPercent;
    final Integer failuresLast30Days;
    final Integer staffTotal;
    final Integer staffTrained;
    final Integer anchoredManagement;
    final Integer anchoredPoliticians;
    final Integer anchoredStaff;
    final Integer anchoredUsers;
    final Integer timeAllocated;
    final Integer budgetAllocated;
    final Integer deviationFollowUp;
    final Integer openDeviations;
    final String coordinationTeam;
    final Set<?> teamMembers;
    final Integer benefitsMeasured;
    final Integer daysSinceMeasurement;
    final Integer baselineMeasured;
    final Integer technicalSupport;
    final Integer equalParticipation;
    final Integer sharedInformation;
    final Integer transparentMotives;
    final String competingProcesses;
    final String responsibilitySeparated;
    final String rollout;
    final Integer feedbackToStaff;
    final Integer implementationPlan;
    final Integer goalsDefined;
    final boolean inUse;
    final String duePhase;

    /** Where rules of an engine that keeps several projects file what they say about this one. */
    final Findings findings;

    /** Places of the fields in a catalogue, found once. */
    static int[] places(Catalogue catalogue) {
        return FIELDS.stream().mapToInt(catalogue::fieldIndex).toArray();
    }

    Answers(Facts facts, int[] places, Findings findings) {
        this.findings = findings;
        int field = 0;
        leaderFollowUp = (Integer) facts.value(places[field++]);
        daysSinceLeaderFollowUp = (Integer) facts.value(places[field++]);
        delegatedToCoordinator = (String) facts.value(places[field++]);
        superusers = (Integer) facts.value(places[field++]);
        unitsLive = (Integer) facts.value(places[field++]);
        population = (Integer) facts.value(places[field++]);
        temporaryStaffPercent = (Double) facts.value(places[field++]);
        partTimePercent = (Double) facts.value(places[field++]);
        jobRotation = (String) facts.value(places[field++]);
        monthsInUse = (Integer) facts.value(places[field++]);
        installationsActive = (Integer) facts.value(places[field++]);
        installationsPlanned = (Integer) facts.value(places[field++]);
        technologyReliability = (Integer) facts.value(places[field++]);
        availabilityPercent = (Double) facts.value(places[field++]);
        failuresLast30Days = (Integer) facts.value(places[field++]);
        staffTotal = (Integer) facts.value(places[field++]);
        staffTrained = (Integer) facts.value(places[field++]);
        anchoredManagement = (Integer) facts.value(places[field++]);
        anchoredPoliticians = (Integer) facts.value(places[field++]);
        anchoredStaff = (Integer) facts.value(places[field++]);
        anchoredUsers = (Integer) facts.value(places[field++]);
        timeAllocated = (Integer) facts.value(places[field++]);
        budgetAllocated = (Integer) facts.value(places[field++]);
        deviationFollowUp = (Integer) facts.value(places[field++]);
        openDeviations = (Integer) facts.value(places[field++]);
        coordinationTeam = (String) facts.value(places[field++]);
        teamMembers = (Set<?>) facts.value(places[field++]);
        benefitsMeasured = (Integer) facts.value(places[field++]);
        daysSinceMeasurement = (Integer) facts.value(places[field++]);
        baselineMeasured = (Integer) facts.value(places[field++]);
        technicalSupport = (Integer) facts.value(places[field++]);
        equalParticipation = (Integer) facts.value(places[field++]);
        sharedInformation = (Integer) facts.value(places[field++]);
        transparentMotives = (Integer) facts.value(places[field++]);
        competingProcesses = (String) facts.value(places[field++]);
        responsibilitySeparated = (String) facts.value(places[field++]);
        rollout = (String) facts.value(places[field++]);
        feedbackToStaff = (Integer) facts.value(places[field++]);
        implementationPlan = (Integer) facts.value(places[field++]);
        goalsDefined = (Integer) facts.value(places[field]);
        inUse = facts.inUse();
        duePhase = facts.duePhase().key();
    }

    static boolean atMost(Integer value, int limit) {
        return value != null && value <= limit;
    }

    static boolean atLeast(Integer value, int limit) {
        return value != null && value >= limit;
    }

    static boolean under(Double value, int limit) {
        return value != null && value < limit;
    }

    static boolean over(Double value, int limit) {
        return value != null && value > limit;
    }

    /** The part as a percentage of the whole; where there is none NaN, with which every comparison is false. */
    static double percent(Integer part, Integer whole) {
        return part == null || whole == null || whole == 0 ? Double.NaN : 100.0 * part / whole;
    }

    /** Whether the project is firmly anchored in three of the four places and half-heartedly in none. */
    boolean isBroadlyAnchored() {
        return firmly(anchoredManagement) + firmly(anchoredPoliticians) + firmly(anchoredStaff)
                + firmly(anchoredUsers) >= 3
                && !(isHalf(anchoredManagement) || isHalf(anchoredPoliticians) || isHalf(anchoredStaff)
                        || isHalf(anchoredUsers));
    }

    private static int firmly(Integer level) {
        return atLeast(level, 3) ? 1 : 0;
    }

    private static boolean isHalf(Integer level) {
        return level != null && level == 2;
    }
}
