package no.driftsklar.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small groups are hidden, and cannot be worked out from the others. */
class SuppressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # projects in each group | which are shown                | why
            9 7 5                     | shown shown shown              | none is small
            9 7 0                     | shown shown shown              | that a group is empty tells of nobody
            9 7 4                     | shown hidden hidden            | one alone would be the whole less the others
            9 4 4                     | shown hidden hidden            | together they are eight
            9 8 2 2                   | shown hidden hidden hidden     | together two groups would be four
            9 8 2 2 1                 | shown shown hidden hidden hidden | together they are five
            30 4                      | hidden hidden                  | the whole would give the small one away
            3 0 0                     | hidden shown shown             | nothing is left to hide
            5 5 4                     | hidden shown hidden            | of two equally small the first
            """)
    void showsOnlyWhatIsLargeEnough(String projects, String shown, String why) {
        List<Headcount> groups = new ArrayList<>();
        for (String size : projects.split(" ")) {
            groups.add(of(groups.size(), Integer.parseInt(size), 1));
        }

        assertThat(words(Suppression.hidden(groups))).as(why).isEqualTo(shown);
    }

    @Test
    void manyRowsOfOneProjectAreOneProject() {
        assertThat(words(Suppression.hidden(List.of(of(0, 4, 25), of(1, 20, 1), of(2, 30, 1)))))
                .isEqualTo("hidden hidden shown");
    }

    @Test
    void oneProjectInTwoHiddenGroupsIsOneProject() {
        Headcount inMarch = new Headcount();
        Headcount inJune = new Headcount();
        for (String project : new String[] {"fjord", "vidde", "dal"}) {
            inMarch.add(project);
            inJune.add(project);
        }

        assertThat(words(Suppression.hidden(List.of(inMarch, inJune, of(2, 6, 1), of(3, 9, 1)))))
                .isEqualTo("hidden hidden hidden shown");
    }

    @Test
    void whatIsHiddenAnywayCountsAmongTheHidden() {
        List<Headcount> groups = List.of(of(0, 6, 1), of(1, 7, 1), of(2, 8, 1));

        assertThat(words(Suppression.hidden(groups, new boolean[] {true, false, false})))
                .isEqualTo("hidden hidden shown");
    }

    /** A group of projects of its own. */
    private static Headcount of(int group, int projects, int rowsOfEach) {
        Headcount count = new Headcount();
        for (int i = 0; i < projects * rowsOfEach; i++) {
            count.add(group + "-" + i % projects);
        }
        return count;
    }

    private static String words(boolean[] hidden) {
        List<String> words = new ArrayList<>();
        for (boolean each : hidden) {
            words.add(each ? "hidden" : "shown");
        }
        return String.join(" ", words);
    }
}
