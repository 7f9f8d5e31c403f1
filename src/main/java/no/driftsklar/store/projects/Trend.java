package no.driftsklar.store.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.RuleBaseId;
import no.driftsklar.catalogue.State;
import no.driftsklar.store.projects.Changes.FromTo;

/**
 * How a project has moved: its current assessments by date, the times when nothing got better, and what got worse.
 *
 * <p>A factor moves when its state differs from the last one that was known: hinders, neither, promotes. What was unknown or
 * not due in between is no movement, so that posting an old answer again does not count as progress.
 *
 * @param points      one for each date
 * @param stalls      the times without a factor that moved towards promotes, the oldest first
 * @param regressions the factors that moved away from promotes, the oldest first
 */
public record Trend(List<Point> points, List<Stall> stalls, List<Regression> regressions) {

    /** How many days without a factor that moved towards promotes are a stall; our assumption. */
    public static final int STALL_DAYS = 90;

    /**
     * One assessment on the way.
     *
     * @param opened the risks that fire and did not at the point before; at the first point all that fire
     * @param closed the risks that fired at the point before and do not any more
     */
    public record Point(AssessmentRow row, List<String> opened, List<String> closed) {
    }

    /**
     * A time in which no factor moved towards promotes though some could.
     *
     * @param from the last day on which one moved, or of the first assessment
     * @param to   the day on which one moved again; null where none has
     * @param days from the one to the other, or to today
     */
    public record Stall(LocalDate from, LocalDate to, long days) {
    }

    /**
     * A factor that moved away from promotes.
     *
     * @param row             the assessment that shows it
     * @param ruleBaseChanged whether the two states came from different rule bases, so that it may be the rules that moved
     */
    public record Regression(String factor, FromTo<State> state, AssessmentRow row, boolean ruleBaseChanged) {
    }

    /** The last known state of a factor, and the rule base that gave it. */
    private record Known(State state, RuleBaseId ruleBase) {
    }

    /**
     * The trend of a project.
     *
     * @param timeline its current assessments by date
     * @param today    the day to which a stall that has not ended lasts
     */
    static Trend of(List<AssessmentRow> timeline, LocalDate today) {
        List<Point> points = new ArrayList<>();
        List<Stall> stalls = new ArrayList<>();
        List<Regression> regressions = new ArrayList<>();
        Map<String, Known> known = new HashMap<>();
        Map<String, ?> risks = Map.of();
        LocalDate moved = null;
        boolean couldMove = false;
        for (AssessmentRow row : timeline) {
            Summary summary = row.summary();
            boolean moves = moved == null;
            for (Map.Entry<String, State> entry : summary.states().entrySet()) {
                if (entry.getValue().isKnown()) {
                    Known before = known.put(entry.getKey(), new Known(entry.getValue(), summary.ruleBase()));
                    int step = before == null ? 0 : height(entry.getValue()) - height(before.state());
                    moves |= step > 0;
                    if (step < 0) {
                        regressions.add(new Regression(entry.getKey(), new FromTo<>(before.state(), entry.getValue()), row,
                                !before.ruleBase().equals(summary.ruleBase())));
                    }
                }
            }
            if (moves) {
                addStall(stalls, moved, row.statusDate(), row.statusDate(), couldMove);
                moved = row.statusDate();
                couldMove = summary.states().values().stream().anyMatch(State::canImprove);
            }
            points.add(new Point(row, Changes.without(summary.risks(), risks), Changes.without(risks, summary.risks())));
            risks = summary.risks();
        }
        addStall(stalls, moved, null, today, couldMove);
        return new Trend(points, stalls, regressions);
    }

    private static void addStall(List<Stall> stalls, LocalDate from, LocalDate to, LocalDate until, boolean couldMove) {
        long days = from == null ? 0 : ChronoUnit.DAYS.between(from, until);
        if (days >= STALL_DAYS && couldMove) {
            stalls.add(new Stall(from, to, days));
        }
    }

    private static int height(State state) {
        return switch (state) {
            case HINDERS -> 0;
            case NEITHER -> 1;
            case PROMOTES -> 2;
            default -> throw new IllegalArgumentException(state + " is not known");
        };
    }
}
