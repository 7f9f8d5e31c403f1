package no.driftsklar.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.engine.RuleBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FactsReaderTest {

    private static final Catalogue CATALOGUE = RuleBase.builtIn().catalogue();
    private static final FactsReader READER = new FactsReader(CATALOGUE, null, false);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    // ---- missing and not applicable

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "NA", "unknown", " unknown "})
    void aWordForMissingLeavesAnyFieldUnanswered(String word) {
        assertThat(optionalFields()).hasSize(117).allSatisfy(field -> {
            Facts facts = cell(field, word).facts();
            assertThat(facts.isMissing(field)).isTrue();
            assertThat(facts.value(field)).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"unknown\""})
    void jsonSaysMissingByNullOrUnknown(String value) {
        assertThat(optionalFields())
                .allSatisfy(field -> assertThat(json(field, value).facts().isMissing(field)).isTrue());
    }

    @Test
    void whatIsNotMentionedIsMissing() {
        Facts ofRow = row(Map.of("project_id", "p1", "phase", "plan")).facts();
        Facts ofJson = object("{\"project_id\": \"p1\", \"phase\": \"plan\"}").facts();

        assertThat(optionalFields()).allMatch(ofRow::isMissing).allMatch(ofJson::isMissing);
    }

    @Test
    void notApplicableIsAnAnswerWithoutAValueInAnyField() {
        assertThat(optionalFields()).allSatisfy(field -> {
            for (Facts facts : List.of(cell(field, "not_applicable").facts(), json(field, "\"not_applicable\"").facts())) {
                assertThat(facts.isNotApplicable(field)).isTrue();
                assertThat(facts.isMissing(field)).isFalse();
                assertThat(facts.isAnswered(field)).isFalse();
                assertThat(facts.value(field)).isNull();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"na", "N/A", "Unknown", "null", "-", "?", "ukjent"})
    void otherWordsForMissingAreErrors(String word) {
        assertRejected(cell("leader_follow_up", word), "leader_follow_up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"NA\"", "[]", "{}"})
    void jsonHasNoOtherWordsForMissing(String value) {
        assertRejected(json("leader_follow_up", value), "leader_follow_up");
    }

    // ---- level, count, percent

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 4", "' 2 ', 2", "3.0, 3", "'3,0', 3", "3.00, 3"})
    void aLevelIsAWholeNumberFromNoughtToFour(String written, int level) {
        assertThat(cell("leader_follow_up", written).facts().value("leader_follow_up")).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "5", "-1", "2.5", "2,5", "three", "+3", "3 of 4", "0x2", "٣", "3.", "yes"})
    void anythingElseIsNotALevel(String written) {
        assertRejected(cell("leader_follow_up", written), "leader_follow_up");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "46, 46", "3.0, 3", "'3,0', 3", "1000000000, 1000000000"})
    void aCountIsAWholeNumberFromNought(String written, int count) {
        assertThat(cell("staff_total", written).facts().value("staff_total")).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,5", "3.5", "-1", "1000000001", "1 000", "1.000,5", "many", "99999999999999999999"})
    void anythingElseIsNotACount(String written) {
        assertRejected(cell("staff_total", written), "staff_total");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 100", "62.5, 62.5", "'62,5', 62.5", "99.95, 99.95", "'100,0', 100"})
    void aPercentageMayHaveDecimalsWithPointOrComma(String written, double percent) {
        assertThat(cell("part_time_percent", written).facts().value("part_time_percent")).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.1", "100,1", "-0.1", "101", "62 %", "62%", "NaN", "Infinity", "half"})
    void anythingElseIsNotAPercentage(String written) {
        assertRejected(cell("part_time_percent", written), "part_time_percent");
    }

    @ParameterizedTest
    @CsvSource({"'1\u00a0200', 1200", "'12\u202f345', 12345", "'1\u2009000\u2009000', 1000000", "'1\u00a0200,0', 1200",
            "'\u00a046\u00a0', 46", "1e3, 1000", "007, 7"})
    void spacesThatDoNotBreakPartThousands(String written, int count) {
        assertThat(cell("staff_total", written).facts().value("staff_total")).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u00a020", "1\u00a02000", "1200\u00a0000", "1\u00a0\u00a0200", "1,5\u00a0000"})
    void spacesThatPartNoThousandsMakeNoNumber(String written) {
        assertRejected(cell("staff_total", written), "staff_total");
    }

    @Test
    void jsonTakesNumbersAsNumbers() {
        Facts facts = object("""
                {"project_id": "p1", "phase": "implement",
                 "leader_follow_up": 3.0, "staff_total": 46, "part_time_percent": 62.5}""").facts();

        assertThat(facts.value("leader_follow_up")).isEqualTo(3);
        assertThat(facts.value("staff_total")).isEqualTo(46);
        assertThat(facts.value("part_time_percent")).isEqualTo(62.5);
    }

    @ParameterizedTest
    @CsvSource({"leader_follow_up, 7", "leader_follow_up, -1", "leader_follow_up, 2.5", "staff_total, 3.5",
            "staff_total, 1000000001", "part_time_percent, 100.1", "leader_follow_up, true", "staff_total, [3]"})
    void jsonNumbersOutOfTypeOrRangeAreErrors(String field, String value) {
        assertRejected(json(field, value), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader_follow_up", "staff_total", "part_time_percent"})
    void aNumberInQuotesIsAnErrorInJson(String field) {
        assertThat(said(json(field, "\"3\""), Language.EN)).singleElement().asString()
                .startsWith(field + " = \"3\": must be ").endsWith(", without quotation marks");
    }

    @Test
    void numbersThatWouldFillTheMemoryWhenWrittenOutAreJustErrors() {
        assertRejected(json("staff_total", "1e-999999999"), "staff_total");
        assertRejected(json("staff_total", "1e999999999"), "staff_total");
        assertRejected(json("municipality", "1e999999999"), "municipality");
    }

    // ---- yes and no

    @Test
    void yesAndNoAreTheAnswersToAYesNoQuestion() {
        assertThat(cell("job_rotation", "yes").facts().value("job_rotation")).isEqualTo("yes");
        assertThat(cell("job_rotation", "no").facts().value("job_rotation")).isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource({"true, yes", "false, no", "'\"yes\"', yes", "'\"no\"', no"})
    void jsonAlsoTakesTrueAndFalse(String value, String answer) {
        assertThat(json("job_rotation", value).facts().value("job_rotation")).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "ja|nei", "jada", "1", "0", "x", "none", "ingen"})
    void anythingElseInAFileIsNeitherYesNorNo(String written) {
        assertRejected(cell("job_rotation", written), "job_rotation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "0", "[\"yes\"]"})
    void anythingElseInJsonIsNeitherYesNorNo(String value) {
        assertRejected(json("job_rotation", value), "job_rotation");
    }

    // ---- sets

    @Test
    void aSetIsValuesJoinedByABar() {
        assertThat(cell("team_members", "unit_leader|it").facts().value("team_members"))
                .isEqualTo(Set.of("unit_leader", "it"));
        assertThat(cell("team_members", " unit_leader | it ").facts().value("team_members"))
                .isEqualTo(Set.of("unit_leader", "it"));
    }

    @Test
    void noneIsAnAnswerOfNoValues() {
        Facts ofRow = cell("team_members", "none").facts();
        Facts ofJson = json("team_members", "[]").facts();

        assertThat(List.of(ofRow, ofJson)).allSatisfy(facts -> {
            assertThat(facts.value("team_members")).isEqualTo(Set.of());
            assertThat(facts.isAnswered("team_members")).isTrue();
        });
    }

    @Test
    void aValueTwiceCountsOnce() {
        assertThat(cell("team_members", "it|vendor|it").facts().value("team_members"))
                .isEqualTo(Set.of("it", "vendor"));
        assertThat(json("team_members", "[\"it\", \"vendor\", \"it\"]").facts().value("team_members"))
                .isEqualTo(Set.of("it", "vendor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it|dragon", "dragon", "it|none", "it|", "|it", "it,vendor", "it;vendor", "IT"})
    void aSetWithAnUnknownValueIsAnError(String written) {
        assertRejected(cell("team_members", written), "team_members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"it\", \"dragon\"]", "[\"none\"]", "[\"\"]", "[1]", "[null]", "[[\"it\"]]", "\"it|vendor\"",
            "\"none\"", "\"it\"", "{\"it\": true}"})
    void aSetInJsonIsAnArrayOfItsValues(String value) {
        assertRejected(json("team_members", value), "team_members");
    }

    // ---- words for answers

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "procedures_in_use; Vi har noen løse notater eller utkast; 1",
            "procedures_in_use; vi har nokre lause  notat eller UTKAST; 1",
            "procedures_in_use; We have some loose\u00a0notes or drafts; 1",
            "job_rotation; Ja; yes", "job_rotation; NEI; no", "job_rotation; Yes; yes",
            "technology; Trygghetsalarm; safety_alarm", "technology; Tryggleiksalarm; safety_alarm",
            "technology; safety  alarm; safety_alarm", "rollout; Ikkje bestemt; undecided"})
    void theWordsOfAnAnswerStandForItsValueInFiles(String field, String words, String value) {
        assertThat(cell(field, words).facts().value(field)).hasToString(value);
        assertRejected(json(field, "\"" + words + "\""), field);
    }

    @Test
    void everyAnswerOfEveryFieldIsUnderstoodInEveryLanguage() {
        for (Field field : CATALOGUE.fields()) {
            if (field.answers() != null) {
                field.answers().forEach((value, text) -> {
                    for (Language language : Language.values()) {
                        assertThat(cell(field.name(), text.in(language)).facts().value(field.name()))
                                .isEqualTo(cell(field.name(), value).facts().value(field.name()));
                    }
                });
            }
        }
    }

    @Test
    void aSetTakesWordsAndValues() {
        assertThat(cell("team_members", "Enhetsleder | it|VENDOR").facts().value("team_members"))
                .isEqualTo(Set.of("unit_leader", "it", "vendor"));
        assertThat(cell("team_members", "Ingen").facts().value("team_members")).isEqualTo(Set.of());
        assertRejected(cell("team_members", "Enhetsleder|ingen"), "team_members");
        assertRejected(cell("job_rotation", "Enhetsleder"), "job_rotation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ikke besvart", "ikkje svart på", "not answered"})
    void theWordsForMissingLeaveAFieldUnanswered(String words) {
        assertThat(List.of("leader_follow_up", "staff_total", "team_members", "status_date", "job_rotation"))
                .allMatch(field -> cell(field, words).facts().isMissing(field));
        assertRejected(cell("phase", words), "phase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ikke aktuelt", "ikkje aktuelt", "Not applicable"})
    void theWordsForNotApplicableAreAnAnswer(String words) {
        assertThat(cell("staff_total", words).facts().isNotApplicable("staff_total")).isTrue();
        assertRejected(json("staff_total", "\"" + words + "\""), "staff_total");
    }

    @Test
    void wordsThatStandForTwoAnswersStandForNone() throws Values.Unreadable {
        Field field = new Field("f", 1, "project", FieldType.CODE, null, false, null, null, List.of(), null, null, null, null,
                Map.of("a", new Text("Felles", "Sams", "Shared"), "b", new Text("felles", "Eiga", "Own")));
        CellValues values = new CellValues(Map.of());

        assertThat(values.isAmbiguous(field, "FELLES")).isTrue();
        assertThatThrownBy(() -> values.read(field, "Felles")).isInstanceOf(Values.Unreadable.class);
        assertThat(values.read(field, "Shared")).isEqualTo("a");
        assertThat(values.isAmbiguous(field, "Own")).isFalse();
        assertThat(Expected.oneMeaning(field).en()).startsWith("stands for more than one answer; write one of the values: ");
    }

    // ---- codes and municipalities

    @Test
    void aCodeIsOneOfTheValuesOfItsField() {
        assertThat(cell("technology", "gps_tracking").facts().value("technology")).isEqualTo("gps_tracking");
        assertThat(json("technology", "\"gps_tracking\"").facts().value("technology")).isEqualTo("gps_tracking");
        assertRejected(cell("technology", "GPS"), "technology");
        assertRejected(cell("technology", "gps_tracking|nurse_call"), "technology");
        assertRejected(json("technology", "5"), "technology");
    }

    @ParameterizedTest
    @CsvSource({"0301, 0301", "301, 0301", "4601, 4601", "301|4601, 0301|4601", "' 4601 | 301 ', 4601|0301",
            "301|4601|0301, 0301|4601"})
    void aMunicipalityNumberGetsItsNoughtBackAndMoreMayBeJoined(String written, String municipality) {
        assertThat(cell("municipality", written).facts().value("municipality")).isEqualTo(municipality);
    }

    @ParameterizedTest
    @CsvSource({"301, 0301", "4601, 4601", "'\"0301\"', 0301", "'\"301|4601\"', 0301|4601"})
    void jsonTakesAMunicipalityAsNumberOrText(String value, String municipality) {
        assertThat(json("municipality", value).facts().value("municipality")).isEqualTo(municipality);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "03011", "Oslo", "0301,4601", "0301|", "0301 4601", "301.0", "-301"})
    void anythingElseIsNotAMunicipalityNumber(String written) {
        assertRejected(cell("municipality", written), "municipality");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "12345", "301.5", "-301", "true", "[\"0301\"]"})
    void anythingElseInJsonIsNotAMunicipalityNumber(String value) {
        assertRejected(json("municipality", value), "municipality");
    }

    // ---- dates

    @Test
    void aDateIsWrittenWithYearMonthAndDay() {
        assertThat(cell("status_date", "2024-02-29").facts().statusDate()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(json("status_date", "\"2024-02-29\"").facts().statusDate()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-02-29", "2026-13-01", "31.12.26", "30.02.2026", "2026.12.31", "31.12.2026.", "1..12.2026", "31/12/2026", "2026-1-5", "20260105", "46027",
            "2026-01-05T10:00", "today"})
    void anythingElseIsNotADate(String written) {
        assertRejected(cell("status_date", written), "status_date");
    }

    @ParameterizedTest
    @CsvSource({"31.12.2026, 2026-12-31", "1.2.2026, 2026-02-01", "01.02.2026, 2026-02-01", "29.2.2024, 2024-02-29"})
    void aFileMayWriteADateTheNorwegianWay(String written, LocalDate date) {
        assertThat(cell("status_date", written).facts().statusDate()).isEqualTo(date);
        assertRejected(json("status_date", "\"" + written + "\""), "status_date");
    }

    @Test
    void aProjectWithoutADateGetsTheDateOfTheRun() {
        LocalDate asOf = LocalDate.of(2026, 12, 31);
        FactsReader reader = new FactsReader(CATALOGUE, asOf, false);

        assertThat(reader.ofJson(parsed(with("status_date", "null"))).facts().statusDate()).isEqualTo(asOf);
        assertThat(reader.ofJson(parsed(with("status_date", "\"2026-03-16\""))).facts().statusDate())
                .isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(json("status_date", "null").facts().statusDate()).isNull();
    }

    // ---- identifiers and text

    @Test
    void anIdentifierIsUpToSixtyFourPlainCharacters() {
        String longest = "Fjord-2026_v1.0-" + "x".repeat(48);

        assertThat(cell("project_id", longest).facts().projectId()).hasSize(64).isEqualTo(longest);
        assertThat(cell("project_id", " fjord-1 ").facts().projectId()).isEqualTo("fjord-1");
        assertThat(cell("project_id", "17").facts().projectId()).isEqualTo("17");
        assertRejected(cell("project_id", longest + "x"), "project_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fjord 1", "bjørnefjord", "fjord/1", "fjord,1", "fjord#1", "<b>"})
    void anIdentifierHasNoOtherCharacters(String written) {
        assertRejected(cell("project_id", written), "project_id");
    }

    @Test
    void textIsUpToTwoHundredCharactersHoweverTheyAreStored() {
        assertThat(cell("project_name", "å".repeat(200)).facts().value("project_name")).isEqualTo("å".repeat(200));
        assertThat(cell("project_name", "🚀".repeat(200)).facts().value("project_name")).isEqualTo("🚀".repeat(200));
        assertRejected(cell("project_name", "å".repeat(201)), "project_name");
        assertRejected(json("project_name", "\"" + "å".repeat(201) + "\""), "project_name");
        assertRejected(json("project_name", "\"  \""), "project_name");
        assertRejected(json("project_name", "2026"), "project_name");
    }

    // ---- what every project must say

    @ParameterizedTest
    @ValueSource(strings = {"project_id", "phase"})
    void aProjectWithoutIdentifierOrPhaseIsRejected(String field) {
        String missing = field + ": is missing; the field must have a value";

        assertThat(said(cell(field, " "), Language.EN)).containsExactly(missing);
        assertThat(said(json(field, "null"), Language.EN)).containsExactly(missing);
        assertThat(said(object(field.equals("phase") ? "{\"project_id\": \"p1\"}" : "{\"phase\": \"plan\"}"), Language.EN))
                .containsExactly(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "NA", "not_applicable"})
    void noWordForMissingStandsForAPhase(String word) {
        assertRejected(cell("phase", word), "phase");
        assertRejected(json("phase", "\"" + word + "\""), "phase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "NA", "not_applicable"})
    void asAnIdentifierAWordForMissingIsAWordLikeAnyOther(String word) {
        assertThat(cell("project_id", word).facts().projectId()).isEqualTo(word);
        assertThat(json("project_id", "\"" + word + "\"").facts().projectId()).isEqualTo(word);
    }

    @Test
    void aNumberIsNoIdentifierInJson() {
        assertRejected(json("project_id", "17"), "project_id");
    }

    @Test
    void aRejectedProjectIsStillNamedWhereItsIdentifierCanBeRead() {
        assertThat(cell("leader_follow_up", "7").projectId()).isEqualTo("p1");
        assertThat(json("leader_follow_up", "7").projectId()).isEqualTo("p1");
        assertThat(cell("project_id", "fjord 1").projectId()).isNull();
    }

    // ---- the shape of JSON

    @Test
    void anUnknownKeyNamesTheNearestField() {
        assertThat(said(json("leader_folow_up", "3"), Language.EN))
                .containsExactly("leader_folow_up: is not a field; did you mean leader_follow_up?");
    }

    @Test
    void unknownKeysCanBePassedOver() {
        FactsReader reader = new FactsReader(CATALOGUE, null, true);

        assertThat(reader.ofJson(parsed(with("our_own_number", "3"))).facts().projectId()).isEqualTo("p1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "\"p1\"", "null", "true"})
    void aProjectInJsonIsAnObject(String value) {
        assertThat(said(object(value), Language.EN))
                .containsExactly("must be a JSON object with field names as keys");
    }

    // ---- what is said about a problem

    static Stream<Arguments> everyKindOfProblem() {
        return Stream.of(
                arguments(cell("leader_follow_up", "7"),
                        "leader_follow_up = 7: skal være 0, 1, 2, 3 eller 4",
                        "leader_follow_up = 7: skal vere 0, 1, 2, 3 eller 4",
                        "leader_follow_up = 7: must be 0, 1, 2, 3 or 4"),
                arguments(cell("staff_total", "3,5"),
                        "staff_total = 3,5: skal være et helt tall fra 0 til 1000000000",
                        "staff_total = 3,5: skal vere eit heilt tal frå 0 til 1000000000",
                        "staff_total = 3,5: must be a whole number from 0 to 1000000000"),
                arguments(cell("part_time_percent", "100.1"),
                        "part_time_percent = 100.1: skal være et tall fra 0 til 100",
                        "part_time_percent = 100.1: skal vere eit tal frå 0 til 100",
                        "part_time_percent = 100.1: must be a number from 0 to 100"),
                arguments(json("leader_follow_up", "\"3\""),
                        "leader_follow_up = \"3\": skal være 0, 1, 2, 3 eller 4, uten anførselstegn",
                        "leader_follow_up = \"3\": skal vere 0, 1, 2, 3 eller 4, utan hermeteikn",
                        "leader_follow_up = \"3\": must be 0, 1, 2, 3 or 4, without quotation marks"),
                arguments(cell("job_rotation", "kanskje"),
                        "job_rotation = kanskje: skal være yes eller no",
                        "job_rotation = kanskje: skal vere yes eller no",
                        "job_rotation = kanskje: must be yes or no"),
                arguments(json("job_rotation", "1"),
                        "job_rotation = 1: skal være true, false, \"yes\" eller \"no\"",
                        "job_rotation = 1: skal vere true, false, \"yes\" eller \"no\"",
                        "job_rotation = 1: must be true, false, \"yes\" or \"no\""),
                arguments(cell("rollout", "fast"),
                        "rollout = fast: skal være en av: complete_system, stepwise, undecided",
                        "rollout = fast: skal vere ein av: complete_system, stepwise, undecided",
                        "rollout = fast: must be one of: complete_system, stepwise, undecided"),
                arguments(cell("team_members", "it|dragon"),
                        "team_members = it|dragon: skal være none eller verdier skilt med | av: "
                                + "unit_leader, superuser, it, vendor",
                        "team_members = it|dragon: skal vere none eller verdiar skilde med | av: "
                                + "unit_leader, superuser, it, vendor",
                        "team_members = it|dragon: must be none, or values separated by | out of: "
                                + "unit_leader, superuser, it, vendor"),
                arguments(json("team_members", "\"none\""),
                        "team_members = \"none\": skal være en liste, [] for ingen, med verdier av: "
                                + "unit_leader, superuser, it, vendor",
                        "team_members = \"none\": skal vere ei liste, [] for ingen, med verdiar av: "
                                + "unit_leader, superuser, it, vendor",
                        "team_members = \"none\": must be an array, [] for none, with values out of: "
                                + "unit_leader, superuser, it, vendor"),
                arguments(cell("municipality", "Oslo"),
                        "municipality = Oslo: skal være kommunenummer på fire sifre, flere skilles med |",
                        "municipality = Oslo: skal vere kommunenummer på fire siffer, fleire blir skilde med |",
                        "municipality = Oslo: must be a municipality number of four digits; separate several by |"),
                arguments(cell("status_date", "31.12.26"),
                        "status_date = 31.12.26: skal være en dato skrevet som 2026-12-31 eller 31.12.2026",
                        "status_date = 31.12.26: skal vere ein dato skriven som 2026-12-31 eller 31.12.2026",
                        "status_date = 31.12.26: must be a date written as 2026-12-31 or 31.12.2026"),
                arguments(cell("project_id", "fjord 1"),
                        "project_id = fjord 1: skal være 1 til 64 tegn av A-Z, a-z, 0-9, punktum, understrek og "
                                + "bindestrek",
                        "project_id = fjord 1: skal vere 1 til 64 teikn av A-Z, a-z, 0-9, punktum, understrek og "
                                + "bindestrek",
                        "project_id = fjord 1: must be 1 to 64 characters out of A-Z, a-z, 0-9, full stop, underscore "
                                + "and hyphen"),
                arguments(json("project_name", "17"),
                        "project_name = 17: skal være tekst på 1 til 200 tegn",
                        "project_name = 17: skal vere tekst på 1 til 200 teikn",
                        "project_name = 17: must be text of 1 to 200 characters"),
                arguments(json("phase", "\"\""),
                        "phase = \"\": skal være en av: clarify_needs, plan, design_procure, implement, operate",
                        "phase = \"\": skal vere ein av: clarify_needs, plan, design_procure, implement, operate",
                        "phase = \"\": must be one of: clarify_needs, plan, design_procure, implement, operate"),
                arguments(cell("phase", ""),
                        "phase: mangler; feltet må ha en verdi",
                        "phase: manglar; feltet må ha ein verdi",
                        "phase: is missing; the field must have a value"),
                arguments(json("superuser", "3"),
                        "superuser: er ikke et felt; mente du superusers?",
                        "superuser: er ikkje eit felt; meinte du superusers?",
                        "superuser: is not a field; did you mean superusers?"),
                arguments(object("[]"),
                        "skal være et JSON-objekt med feltnavn som nøkler",
                        "skal vere eit JSON-objekt med feltnamn som nøklar",
                        "must be a JSON object with field names as keys"));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfProblem")
    void aProblemSaysFieldValueAndWhatWouldBeRightInThreeLanguages(FactsReader.Result read, String nb, String nn,
            String en) {
        assertThat(said(read, Language.NB)).containsExactly(nb);
        assertThat(said(read, Language.NN)).containsExactly(nn);
        assertThat(said(read, Language.EN)).containsExactly(en);
    }

    @Test
    void aLongValueIsShortenedAndKeptOnOneLine() {
        assertThat(said(cell("staff_total", "about\r\n" + "x".repeat(500)), Language.EN)).containsExactly(
                "staff_total = about " + "x".repeat(53) + "…: must be a whole number from 0 to 1000000000");
    }

    @Test
    void allProblemsOfARowAreReportedInTheirOrder() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("project_id", "p1");
        cells.put("phase", "dreaming");
        cells.put("leader_follow_up", "7");
        cells.put("goals_defined", "3");
        cells.put("staff_total", "3,5");
        cells.put("team_members", "dragon");

        FactsReader.Result read = row(cells);

        assertThat(read.facts()).isNull();
        assertThat(read.problems()).extracting(Problem::field)
                .containsExactly("phase", "leader_follow_up", "staff_total", "team_members");
        assertThat(read.problems()).extracting(Problem::value)
                .containsExactly("dreaming", "7", "3,5", "dragon");
    }

    @Test
    void allProblemsOfAJsonObjectAreReportedInTheirOrder() {
        FactsReader.Result read = object("""
                {"leader_follow_up": 7, "color": "red", "staff_total": "3", "project_id": "p1"}""");

        assertThat(read.problems()).extracting(Problem::field)
                .containsExactly("leader_follow_up", "color", "staff_total", "phase");
    }

    // ---- helpers

    // ---- a part of the fields

    @Test
    void aPartSaysOnlyWhatItNames() {
        FactsReader.Part part = READER.partOfJson(parsed("""
                {"staff_trained": 12, "leader_follow_up": "unknown", "superusers": null, "job_rotation": "not_applicable",
                 "team_members": [], "availability_percent": 99.5}"""));

        assertThat(part.problems()).isEmpty();
        assertThat(part.answers()).isEqualTo(Map.of("staff_trained", Answer.of(12), "leader_follow_up", Answer.UNKNOWN,
                "superusers", Answer.WITHDRAWN, "job_rotation", Answer.NOT_APPLICABLE,
                "team_members", Answer.of(Set.of()), "availability_percent", Answer.of(99.5)));
    }

    @Test
    void whatIsWrongWithAPartIsSaidAsOfAWholeProject() {
        String written = """
                {"project_id": "p1", "phase": null, "staff_trained": "12", "superuser": 3, "leader_follow_up": 5}""";

        assertThat(READER.partOfJson(parsed(written)).problems())
                .containsExactlyElementsOf(object(written).problems());
        assertThat(READER.partOfJson(parsed("{}")).problems()).isEmpty();
        assertThat(READER.partOfJson(parsed("[1]")).problems()).isEqualTo(READER.ofJson(parsed("[1]")).problems());
    }

    private static List<String> optionalFields() {
        return CATALOGUE.fields().stream().map(Field::name)
                .filter(name -> !name.equals("project_id") && !name.equals("phase")).toList();
    }

    /** A project of which a file gives identifier, phase and one more cell. */
    private static FactsReader.Result cell(String field, String written) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("project_id", "p1", "phase", "implement"));
        cells.put(field, written);
        return row(cells);
    }

    private static FactsReader.Result row(Map<String, String> cells) {
        return READER.rows(cells.keySet().stream().map(name -> CATALOGUE.field(name).orElseThrow()).toList())
                .read(cells.values().toArray(String[]::new));
    }

    /** A project of which a JSON object gives identifier, phase and one more value. */
    private static FactsReader.Result json(String field, String value) {
        return object(with(field, value));
    }

    private static String with(String field, String value) {
        Map<String, String> members = new LinkedHashMap<>(Map.of("project_id", "\"p1\"", "phase", "\"implement\""));
        members.put(field, value);
        return members.entrySet().stream().map(member -> "\"" + member.getKey() + "\": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static FactsReader.Result object(String json) {
        return READER.ofJson(parsed(json));
    }

    private static JsonNode parsed(String json) {
        return JSON.readTree(json);
    }

    private static List<String> said(FactsReader.Result read, Language language) {
        return read.problems().stream().map(problem -> problem.in(language)).toList();
    }

    private static void assertRejected(FactsReader.Result read, String field) {
        assertThat(read.facts()).isNull();
        assertThat(read.problems()).singleElement().extracting(Problem::field).isEqualTo(field);
    }
}
