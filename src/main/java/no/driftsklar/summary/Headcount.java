package no.driftsklar.summary;

import java.util.HashSet;
import java.util.Set;

/**
 * How many rows fall in a group, and whether enough different projects stand behind them for the group to be shown. One
 * project may have several rows, of different dates. Holds no more than a handful of project identifiers.
 */
public final class Headcount {

    /**
     * A group of fewer projects is not shown. Our assumption: five is a usual limit for small cells in statistics on the
     * public sector, and the report is about municipalities, not about persons.
     */
    public static final int FEWEST = 5;

    private long rows;
    private Set<String> projects = new HashSet<>(2 * FEWEST);

    void add(String projectId) {
        rows++;
        if (projects != null && projects.add(projectId) && projects.size() >= FEWEST) {
            projects = null;
        }
    }

    public long rows() {
        return rows;
    }

    /** Whether at least {@value #FEWEST} different projects stand behind the rows. */
    public boolean isEnough() {
        return projects == null;
    }

    /** This group and another taken together; neither is changed. */
    Headcount with(Headcount other) {
        Headcount both = new Headcount();
        both.rows = rows + other.rows;
        if (isEnough() || other.isEnough()) {
            both.projects = null;
        } else {
            both.projects.addAll(projects);
            both.projects.addAll(other.projects);
            if (both.projects.size() >= FEWEST) {
                both.projects = null;
            }
        }
        return both;
    }
}
