package no.driftsklar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import no.driftsklar.RuleFolder;
import no.driftsklar.catalogue.RuleBaseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule base that breaks a convention is refused, in words that say where to mend it. */
class ConventionsTest {

    @TempDir
    private Path folder;

    private RuleFolder rules;

    @BeforeEach
    void copyTheRuleBase() {
        rules = RuleFolder.copiedTo(folder);
    }

    private List<String> problems() {
        RuleBaseException refused = catchThrowableOfType(RuleBaseException.class, () -> RuleBaseCompiler.read(folder));
        assertThat(refused).as("the rule base is refused").isNotNull();
        return refused.problems();
    }

    @Test
    void theRuleBaseOfTheProjectKeepsAll() {
        assertThat(RuleBaseCompiler.read(folder).rules()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            people/practical_training.yaml | nn: Praktisk øving                           | factor practical_training: title is missing in nn
            people/superusers.yaml         | nb: "Antall superbrukere er {superusers}. U  | factor superusers: "There is no superuser" is missing in nb
            people/superusers.yaml         | nn: Kor mange superbrukarar                  | field superusers: question is missing in nn
            people/superusers.yaml         | en: A superuser is a member of staff         | field superusers: help is missing in en
            people/superusers.yaml         | en: superusers                               | field superusers: unit is missing in en
            people/practical_training.yaml | nn: Kor praktisk opplæringa er               | field training_practical: label is missing in nn
            people/practical_training.yaml | nb: De fleste øver selv                      | field training_practical: answer 3 is missing in nb
            people/superusers.yaml         | nn: Peik ut minst éin superbrukar            | factor superusers: do is missing in nn
            people/superusers.yaml         | en: Ask a member of staff in each unit       | factor superusers: first_step is missing in en
            people/superusers.yaml         | nb: Hver enhet i bruk har                    | factor superusers: done_when is missing in nb
            people/superusers.yaml         | en: Join with neighbouring                   | factor superusers: small_municipality do is missing in en
            people/superusers.yaml         | nn: Ring ein nabokommune                     | factor superusers: small_municipality first_step is missing in nn
            people/experience.yaml         | nn: Erfaring må få ta tid                    | factor experience: expect is missing in nn
            risks/leaderless_rollout.yaml  | nb: Innføring uten leder                     | risk leaderless_rollout: title is missing in nb
            risks/leaderless_rollout.yaml  | en: "The responsibility has been left        | risk leaderless_rollout: says is missing in en
            risks/leaderless_rollout.yaml  | nn: La leiaren ta ansvaret                   | risk leaderless_rollout: remedy is missing in nn
            contradictions/more_superusers_than_staff.yaml | en: More superusers          | contradiction more_superusers_than_staff: title is missing in en
            contradictions/more_superusers_than_staff.yaml | nn: "Talet på                | contradiction more_superusers_than_staff: says is missing in nn
            terms.yaml                     | nn: Leiing og forankring                     | terms.yaml theme: leadership is missing in nn
            terms.yaml                     | nn: "«{name}» hemmar"                        | terms.yaml condition: factor is missing in nn
            sources.yaml                   | nn: lista over prosessar i kommunar som lykkast, punkt 9 | sources.yaml E: process-9 is missing in nn
            evidence.yaml                  | nn: Punkt i ein modell                       | evidence.yaml 1: title is missing in nn
            verdict/verdict.yaml           | nb: En kritisk risiko        | verdict/verdict.yaml: "A critical risk outweighs every score" is missing in nb
            shelf_life.yaml                | en: Numbers measured in operation            | shelf_life.yaml measured_in_operation: why is missing in en
            verdict/thresholds.yaml        | nb: Fra tre fjerdedeler                      | verdict/thresholds.yaml ready_score: why is missing in nb
            """)
    void aTextThatLacksALanguageIsNamed(String file, String line, String problem) {
        rules.leaveOut(file, line);

        assertThat(problems()).containsExactly(problem);
    }

    @Test
    void aLanguageThatIsLeftBlankIsMissing() {
        rules.replace("people/superusers.yaml", "nb: Hvor mange superbrukere har dere?", "nb: \"  \"");

        assertThat(problems()).containsExactly("field superusers: question is missing in nb");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            people/superusers.yaml        | - E:figure                | - E:figur                  | factor superusers: sources.yaml has no place E:figur
            people/superusers.yaml        | [E:figure, E:process-9]   | [E:figure, E:process-17]   | field superusers: sources.yaml has no place E:process-17
            risks/leaderless_rollout.yaml | - E:barriers              | - SINTEF:barriers          | risk leaderless_rollout: sources.yaml has no place SINTEF:barriers
            people/superusers.yaml        | superusers & units_live   | superusers & units_alive   | factor superusers: needs units_alive, which is not a field
            people/superusers.yaml        | theme: training           | theme: trainings           | field superusers: terms.yaml has no theme trainings
            people/superusers.yaml        | tools: [quick_guide, abc] | tools: [quick_guide, abcd] | factor superusers: terms.yaml has no tool abcd
            people/superusers.yaml        | evidence: 3               | evidence: 4                | factor superusers: evidence.yaml has no class 4
            people/superusers.yaml        | {superusers: 3}           | {superuser: 3}             | factor superusers: an example gives superuser, which is not a field
            organisation/deviations.yaml  | measured_in_operation     | measured_in_use            | field open_deviations: shelf_life must be never or stand in shelf_life.yaml (default, measured_in_operation), not measured_in_use
            risks/leaderless_rollout.yaml | leader_follow_up: 2       | leader: 2                  | risk leaderless_rollout: an example gives leader, which is not a field
            """)
    void aNameThatDoesNotExistIsNamed(String file, String name, String other, String problem) {
        rules.replace(file, name, other);

        assertThat(problems()).containsExactly(problem);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            shelf_life.yaml              | days: 60       | days: 0       | shelf_life.yaml: the days of measured_in_operation must be above 0
            shelf_life.yaml              | days: 180      | # nothing     | shelf_life.yaml: the days of default are missing
            organisation/leadership.yaml | grows: days    | grows: months | field days_since_leader_follow_up: what is called days_since_ grows: days
            organisation/contract.yaml   | core: false    | grows: days   | field contract_covers_rollout: only a count grows
            """)
    void aValueThatCannotGrowOldAsItSaysIsNamed(String file, String text, String other, String problem) {
        rules.replace(file, text, other);

        assertThat(problems()).containsExactly(problem);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            people/superusers.yaml        | er {superusers}. Uten | er {superuser}. Uten     | factor superusers: "There is no superuser" in nb has {superuser}, which the rule does not look at
            people/superusers.yaml        | er {superusers}. Uten | er {population}. Uten    | factor superusers: "There is no superuser" in nb has {population}, which the rule does not look at
            people/superusers.yaml        | How many superusers   | How many of {superusers} | field superusers: question in en has {superusers}, which the rule does not look at
            risks/leaderless_rollout.yaml | en: "The responsibility | en: "At {units_live} units the responsibility | risk leaderless_rollout: says in en has {units_live}, which the rule does not look at
            terms.yaml                    | “{name}” hinders      | “{factor}” hinders       | terms.yaml condition: factor in en has {factor}, which the rule does not look at
            """)
    void aPlaceholderWithoutAValueIsNamed(String file, String text, String other, String problem) {
        rules.replace(file, text, other);

        assertThat(problems()).containsExactly(problem);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            superuser == 0                                 | no field or function is called superuser; did you mean superusers?
            superusers == 0, supeusers < 1                 | no field or function is called supeusers; did you mean superusers?
            answred(superusers)                            | no field or function is called answred
            superusers == "none"                           | superusers is never "none"
            job_rotation == "ja"                           | job_rotation is never "ja"
            superusers == 0, due_phase == "operation"      | due_phase is never "operation"
            has(actors_involved, "night_staff")            | actors_involved is never "night_staff"
            superusers == 0, hinders.training              | the states of factors are known to risks only
            superusers < units_live * 2                    | arithmetic on a field that was not answered would fail; use percent(part, whole): superusers < units_live * 2
            superusers - units_live < 0                    | arithmetic on a field that was not answered would fail; use percent(part, whole): superusers - units_live < 0
            at_least(1, superusers == 0, superusers < 1)   | a comparison cannot stand within a function: at_least(1, superusers == 0, superusers < 1)
            """)
    void aConditionThatCannotBeRunIsNamedWithItsRule(String condition, String problem) {
        rules.replace("people/superusers.drl", "superusers == 0", condition);

        assertThat(problems()).singleElement().asString()
                .startsWith("people/superusers.drl: rule \"There is no superuser\": " + problem);
    }

    @Test
    void arithmeticIsFoundAlsoWhereItGoesOverTwoLines() {
        rules.replace("people/superusers.drl", "superusers == 0", "superusers <\n        units_live * 2");

        assertThat(problems()).singleElement().asString()
                .startsWith("people/superusers.drl: rule \"There is no superuser\": arithmetic on a field");
    }

    @Test
    void aRiskThatAsksForAFactorThatDoesNotExistIsToldTheNearest() {
        rules.replace("risks/pilot_trap.drl", "hinders.scale", "hinders.scales");

        assertThat(problems()).containsExactly("risks/pilot_trap.drl: rule \"A small pilot never gives staff enough"
                + " experience\": no factor is called scales; did you mean scale?");
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(delimiter = '|', textBlock = """
            people/superusers.drl                         | @factor( superusers )
            risks/pilot_trap.drl                          | @risk( pilot_trap )
            contradictions/more_superusers_than_staff.drl | @contradiction( more_superusers_than_staff )
            verdict/verdict.drl                           | @verdict( not_ready )
            """)
    void aRuleThatDoesNotSayWhatItIsAboutIsNamed(String file, String annotation) {
        rules.replace(file, annotation, "");

        assertThat(problems()).singleElement().asString()
                .startsWith(file + ": rule \"").endsWith("\": must carry " + annotation);
    }

    @Test
    void aRuleThatSaysItIsAboutSomethingElseIsNamed() {
        rules.replace("people/superusers.drl", "@factor( superusers )", "@factor( training )");

        assertThat(problems()).containsExactly("people/superusers.drl: rule \"There is no superuser\": must carry"
                + " @factor( superusers ), not @factor( training )");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $states.hinders( "superusers" ); System.exit( 0 );
            insert( "superusers" );
            $states.hinders( superusers );
            """)
    void aRuleThatDoesSomethingElseThanGiveItsFindingIsNamed(String consequence) {
        rules.replace("people/superusers.drl", "$states.hinders( \"superusers\" );", consequence);

        assertThat(problems()).contains("people/superusers.drl: rule \"There is no superuser\": after then stands one"
                + " statement such as $states.hinders( \"factor\" );");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Standing( score < 50, $states : states )
            eval( true )
            """)
    void aConditionThatDoesNotLookAtTheProjectIsNamed(String condition) {
        rules.replace("people/superusers.drl", "Project( superusers == 0, $states : states )", condition);

        assertThat(problems()).contains("people/superusers.drl: rule \"There is no superuser\": the condition has no"
                + " pattern Project( ... )");
    }

    @Test
    void aSalienceThatIsNoNumberIsNamed() {
        rules.replace("verdict/verdict.drl", "salience 50", "salience ( critical_risks )");

        assertThat(problems()).singleElement().asString()
                .startsWith("verdict/verdict.drl: rule \"A critical risk outweighs every score\": salience");
    }

    @Test
    void rulesThatDoNotParseAreToldByFileAndLine() {
        rules.replace("people/superusers.drl", "when\n    Project( superusers <", "wenn\n    Project( superusers <");

        assertThat(problems()).anySatisfy(problem ->
                assertThat(problem).startsWith("people/superusers.drl").containsIgnoringCase("line 11"));
    }

    @Test
    void rulesInAFolderWhereNoneRunAreNamed() {
        rules.rename("people/superusers.drl", "project/superusers.drl");

        assertThat(problems()).contains("project/superusers.drl: rules lie under people, technology, organisation,"
                + " risks, contradictions or verdict");
    }

    @Test
    void twoRulesWithOneNameAreNamed() {
        rules.replace("people/training.drl", "Most of the staff have had practical training", "There is no superuser");

        assertThat(problems()).contains("people/training.drl: rule \"There is no superuser\": the name is taken by"
                + " another rule");
    }

    @Test
    void aFactorWithoutExamplesIsNamed() {
        rules.leaveOutFrom("people/superusers.yaml", "examples:");

        assertThat(problems()).containsExactly("factor superusers: has no examples");
    }

    @Test
    void aRiskWithoutAnExampleThatStaysSilentIsNamed() {
        rules.leaveOutFrom("risks/leaderless_rollout.yaml", "  - given: {phase: plan, delegated_to_coordinator: yes, leader_follow_up: 3}");

        assertThat(problems()).containsExactly(
                "risk leaderless_rollout: has no example that fires or none that stays silent");
    }

    @Test
    void aFactorThatCanNeverPromoteIsNamed() {
        rules.replace("people/experience.drl", "$states.promotes", "$states.hinders");

        assertThat(problems()).containsExactly("factor experience: has no rule that says when it promotes");
    }

    @Test
    void aFactorWithoutRulesIsNamed() {
        rules.delete("people/superusers.drl");

        assertThat(problems()).contains("factor superusers: has no rule that says when it promotes",
                "factor superusers: says has \"There is no superuser\", which is not among the rules");
    }

    @Test
    void rulesAboutNothingInTheCatalogueAreNamed() {
        rules.delete("risks/pilot_trap.yaml");

        assertThat(problems()).containsExactly("risks/pilot_trap.drl: rule \"A small pilot never gives staff enough"
                + " experience\": nothing is called pilot_trap in the YAML files beside the rules");
    }

    @Test
    void aVerdictThatNoRuleGivesIsNamed() {
        rules.replace("verdict/verdict.drl", "@verdict( ready )", "@verdict( not_ready )")
                .replace("verdict/verdict.drl", "$decision.is( \"ready\" )", "$decision.is( \"not_ready\" )");

        assertThat(problems()).containsExactly("verdict: no rule gives ready");
    }

    @Test
    void aFindingWithoutWordsIsNamed() {
        rules.replace("people/superusers.yaml", "rule: Some unit in use has no superuser", "rule: Some unit has none");

        assertThat(problems()).containsExactly(
                "factor superusers: says has nothing for \"Some unit in use has no superuser\"",
                "factor superusers: says has \"Some unit has none\", which is not among the rules");
    }

    @Test
    void adviceThatNoRuleChoosesIsNamed() {
        rules.leaveOutFrom("people/superusers.drl", "rule \"Units with changing staff");

        assertThat(problems()).containsExactly(
                "factor superusers: variants has \"changing_staff\", which is not among the rules");
    }

    @Test
    void aRuleThatChoosesAdviceThatDoesNotExistIsNamed() {
        rules.replace("people/superusers.drl", "\"small_municipality\"", "\"neighbours\"");

        assertThat(problems()).containsExactly("factor superusers: variants has nothing for \"neighbours\"",
                "factor superusers: variants has \"small_municipality\", which is not among the rules");
    }

    @Test
    void aFieldThatNoRuleUsesIsNamed() {
        rules.replace("people/superusers.yaml", "fields:\n", """
                fields:
                  - field: superusers_left
                    order: 1000
                    theme: training
                    type: count
                    label: {nb: Sluttet, nn: Slutta, en: Left}
                    question: {nb: Hvor mange har sluttet?, nn: Kor mange har slutta?, en: How many have left?}
                    help: {nb: Det siste året., nn: Det siste året., en: In the last year.}

                """);

        assertThat(problems()).containsExactly("field superusers_left: no rule and no needs of a factor uses it");
    }

    @Test
    void aFileThatIsCalledOtherwiseThanItsFactorIsNamed() {
        rules.rename("people/superusers.yaml", "people/superuser.yaml");

        assertThat(problems()).containsExactly(
                "people/superuser.yaml: is about superusers, so it should be called superusers.yaml");
    }

    @Test
    void aFactorInTheFolderOfAnotherDimensionIsNamed() {
        rules.rename("people/superusers.yaml", "technology/superusers.yaml");

        assertThat(problems()).containsExactly(
                "technology/superusers.yaml: dimension is people, but the file lies under technology");
    }

    @Test
    void twoFieldsInOnePlaceAreNamed() {
        rules.replace("people/superusers.yaml", "    order: 87", "    order: 78");

        assertThat(problems()).containsExactly("fields superusers and staff_total have the same order 78");
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            people/superusers.yaml      | order: 87       | order:         | field superusers: order must be 1 or more
            people/superusers.yaml      | field: superusers | field:       | the field with the order 87 has no name
            verdict/thresholds.yaml     | value: 75       | value:         | verdict/thresholds.yaml: the value of ready_score is missing
            verdict/verdict.yaml        | verdict: not_ready | verdict:    | verdict/verdict.yaml: an example names given, verdict and rule
            evidence.yaml               | weight: 3       | weight:        | evidence.yaml 3: weight must be above 0
            people/superusers.yaml      | relevant_from: implement | relevant_from: | factor superusers: relevant_from is missing
            risks/leaderless_rollout.yaml | level: high   | level:         | risk leaderless_rollout: level is missing
            """)
    void aKeyWithNothingBehindItIsNamed(String file, String line, String other, String problem) {
        rules.replace(file, line, other);

        assertThat(problems()).containsExactly(problem);
    }

    @Test
    void aKindOfWordsWithNothingBehindItIsNamed() {
        rules.leaveOutFrom("terms.yaml", "  \"yes\":");

        assertThat(problems()).contains("terms.yaml: terms.yaml has no value missing");
    }

    @Test
    void aRiskMayNotHaveTheNameOfAFactor() {
        rules.rename("risks/pilot_trap.yaml", "risks/superusers.yaml").rename("risks/pilot_trap.drl", "risks/superusers.drl")
                .replace("risks/superusers.yaml", "risk: pilot_trap", "risk: superusers")
                .replace("risks/superusers.drl", "@risk( pilot_trap )", "@risk( superusers )")
                .replace("risks/superusers.drl", "\"pilot_trap\"", "\"superusers\"");

        assertThat(problems()).contains("superusers: is the name of two things; a factor, a risk, a contradiction and a"
                + " verdict share no name");
    }

    @Test
    void aFileThatNothingReadsIsNamed() {
        rules.write("night/staff.yaml", "factor: staff\n");

        assertThat(problems()).singleElement().asString().startsWith("night/staff.yaml: nothing reads this file");
    }

    @Test
    void twoFieldsWithOneNameAreNamed() {
        rules.replace("people/superusers.yaml", "field: superusers", "field: staff_total");

        assertThat(problems()).contains("two fields are called staff_total");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            gate: true               ; gates: true                 ; people/superusers.yaml line 8: there is no key gates here
            theme: training          ; thema: training             ; people/superusers.yaml line 72: there is no key thema here
            gate: true               ; gate: perhaps               ; people/superusers.yaml line 8: Cannot deserialize value of type `boolean` from String "perhaps"
            dimension: people        ; dimension: persons          ; people/superusers.yaml line 3: Cannot deserialize value of type `no.driftsklar.catalogue.Dimension` from String "persons"
            relevant_from: implement ; relevant_from: implementing ; people/superusers.yaml line 6: Cannot deserialize value of type `no.driftsklar.catalogue.Phase` from String "implementing"
            needs: superusers &      ; needs: population | staff & ; people/superusers.yaml line 10:
            """)
    void aKeyOrValueThatDoesNotExistIsToldByFileAndLine(String line, String other, String problem) {
        rules.replace("people/superusers.yaml", line, other);

        assertThat(problems()).singleElement().asString().startsWith(problem);
    }

    @Test
    void aKeyThatDoesNotExistIsToldTheNearest() {
        rules.replace("people/superusers.yaml", "relevant_from:", "relevant_form:");

        assertThat(problems()).containsExactly(
                "people/superusers.yaml line 6: there is no key relevant_form here; did you mean relevant_from?");
    }

    @Test
    void aFileThatIsNotYamlIsToldByFileAndLine() {
        rules.replace("people/superusers.yaml", "  nb: Superbrukere\n", "  nb: [Superbrukere\n");

        assertThat(problems()).singleElement().asString().startsWith("people/superusers.yaml line 1");
    }

    @Test
    void aKeyThatStandsTwiceIsToldByFileAndLine() {
        rules.replace("people/superusers.yaml", "gate: true", "gate: true\ngate: false");

        assertThat(problems()).singleElement().asString().startsWith("people/superusers.yaml line 9: ").contains("gate");
    }

    @ParameterizedTest
    @CsvSource({"rule-base.yaml", "evidence.yaml", "sources.yaml", "terms.yaml", "verdict/thresholds.yaml",
        "verdict/verdict.yaml"})
    void aFileThatIsMissingIsNamed(String file) {
        rules.delete(file);

        assertThat(problems()).containsExactly(file + ": the file is missing");
    }

    @Test
    void anEmptyFileIsNamed() {
        rules.write("terms.yaml", "");

        assertThat(problems()).singleElement().asString().startsWith("terms.yaml");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        rules.leaveOut("people/superusers.yaml", "nn: Kor mange superbrukarar")
                .replace("risks/pilot_trap.drl", "@risk( pilot_trap )", "")
                .replace("people/training.yaml", "- E:process-9", "- E:process-99");

        assertThat(problems()).containsExactlyInAnyOrder(
                "field superusers: question is missing in nn",
                "risks/pilot_trap.drl: rule \"A small pilot never gives staff enough experience\": must carry @risk( pilot_trap )",
                "factor training: sources.yaml has no place E:process-99");
    }

    @Test
    void allFilesThatCannotBeReadAreToldAtOnce() {
        rules.delete("terms.yaml").replace("people/superusers.yaml", "gate:", "gates:")
                .replace("risks/pilot_trap.yaml", "level:", "levels:");

        assertThat(problems()).hasSize(3);
    }
}
