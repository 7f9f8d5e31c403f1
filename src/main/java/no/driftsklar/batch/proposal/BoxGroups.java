package no.driftsklar.batch.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.driftsklar.batch.mapping.Cells;

/** Finds checkbox columns that belong together, by the ways in which survey tools name them. */
final class BoxGroups {

    /**
     * Each with the groups "of", which is the same for all boxes of a question, and "box". REDCap: {@code team___1} and
     * {@code Team (choice=IT)}; LimeSurvey: {@code Q4[SQ001]}, {@code Q4[SQ001]. Team [IT]} and {@code Team [IT]}; a
     * codebook of Nettskjema: {@code team.it}.
     */
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("(?<of>.+?)___(?<box>.+)"),
            Pattern.compile("(?<of>.*\\S)\\s*\\(choice=(?<box>.*)\\)", Pattern.DOTALL),
            Pattern.compile("[\\p{L}\\p{N}_]+\\[[^\\[\\]]*][.:]\\s+(?<of>.*\\S)\\s*\\[(?<box>[^\\[\\]]*)]", Pattern.DOTALL),
            Pattern.compile("(?<of>.*[^\\s\\[\\]])\\s*\\[(?<box>[^\\[\\]]*)]", Pattern.DOTALL),
            Pattern.compile("(?<of>[^.]+)\\.(?<box>[^.\\s]+)"));

    private BoxGroups() {
    }

    /**
     * A question with boxes.
     *
     * @param of    what all its columns have in their names
     * @param boxes the columns, each with what only its own name has
     */
    record Group(String of, Map<TableSample.Column, String> boxes) {
    }

    /** The groups of two columns or more in which nothing stands but what a box can hold. */
    static List<Group> in(List<TableSample.Column> columns) {
        Map<String, Map<TableSample.Column, String>> found = new LinkedHashMap<>();
        for (TableSample.Column column : columns) {
            for (Pattern pattern : NAMES) {
                Matcher name = pattern.matcher(column.name());
                if (name.matches()) {
                    found.computeIfAbsent(name.group("of"), key -> new LinkedHashMap<>()).put(column, name.group("box"));
                    break;
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        found.forEach((of, boxes) -> {
            if (boxes.size() > 1 && boxes.keySet().stream().allMatch(BoxGroups::isBox)
                    && boxes.keySet().stream().anyMatch(column -> !column.values().isEmpty())) {
                groups.add(new Group(of, boxes));
            }
        });
        return groups;
    }

    private static boolean isBox(TableSample.Column column) {
        return column.values().stream().map(Cells::lower)
                .allMatch(value -> Cells.TICKED.contains(value) || Cells.UNTICKED.contains(value));
    }

    /** Whether a box of the group was seen unticked. */
    static boolean hasUnticked(Group group) {
        return group.boxes().keySet().stream().flatMap(column -> column.values().stream()).map(Cells::lower)
                .anyMatch(Cells.UNTICKED::contains);
    }
}
