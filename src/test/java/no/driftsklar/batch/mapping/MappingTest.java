package no.driftsklar.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final Catalogue CATALOGUE = RuleBase.builtIn().catalogue();
    private static final String PROJECT = "constants: {project_id: fjord, phase: implement}\n";

    @TempDir
    private Path folder;

    // ---- columns and recodes

    @Test
    void aColumnBecomesTheFieldThatTheMappingNames() {
        assertThat(facts("columns: {Leder: leader_follow_up}", "Leder", " 3 ").value("leader_follow_up")).isEqualTo(3);
    }

    @Test
    void aColumnThatIsNotNamedAndBearsTheNameOfAFieldIsThatField() {
        assertThat(facts("columns: {Leder: leader_follow_up}", "Leder,superusers", "3,2").value("superusers")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A1 | 0", "A5 | 4", "2 | 2", "Lederen følger ikke opp innføringen | 0"})
    void whatTheRecodeDoesNotHaveIsReadAsWithoutIt(String cell, int level) {
        String mapping = "columns: {Leder: {field: leader_follow_up, recode: {A1: 0, A5: 4}}}";

        assertThat(facts(mapping, "Leder", cell).value("leader_follow_up")).isEqualTo(level);
    }

    @Test
    void valuesAreWhatIsWrittenAndNotWhatYamlMakesOfIt() {
        String mapping = """
                columns:
                  rot: {field: job_rotation, recode: {1: no, yes: no, ~: yes}}
                  nr: {field: municipality, recode: {0x1: 0301}}
                """;

        assertThat(facts(mapping, "rot,nr", "1,0x1").value("job_rotation")).isEqualTo("no");
        assertThat(facts(mapping, "rot,nr", "yes,0x1").value("job_rotation")).isEqualTo("no");
        assertThat(facts(mapping, "rot,nr", "~,0x1").value("municipality")).isEqualTo("0301");
    }

    @Test
    void aRecodeServesManyColumnsByNameAndByType() {
        String mapping = """
                columns:
                  a: leader_follow_up
                  b: {field: needs_documented, recode: [turned, dont_know]}
                  c: {field: goals_defined, recode: dont_know}
                recodes:
                  scale: {A1: 0, A2: 1}
                  turned: {A1: 4, A2: 3}
                  dont_know: {"": not_applicable, Vet ikke: unknown}
                recode_types: {level: [scale, dont_know]}
                """;
        Facts facts = facts(mapping, "a,b,c,user_payment", "A2,A2,,A1");

        assertThat(facts.value("leader_follow_up")).isEqualTo(1);
        assertThat(facts.value("needs_documented")).isEqualTo(3);
        assertThat(facts.isNotApplicable("goals_defined")).isTrue();
        assertThat(facts.value("user_payment")).isEqualTo(0);
    }

    @Test
    void valuesOfASetInOneCellArePartedByTheSeparator() {
        String mapping = """
                columns:
                  Team: {field: team_members, separator: ";", recode: {Ingen av disse: none, IT: it}}
                """;

        assertThat(facts(mapping, "Team", "IT; Superbruker;").value("team_members")).isEqualTo(Set.of("it", "superuser"));
        assertThat(facts(mapping, "Team", "Ingen av disse").value("team_members")).isEqualTo(Set.of());
        assertThat(facts(mapping, "Team", "").isMissing("team_members")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-16 00:00:00", "2026-03-16T09:12:44.120Z", "16.03.2026 09:12"})
    void theTimeOfDayBehindADateCountsForNothing(String cell) {
        assertThat(facts("columns: {levert: status_date}", "levert", cell).statusDate()).isEqualTo("2026-03-16");
    }

    // ---- checkbox columns

    private static final String BOXES = "sets: {team_members: {columns: {t1: it, t2: vendor, t3: %s}%s}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "superuser    |                   | 1,0,1             | it superuser",
        "superuser    |                   | Checked,,         | it",
        "superuser    |                   | X,nei,J           | it superuser",
        "superuser    |                   | 0,0,0             |",
        "superuser    |                   | 0,,0              | missing",
        "superuser    |                   | ,,                | missing",
        "superuser    | , unchecked: ['']  | ,,                |",
        "superuser    | , checked: [5]     | 5,0,              | it",
        "superuser    |                   | not_applicable,not_applicable,not_applicable | not_applicable",
        "none         |                   | 0,0,1             |",
        "none         |                   | 0,0,0             | missing",
        "unknown      |                   | 0,0,1             | missing",
        "not_applicable |                 | 0,0,1             | not_applicable"})
    void tickedBoxesAreTheSetAndWhatWasNotAnsweredIsUnknown(String third, String words, String cells, String values) {
        Facts facts = facts(BOXES.formatted(third, words == null ? "" : words), "t1,t2,t3", cells);

        if ("missing".equals(values)) {
            assertThat(facts.isMissing("team_members")).isTrue();
        } else if ("not_applicable".equals(values)) {
            assertThat(facts.isNotApplicable("team_members")).isTrue();
        } else {
            assertThat(facts.value("team_members"))
                    .isEqualTo(values == null ? Set.of() : Set.of(values.split(" ")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0,2,0 | t2 → team_members = 2: must be ticked (1, checked, j, ja, true, x, y, yes) or not (0, ",
        "1,0,1 | t3 → team_members = 1: the box is the whole answer (none), but these are ticked too: it"})
    void aBoxThatSaysSomethingElseIsAProblemOfTheRow(String cells, String problem) {
        assertThat(problems(BOXES.formatted("none", ""), "t1,t2,t3", cells)).singleElement().asString().startsWith(problem);
    }

    // ---- counts

    @ParameterizedTest
    @CsvSource(nullValues = "missing", value = {
        "days_since: målt,                           2026-03-01, 15",
        "days_since: målt,                           16.03.2026, 0",
        "days_since: målt,                           '',         missing",
        "days_since: målt,                           Ikke besvart, missing",
        "months_since: målt,                         2025-12-17, 2",
        "'days_since: målt, until: 2026-03-02',      2026-03-01, 1",
        "'days_since: målt, until: levert',          2026-03-01, 4",
        "'days_since: målt, recode: {Aldri: unknown}', Aldri,    missing"})
    void aCountIsTheWholeDaysOrMonthsUpToADate(String count, String measured, Integer days) {
        Facts facts = facts("counts: {days_since_measurement: {" + count + "}}\ncarry: [levert]",
                "målt,status_date,levert", measured + ",2026-03-16,2026-03-05");

        assertThat(facts.value("days_since_measurement")).isEqualTo(days);
    }

    @Test
    void aCountUntilAMissingDateIsMissingUnlessTheProgramWasGivenOne() {
        String mapping = "counts: {days_since_measurement: {days_since: målt}}";

        assertThat(facts(mapping, "målt", "2026-03-01").isMissing("days_since_measurement")).isTrue();
        assertThat(read(new FactsReader(CATALOGUE, LocalDate.of(2026, 3, 11), false), mapping, "målt", "2026-03-01").facts()
                .value("days_since_measurement")).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-03-17 | målt → days_since_measurement = 2026-03-17: is after the date that is counted to, 2026-03-16",
        "12         | målt → days_since_measurement = 12: must be a date written as 2026-12-31 or 31.12.2026"})
    void daysThatCannotBeCountedAreAProblemOfTheRow(String measured, String problem) {
        assertThat(problems("counts: {days_since_measurement: {days_since: målt}}", "målt,status_date",
                measured + ",2026-03-16")).containsExactly(problem);
    }

    // ---- problems of rows

    @Test
    void allProblemsOfARowNameTheColumnTheFieldAndWhatWasWritten() {
        String mapping = """
                columns:
                  "G02Q01[SQ001]": leader_follow_up
                  superusers: superusers
                  Team: {field: team_members, separator: ";"}
                recodes: {scale: {A1: 0}}
                recode_types: {level: scale}
                """;

        assertThat(problems(mapping, "Team,superusers,G02Q01[SQ001]", "it;boss,-1,A9")).containsExactly(
                "Team → team_members = it;boss: must be none, or values separated by | out of: unit_leader, superuser, it,"
                        + " vendor",
                "superusers = -1: must be a whole number from 0 to 1000000000",
                "G02Q01[SQ001] → leader_follow_up = A9: must be 0, 1, 2, 3 or 4; not in the recode (scale)");
    }

    // ---- problems of the mapping

    @Test
    void theExampleInTheReadmeIsAMapping() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String example = readme.substring(readme.indexOf("```yaml\ncolumns:") + 8);

        Mapping mapping = Mapping.of(example.substring(0, example.indexOf("```")), "README.md", CATALOGUE);

        assertThat(List.of("project_id", "phase", "leader_follow_up", "owned_tasks", "days_since_measurement"))
                .allMatch(mapping::fills);
        assertThat(mapping.carriedAs("respnr")).isEqualTo("respondent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "columns: {a: superuser}                                 | “superuser” is not a field; did you mean superusers?",
        "colums: {a: superusers}                                 | “colums” does not exist here; did you mean columns?",
        "columns: {a: {feld: superusers}}                        | “feld” does not exist here; did you mean field?",
        "columns: {a: superusers, b: superusers}                 | the field superusers is already given a value on line 1",
        "columns: {a: superusers, a: phase}                      | “a” stands twice",
        "columns: [a, b]                                         | must have names and values, like this: G01Q01: project_id",
        "columns: {a: {field: phase, recode: {A1: go}}}          | phase = go: must be one of: clarify_needs, plan,",
        "columns: {a: {field: phase, recode: scal}}              | “scal” does not stand under recodes; did you mean {A1: 0}?",
        "columns: {a: {field: phase, separator: ';'}}            | phase is of the type code; it must be a field of the type set",
        "recodes: {s: {A1: 5}}\\nrecode_types: {level: s}        | needs_documented = 5: must be 0, 1, 2, 3 or 4",
        "recode_types: {levels: s}                               | “levels” does not exist here; did you mean level?",
        "constants: {technology: gps}                            | technology = gps: must be one of: safety_alarm,",
        "sets: {technology: {columns: {a: other}}}               | technology is of the type code; it must be a field of the type set",
        "sets: {team_members: {columns: {a: boss}}}              | “boss” is not a value of team_members; did you mean it?",
        "sets: {team_members: {columns: {a: it, b: it}}}         | two boxes stand for it",
        "sets: {team_members: {checked: [1]}}                    | lacks columns",
        "sets: {team_members: {columns: {a: it}, checked: [1], unchecked: [1]}} | “1” stands both in checked and in unchecked",
        "counts: {superusers: {until: 2026-01-01}}               | must have either days_since or months_since",
        "counts: {leader_follow_up: {days_since: a}}             | leader_follow_up is of the type level; it must be a field",
        "carry: {a: id, b: id}                                   | two columns are carried through as “id”",
        "columns: {a: superusers}\\nignore: [a]                  | the column “a” stands under ignore, but is used",
        "other_columns: drop                                     | “drop” must be one of: reject, ignore, carry",
        "columns: {a: [b}                                        | is not valid YAML: ",
        "# nothing                                               | says nothing; write for example  columns: "})
    void whatCannotBeUsedIsToldWithItsLineAndWhatWouldBeRight(String mapping, String problem) {
        assertThat(unusable(mapping.replace("\\n", "\n"))).anySatisfy(text -> assertThat(text.en())
                .matches("(?s)mapping.yaml(:[0-9]+)?: .*").contains(": " + problem));
    }

    @Test
    void allProblemsOfAMappingAreToldAtOnceInThreeLanguages() {
        List<Text> problems = unusable("columns:\n  a: superuser\n  b: leder\nconstants: {technology: gps}\n");

        assertThat(problems).extracting(Text::en).hasSize(3).allMatch(text -> text.startsWith("mapping.yaml:"));
        assertThat(problems.get(0).en()).startsWith("mapping.yaml:2: ");
        assertThat(problems.get(0).nb()).isEqualTo("mapping.yaml:2: «superuser» er ikke et felt; mente du superusers?");
        assertThat(problems.get(0).nn()).isEqualTo("mapping.yaml:2: «superuser» er ikkje eit felt; meinte du superusers?");
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsTold() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'#', (byte) 0xe5});

        assertThatThrownBy(() -> Mapping.read(folder.resolve("none.yaml"), CATALOGUE)).hasMessageContaining("NoSuchFile");
        assertThatThrownBy(() -> Mapping.read(latin, CATALOGUE)).hasMessageContaining("is not text in UTF-8");
    }

    @Test
    void theFingerprintIsTheHashOfTheBytesOfTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("m.yaml"), "\uFEFFother_columns: ignore\r\n");

        assertThat(Mapping.read(file, CATALOGUE).fingerprint()).hasSize(64)
                .isNotEqualTo(Mapping.of("other_columns: ignore\n", "m", CATALOGUE).fingerprint())
                .isEqualTo(Mapping.read(file, CATALOGUE).fingerprint());
        assertThat(Mapping.none().fingerprint()).isNull();
    }

    @Test
    void aMappingThatDoesNotFitTheTableNamesEveryColumn() throws Exception {
        Mapping mapping = Mapping.of("columns: {Leder: leader_follow_up, Fase: phase}\ncarry: [id]", "m", CATALOGUE);

        MappingException problem = catchThrowableOfType(MappingException.class, () -> mapping.over(
                new String[] {"Ledar", "Fase", "Fase", "phase", "id"}, Arrays.asList(null, null, null,
                        CATALOGUE.field("phase").orElseThrow(), null), CATALOGUE, new FactsReader(CATALOGUE, null, true)));

        assertThat(problem.problems()).extracting(Text::en).containsExactly(
                "the column “Leder” of the mapping is not in the file; did you mean “Ledar”?",
                "the column “Fase” of the mapping stands twice in the file",
                "the mapping gives the field phase its value, but the file also has a column called phase; write it under"
                        + " ignore or carry if it is not the field");
    }

    // ---- helpers

    private static List<Text> unusable(String mapping) {
        return catchThrowableOfType(MappingException.class, () -> Mapping.of(mapping, "mapping.yaml", CATALOGUE)).problems();
    }

    private static Facts facts(String mapping, String header, String cells) {
        FactsReader.Result result = read(new FactsReader(CATALOGUE, null, false), mapping, header, cells);
        assertThat(result.problems()).isEmpty();
        return result.facts();
    }

    private static List<String> problems(String mapping, String header, String cells) {
        return read(new FactsReader(CATALOGUE, null, false), mapping, header, cells).problems().stream()
                .map(problem -> problem.in(Language.EN)).toList();
    }

    private static FactsReader.Result read(FactsReader reader, String mapping, String header, String cells) {
        try {
            Mapping read = Mapping.of(PROJECT + mapping, "mapping.yaml", CATALOGUE);
            String[] names = header.split(",");
            return read.over(names, Arrays.stream(names)
                    .map(name -> read.names(name) ? null : CATALOGUE.field(name).orElse(null)).toList(), CATALOGUE, reader)
                    .read(cells.split(",", -1));
        } catch (MappingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
