package no.driftsklar.summary;

import java.util.List;

/**
 * Which groups of a breakdown are hidden because they are small. What is hidden must not come out by subtracting the groups
 * that are shown from the whole: so hidden are never one group alone, nor several that together have fewer than
 * {@value Headcount#FEWEST} projects; the smallest group still shown is hidden with them (complementary suppression).
 */
final class Suppression {

    private Suppression() {
    }

    /**
     * Says which groups are hidden. A group without rows is never hidden: that nobody is there tells of nobody.
     *
     * @param groups         parts that together make up a whole which is shown
     * @param hiddenAnyway   groups that are hidden for another reason
     */
    static boolean[] hidden(List<Headcount> groups, boolean[] hiddenAnyway) {
        boolean[] hidden = new boolean[groups.size()];
        for (int i = 0; i < hidden.length; i++) {
            Headcount group = groups.get(i);
            hidden[i] = group.rows() > 0 && (hiddenAnyway[i] || !group.isEnough());
        }
        while (canBeWorkedOut(groups, hidden)) {
            int smallest = smallestShown(groups, hidden);
            if (smallest < 0) {
                break;
            }
            hidden[smallest] = true;
        }
        return hidden;
    }

    static boolean[] hidden(List<Headcount> groups) {
        return hidden(groups, new boolean[groups.size()]);
    }

    private static boolean canBeWorkedOut(List<Headcount> groups, boolean[] hidden) {
        int count = 0;
        Headcount together = new Headcount();
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i]) {
                count++;
                together = together.with(groups.get(i));
            }
        }
        return count == 1 || count > 1 && !together.isEnough();
    }

    private static int smallestShown(List<Headcount> groups, boolean[] hidden) {
        int smallest = -1;
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i] && groups.get(i).rows() > 0
                    && (smallest < 0 || groups.get(i).rows() < groups.get(smallest).rows())) {
                smallest = i;
            }
        }
        return smallest;
    }
}
