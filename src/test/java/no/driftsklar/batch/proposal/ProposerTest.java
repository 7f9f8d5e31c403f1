package no.driftsklar.batch.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProposerTest {

    private static final Catalogue CATALOGUE = RuleBase.builtIn().catalogue();

    // ---- what columns are called

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "leader_follow_up", "Leader Follow-up", "leaderFollowUp", "LEDERENS OPPFØLGING",
        "Korleis følgjer leiaren opp innføringa?", "How does the leader follow up the implementation?",
        "G02Q03. Hvordan følger lederen opp innføringen?", "12. Hvordan følger lederen opp innføringen?",
        "G02Q01[SQ003]. Status [Lederens oppfølging]", "Status [Lederens oppfølging]"})
    void aColumnThatIsCalledAsAFieldIsIsSure(String column) {
        assertThat(proposed(column, "3", "0")).contains(": leader_follow_up\n").doesNotContain("unsure:");
    }

    @Test
    void everyFieldIsFoundByItsQuestionInEveryLanguage() {
        for (Language language : Language.values()) {
            List<String> questions = CATALOGUE.fields().stream().map(field -> field.question().in(language)).toList();
            String header = String.join(",", questions.stream()
                    .map(question -> "\"" + question.replace("\"", "\"\"") + "\"").toList());

            assertThat(proposed(header, "NA" + ",NA".repeat(questions.size() - 1)).lines())
                    .filteredOn(line -> line.startsWith("  ")).extracting(line -> line.replaceAll(".*: ", ""))
                    .containsExactlyElementsOf(CATALOGUE.fields().stream().map(Field::name).toList());
        }
    }

    @Test
    void aColumnThatIsOnlyCalledAlikeIsUnsureAndNamesWhatElseItCouldBe() {
        assertThat(proposed("leaders follow up", "3"))
                .containsPattern("leaders follow up: leader_follow_up  # unsure: the name is only alike \\([0-9]+ %\\)");
        assertThat(proposed("days since follow up", "3")).contains("# unsure: ", "could also be ");
    }

    @Test
    void aColumnThatIsCalledOtherwiseIsLeftForTheUserToSee() {
        assertThat(proposed("seed", "846930886")).contains("ignore:\n  - seed\n");
    }

    @Test
    void valuesThatOnlyOneFieldHasNameTheFieldButAreUnsure() {
        assertThat(proposed("Q7", "Trygghetsalarm", "gps_tracking"))
                .contains("Q7: technology  # unsure: only the values go with the field");
        assertThat(proposed("Q7", "Ja", "Nei")).contains("  - Q7\n");
    }

    @Test
    void aColumnWithAValueOfItsOwnInEachRowIsTheProjectWhereNoneIsCalledSo() {
        assertThat(proposed("Response ID", "1", "2")).contains("Response ID: project_id  # unsure: each row");
        assertThat(proposed("Response ID", "1", "1")).doesNotContain(": project_id");
    }

    @Test
    void aColumnThatStandsTwiceCannotBeNamed() {
        assertThat(proposed("Superbrukere,Superbrukere", "1,2"))
                .contains("ignore:\n  - Superbrukere  # stands several times in the file");
    }

    // ---- codes

    @ParameterizedTest
    @CsvSource({"A1,A5,'A1: 0, A2: 1, A3: 2, A4: 3, A5: 4'", "AO02,AO03,'AO01: 0, AO02: 1, AO03: 2, AO04: 3, AO05: 4'",
        "1,5,'1: 0, 2: 1, 3: 2, 4: 3, 5: 4'"})
    void codesOfLevelsBecomeARecodeThatIsUnsure(String one, String other, String recode) {
        assertThat(proposed("leader_follow_up", one, other)).contains("scale: {" + recode + "}  # unsure: ",
                "recode_types:\n  level: [scale]\n");
    }

    @Test
    void codesBehindTheFiveLevelsAreNotGuessed() {
        assertThat(proposed("leader_follow_up", "A1", "A6"))
                .contains("write what these mean (unknown, not_applicable): A6").doesNotContain("A6: ");
    }

    @Test
    void levelsWithoutANoughtMayBeAScaleFromOne() {
        assertThat(proposed("Lederens oppfølging", "1", "4")).contains("# unsure: 0 was not seen; if the scale is 1 to 5");
        assertThat(proposed("Lederens oppfølging", "0", "4")).doesNotContain("unsure:");
        assertThat(proposed("leader_follow_up", "1", "4")).doesNotContain("unsure:");
    }

    @Test
    void yesAndNoInLettersAreSureAndInNumbersAreNot() {
        assertThat(proposed("job_rotation", "Y", "N")).contains("yes_no: {Y: yes, N: no}\n");
        assertThat(proposed("job_rotation", "1", "2")).contains("yes_no: {1: yes, 2: no}  # unsure: 1 is taken to be yes");
    }

    @Test
    void doNotKnowIsUnknown() {
        assertThat(proposed("leader_follow_up,job_rotation", "Vet ikke,Veit ikkje")).contains(
                "dont_know: {Vet ikke: unknown, Veit ikkje: unknown}\n", "  level: [dont_know]\n  yesno: [dont_know]\n");
    }

    @Test
    void codesOfAnswersAreTakenInTheirOrderAndUnsure() {
        assertThat(proposed("rollout", "A1", "A3"))
                .contains("recode: {A1: complete_system, A2: stepwise, A3: undecided}}  # unsure: the codes are taken");
        assertThat(proposed("rollout", "A1", "A4")).contains("# unsure: cannot be read as they are, write a recode: A1, A4");
    }

    @Test
    void wordsThatAreOnlyLikeAnAnswerAreUnsure() {
        assertThat(proposed("technology", "Trygghetsalarmer", "GPS og lokalisering")).contains(
                "recode: {Trygghetsalarmer: safety_alarm}}  # unsure: the words are only alike");
    }

    // ---- sets and counts

    @Test
    void boxesOfOneQuestionAreASet() {
        assertThat(proposed("team_members___it,team_members___vendor", "1,0")).contains("""
                sets:
                  team_members:
                    columns:
                      team_members___it: it
                      team_members___vendor: vendor
                """);
        assertThat(proposed("team_members___1,team_members___9", "1,0")).contains(
                "team_members___1: unit_leader  # unsure: the box is taken in the order of the values",
                "ignore:\n  - team_members___9");
        assertThat(proposed("Hvem? [Superbruker],Hvem? [IT-avdelingen]", "Y,", ",Y")).contains(
                "team_members:  # unsure: only the boxes go with the field; empty boxes are read as not answered");
    }

    @Test
    void columnsThatHoldMoreThanTicksAreNoBoxes() {
        assertThat(proposed("Status [Lederens oppfølging],Status [Jobbrotasjon]", "3,Ja"))
                .contains("[Lederens oppfølging]\": leader_follow_up\n", "[Jobbrotasjon]\": job_rotation\n")
                .doesNotContain("sets:");
    }

    @Test
    void severalAnswersInOneCellArePartedByWhatPartsThem() {
        assertThat(proposed("team_members", "Superbruker;IT-avdelingen", "Ingen av disse"))
                .contains("team_members: {field: team_members, separator: \";\", recode: {Ingen av disse: none}}\n");
        assertThat(proposed("team_members", "superuser|it")).contains("team_members: team_members\n");
    }

    @Test
    void datesWhereDaysAreAskedAreCounted() {
        assertThat(proposed("Dager siden siste måling", "2026-03-01"))
                .contains("counts:\n  days_since_measurement: {days_since: Dager siden siste måling}  # unsure: ");
    }

    // ---- the proposal as a whole

    @Test
    void aTableWithoutProjectOrPhaseIsToldAtTheTop() {
        assertThat(proposed("superusers", "2").lines().skip(1)).startsWith(
                "# No column was found for project_id; without it no project can be read.",
                "# No column was found for phase; without it no project can be read.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whateverColumnsAreCalledTheProposalIsAMappingAndNamesThem(Language language) throws Exception {
        Random random = new Random(20261121);
        List<String> names = new ArrayList<>();
        String[] signs = ": # - [ ] { } \" ' \\ & * ! | > % @ ` , ? ~ = 0 1 n N y Y æ Å 😀 \t \u0085 \u2028 \u00a0 \n".split(" ", -1);
        for (int i = 0; i < 400; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                name.append(random.nextInt(8) == 0 ? " " : signs[random.nextInt(signs.length)]);
            }
            names.add(name.toString());
        }
        String header = String.join(",", names.stream().map(name -> "\"" + name.replace("\"", "\"\"") + "\"").toList());
        TableSample table = sample("project_id,phase," + header + "\nfjord,plan" + ",1".repeat(names.size()) + "\n");

        Mapping mapping = Mapping.of(Proposer.yaml(Proposer.propose(table, CATALOGUE), "projects.csv", language), "m",
                CATALOGUE);

        assertThat(table.columns()).hasSize(402).allMatch(column -> mapping.names(column.name()));
    }

    // ---- helpers

    private static String proposed(String header, String... rows) {
        String table = header + "\n" + String.join("\n", rows);
        try {
            return Proposer.yaml(Proposer.propose(sample(table + "\n"), CATALOGUE), "projects.csv", Language.EN);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static TableSample sample(String table) throws UnusableFileException {
        return TableSample.of("-", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }
}
