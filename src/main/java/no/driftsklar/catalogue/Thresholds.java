package no.driftsklar.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The limits that turn a score into a verdict, from {@code rules/verdict/thresholds.yaml}. All are percentages from 0
 * to 100, and all are our assumption: no source gives them.
 *
 * @param readyScore        the score from which a project can be ready
 * @param readyCoverage     the coverage from which a project can be ready
 * @param readyDimension    the score that a dimension must reach for ready
 * @param notReadyScore     the score under which a project is not ready
 * @param notReadyDimension the score of a dimension under which a project is not ready
 * @param judgedCoverage    the coverage under which nothing is judged: neither the project nor a dimension
 */
public record Thresholds(Threshold readyScore, Threshold readyCoverage, Threshold readyDimension,
        Threshold notReadyScore, Threshold notReadyDimension, Threshold judgedCoverage) {

    /** Each limit by its name in the file. */
    public Map<String, Threshold> byName() {
        Map<String, Threshold> byName = new LinkedHashMap<>();
        byName.put("ready_score", readyScore);
        byName.put("ready_coverage", readyCoverage);
        byName.put("ready_dimension", readyDimension);
        byName.put("not_ready_score", notReadyScore);
        byName.put("not_ready_dimension", notReadyDimension);
        byName.put("judged_coverage", judgedCoverage);
        return byName;
    }

    /**
     * One limit.
     *
     * @param value percentage from 0 to 100
     * @param why   why it stands where it stands
     */
    public record Threshold(Integer value, Text why) {
    }
}
