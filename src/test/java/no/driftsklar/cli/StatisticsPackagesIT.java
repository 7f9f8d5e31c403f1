package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts that read the output are run by R and by PSPP, which runs SPSS syntax. Where these are not installed the
 * test is skipped and {@code ./verify} says so; with {@code CI} set it fails instead. Stata is not free to run: its
 * script is only looked at.
 */
class StatisticsPackagesIT extends ScoreRuns {

    private static final String SAMPLE = Path.of("sample-data", "projects.csv").toAbsolutePath().toString();
    private static final List<String> NOTES = List.of("a \"quote\", comma; semicolon", "two\nlines", "=1+1",
            "'quoted'", "  Åse, ærlig ø & ü \\n $x `y`", "NA");

    @BeforeEach
    void projectsWithCarriedColumns() {
        StringBuilder projects = new StringBuilder("project_id,phase,status_date,goals_defined,needs_documented,"
                + "=Våre notater,score\n");
        for (int i = 0; i < NOTES.size(); i++) {
            projects.append("fjord-").append(i).append(",clarify_needs,2026-03-1").append(i).append(",3,1,\"")
                    .append(NOTES.get(i).replace("\"", "\"\"")).append("\",\n");
        }
        write("projects.csv", projects.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--raw", "--dialect excel-nb", "--dialect excel-nb --raw"})
    void rReadsEveryColumnAsItIs(String options) throws Exception {
        assumeInstalled("Rscript");
        run(("score projects.csv --extra-columns carry --lang nb -o assessments.csv --syntax r --states " + options)
                .strip().split(" "));

        assertThat(r("""
                source("assessments.R", encoding = "UTF-8")
                d <- assessments
                say <- function(...) writeLines(paste0(...))
                say(nrow(d), " ", is.numeric(d$score), " ", d$score[1], " ", class(d$status_date), " ", d$status_date[6])
                say(paste(levels(d$verdict), collapse = ";"), " ", d$verdict[1])
                say(attr(d$verdict, "label"), " ", attr(d$low, "label"))
                say(attr(d$leadership, "label"), " ", d$leadership[1], " ", d$goals[1])
                say(names(d)[ncol(d) - 1], " ", attr(d[[ncol(d) - 1]], "label"), " ", names(d)[ncol(d)])
                say(all(is.na(d$carried_score)), " ", d$risks[1] == "", " ", is.na(d$action_3[1]))
                say(d[["=Våre notater"]] == c(%s))
                """.formatted(String.join(", ", NOTES.stream().map(StatisticsPackagesIT::inR).toList()))))
                .containsExactly(
                "6 TRUE 66.7 Date 2026-03-15",
                "Klar;Klar med forbehold;Ikke klar;Kan ikke avgjøres Kan ikke avgjøres",
                "Konklusjon Skåre om alt ubesvart hemmer",
                "Ledelse kommer senere fremmer",
                "=Våre notater =Våre notater carried_score",
                "TRUE TRUE TRUE",
                "TRUE", "TRUE", "TRUE", "TRUE", "TRUE", "TRUE");
    }

    @Test
    void rReadsSetsAsIndicatorsAndLongTables() throws Exception {
        assumeInstalled("Rscript");
        score(SAMPLE, "-o", "assessments.csv", "--findings", "findings.csv", "--actions", "actions.csv", "--syntax", "r");
        List<String> risks = column("assessments.csv", "risks").stream().filter(set -> !set.isEmpty())
                .flatMap(set -> List.of(set.split("\\|")).stream()).toList();

        assertThat(r("""
                source("assessments.R", encoding = "UTF-8")
                source("findings.R", encoding = "UTF-8")
                source("actions.R", encoding = "UTF-8")
                cat(nrow(assessments_risks), sum(assessments_risks), assessments_risks$leaderless_rollout[1], "\\n")
                cat(attr(assessments_risks$leaderless_rollout, "label"), "\\n")
                cat(names(assessments_conditions)[1:3], assessments_conditions[["factor:leadership"]][1], "\\n")
                cat(nrow(findings), levels(findings$state), class(findings$evidence), class(findings$text), "\\n")
                cat(nrow(actions), class(actions$gain), as.character(actions$role[1]), "\\n")
                """)).containsExactly(
                "26 " + risks.size() + " TRUE ",
                "An implementation without its leader ",
                "score coverage dimension:people TRUE ",
                rows("findings.csv").size() + " hinders promotes integer character ",
                rows("actions.csv").size() + " numeric leader ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--dialect excel-nb", "--dialect excel-nb --raw"})
    void spssSyntaxReadsEveryColumn(String options) throws Exception {
        assumeInstalled("pspp");
        run(("score projects.csv --extra-columns carry --lang nb -o assessments.csv --syntax spss " + options)
                .strip().split(" "));
        write("look.sps", """
                INSERT FILE='assessments.sps' ENCODING='UTF-8'.
                COMPUTE day = XDATE.MDAY(status_date).
                LIST project_id verdict score day v__Vare_notater.
                DISPLAY DICTIONARY /VARIABLES=verdict v__Vare_notater.
                """);

        // PSPP's own output leaves out blanks at the ends
        assertThat(command("pspp", "look.sps", "-O", "format=csv")).containsSubsequence(
                "project_id,verdict,score,day,v__Vare_notater",
                "fjord-0,undetermined,66.7,10.00,\"a \"\"quote\"\", comma; semicolon\"",
                "fjord-1,undetermined,66.7,11.00,two lines",
                "fjord-2,undetermined,66.7,12.00,=1+1",
                "fjord-3,undetermined,66.7,13.00,'quoted'",
                "fjord-4,undetermined,66.7,14.00,\"Åse, ærlig ø & ü \\n $x `y`\"",
                "fjord-5,undetermined,66.7,15.00,NA",
                "verdict,4,Konklusjon,Nominal,Input,21,Left,A21,A21",
                "v__Vare_notater,30,=Våre notater,Nominal,Input,32,Left,A2000,A2000",
                ",ready_with_conditions,Klar med forbehold")
                .noneMatch(line -> line.contains("error") || line.contains("warning"));
    }

    @Test
    void theDoFileForStataNamesTypesAndLabels() throws IOException {
        run("score", "projects.csv", "--extra-columns", "carry", "--lang", "nb", "-o", "assessments.csv", "--syntax",
                "stata", "--dialect", "excel-nb");

        assertThat(read("assessments.do"))
                .contains("import delimited using \"assessments.csv\", clear delimiters(\";\") varnames(nonames)",
                        "encoding(\"UTF-8\") bindquotes(strict) maxquotedrows(unlimited)\ndrop in 1\n",
                        " v__Vare_notater carried_score)\n",
                        "destring score low high coverage score_people score_technology score_organisation, replace dpcomma\n",
                        "= daily(status_date, \"YMD\"), after(status_date)\n",
                        "foreach column of varlist phase due_phase {\n",
                        "    2 `\"ready_with_conditions\"' ///\n", "    2 `\"Klar med forbehold\"' ///\n",
                        "label variable v__Vare_notater `\"=Våre notater\"'\n",
                        "replace `column' = substr(`column', 2, .) if substr(`column', 1, 1) == \"'\"");
        assertThat(read("assessments.do").lines().filter(line -> line.startsWith("label variable ")))
                .allSatisfy(line -> assertThat(line.split(" ")[2]).hasSizeLessThanOrEqualTo(32))
                .hasSameSizeAs(read("assessments.csv").lines().findFirst().orElseThrow().split(";"));
        run("score", "projects.csv", "--extra-columns", "carry", "-o", "raw.csv", "--syntax", "stata", "--raw");
        assertThat(read("raw.do")).contains("delimiters(\",\")").doesNotContain("dpcomma", "substr(");
    }

    private List<String> r(String script) throws Exception {
        write("look.R", script);
        return command("Rscript", "--vanilla", "look.R");
    }

    private List<String> command(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
    }

    private static void assumeInstalled(String program) {
        boolean installed = List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        // a machine without it skips, and verify says so; in CI the test fails instead
        assumeTrue(System.getenv("CI") != null || installed, program + " is not installed");
    }

    private static String inR(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
