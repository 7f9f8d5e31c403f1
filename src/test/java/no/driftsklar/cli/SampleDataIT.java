package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies beside the sample data is what the program makes of it. */
class SampleDataIT {

    @ParameterizedTest
    @CsvSource({
            "assessments.csv,            score projects.csv",
            "project.assessment.ndjson,  score project.json --format ndjson --lang en",
            "summary.nb.html,            summary projects.csv",
            "explained.nb.txt,           explain projects.csv --project example-01-leader-left",
            "explained.nn.txt,           explain projects.csv --project example-01-leader-left --lang nn",
            "explained.en.txt,           explain projects.csv --project example-01-leader-left --lang en"})
    void theCommittedOutputIsWhatComesOut(String committed, String arguments) throws Exception {
        Path folder = Path.of("sample-data").toAbsolutePath();
        Program.Result result = Program.in(folder).run(arguments.split(" "));
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(Files.readString(folder.resolve(committed)))
                .as("sample-data/" + committed + " is stale; ./verify --update writes it anew")
                .isEqualTo(result.out());
    }

    @Test
    void theReadmeQuotesWhatComesOut() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String quoted = readme.substring(readme.indexOf("```text\n") + "```text\n".length());
        quoted = quoted.substring(0, quoted.indexOf("```"));
        assertThat(quoted.lines().count()).isGreaterThan(30);
        assertThat(Files.readString(Path.of("sample-data", "explained.en.txt"))).startsWith(quoted);
    }
}
