package no.driftsklar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.driftsklar.RuleFolder;
import no.driftsklar.engine.RuleBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a rule base that keeps every convention shows when its examples are run. */
class ExampleCheckTest {

    @TempDir
    private static Path folder;

    @TempDir
    private static Path cache;

    private static List<String> problems;

    /** One rule base with a fault in each of some factors that have nothing to do with one another. */
    @BeforeAll
    static void checkARuleBaseWithFaults() {
        RuleFolder.copiedTo(folder)
                .replace("people/reflection.yaml", "{collective_reflection: 1}\n    state: hinders",
                        "{collective_reflection: 1}\n    state: promotes")
                .replace("people/training.yaml", "rule: No staff in the units have had practical training\n    variant",
                        "rule: Less than half of the staff have had practical training\n    variant")
                .replace("people/training.yaml", "population: 5000}\n    state: hinders\n    rule: Less than half of"
                        + " the staff have had practical training\n    variant: superusers_first",
                        "population: 5000}\n    state: hinders\n    rule: Less than half of"
                        + " the staff have had practical training\n    variant: small_municipality")
                .replace("people/superusers.yaml", "{superusers: 0, population: 4999}\n    state: hinders\n"
                        + "    rule: There is no superuser", "{superusers: 1, units_live: 2, population: 4999}\n"
                        + "    state: hinders\n    rule: Some unit in use has no superuser")
                .leaveOutFrom("people/practical_training.yaml", "  - given: {training_practical: 2}")
                .replace("people/practical_training.yaml", "examples:\n", "examples:\n"
                        + "  - given: {training_practical: 4}\n    state: promotes\n")
                .replace("people/repeated_training.drl", "training_repeated >= 3",
                        "training_repeated >= 3, reaching(superusers, training_repeated) >= 0")
                .replace("people/staff_meetings.yaml", "state: promotes", "state: promotes\n    variant: in_the_evening")
                .replace("people/staff_meetings.yaml", "{staff_meetings: 2}\n    state: neither",
                        "{staff_meetings: 2}\n    state: neither\n    rule: Staff meetings hardly deal with the technology")
                .replace("people/self_training.yaml", "examples:\n",
                        "examples:\n  - given: {self_training: 7}\n    state: promotes\n")
                .replace("risks/leaderless_rollout.yaml", "leader_follow_up: 2}\n    fires: true",
                        "leader_follow_up: 2}\n    fires: false")
                .replace("contradictions/more_superusers_than_staff.yaml", "superusers: 5, staff_total: 5}\n    fires: false",
                        "superusers: 5, staff_total: 5}\n    fires: true")
                .replace("verdict/verdict.yaml", "coverage: 49.9", "coverage: 50");
        problems = ExampleCheck.of(RuleBase.of(folder, cache)).problems();
    }

    @Test
    void anExampleWithAnotherStateIsNamed() {
        assertThat(problems).contains(
                "factor reflection: example {collective_reflection=1}: state should be promotes, is hinders");
    }

    @Test
    void anExampleThatAnotherRuleFiresOnIsNamed() {
        assertThat(problems).contains("factor training: example {staff_total=40, staff_trained=0, superusers=2}: rule"
                + " should be Less than half of the staff have had practical training, is No staff in the units have"
                + " had practical training");
    }

    @Test
    void anExampleThatNoRuleFiresOnIsNamed() {
        assertThat(problems).contains("factor staff_meetings: example {staff_meetings=2}: rule should be Staff meetings"
                + " hardly deal with the technology, is none");
    }

    @Test
    void anExampleThatGetsOtherAdviceIsNamed() {
        assertThat(problems).contains("factor training: example {staff_total=40, staff_trained=19, superusers=0,"
                + " population=5000}: variant should be small_municipality, is superusers_first");
    }

    @Test
    void anExampleThatGetsNoAdviceIsNamed() {
        assertThat(problems).contains("factor staff_meetings: example {staff_meetings=3, days_since_staff_meeting=60}:"
                + " variant should be in_the_evening, is none");
    }

    @Test
    void anExampleWithAnAnswerThatDoesNotExistIsNamed() {
        assertThat(problems).contains("factor self_training: example {self_training=7}: self_training = 7: must be 0,"
                + " 1, 2, 3 or 4, without quotation marks");
    }

    @Test
    void aRiskThatFiresWhereItShouldBeSilentIsNamed() {
        assertThat(problems).contains("risk leaderless_rollout: example {phase=plan, delegated_to_coordinator=yes,"
                + " leader_follow_up=2}: fires should be false, is true");
    }

    @Test
    void aContradictionThatIsSilentWhereItShouldFireIsNamed() {
        assertThat(problems).contains("contradiction more_superusers_than_staff: example {phase=implement,"
                + " superusers=5, staff_total=5}: fires should be true, is false");
    }

    @Test
    void aVerdictThatAnotherRuleGivesIsNamed() {
        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("verdict: example ")
                .endsWith("should be undetermined by \"Too little is answered to give a verdict\", is"
                        + " ready_with_conditions by \"Some condition is left open\""));
    }

    @Test
    void aRuleThatNoExampleFiresIsNamed() {
        assertThat(problems).contains("people/superusers.drl: rule \"There is no superuser\": no example fires it as"
                + " the first of its file");
    }

    @Test
    void aFactorWhoseExamplesNeverStaySilentIsNamed() {
        assertThat(problems).contains("factor practical_training: has no example in which its rules stay silent");
    }

    @Test
    void aRuleThatFailsOnWhatIsMissingIsNamed() {
        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("factor repeated_training: with"
                + " {training_repeated=3} in phase implement a rule fails: ").contains("getSuperusers()"));
    }

    @Test
    void aRuleThatFailsWhereOneQuestionAloneIsAnsweredIsNamed() {
        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith(
                "rules: with {training_repeated=3} in phase operate a rule fails: "));
    }

    @Test
    void nothingIsSaidOfTheOtherFactors() {
        assertThat(problems).allSatisfy(problem -> assertThat(problem).containsAnyOf("reflection", "training",
                "staff_meetings", "superusers", "leaderless_rollout", "verdict"));
    }
}
