package no.driftsklar.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.driftsklar.engine.RuleBaseCompiler;
import no.driftsklar.summary.report.ReportTexts;
import no.driftsklar.web.words.PageTexts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every text of the rule base, of the report and of the pages is spelt as Debian's dictionaries and our own lists of terms have it. Where hunspell is
 * not installed the test is skipped and {@code ./verify} says so; with {@code CI} set it fails instead.
 */
class SpellingTest {

    private static final Map<Language, String> DICTIONARIES = Map.of(Language.NB, "nb_NO", Language.NN, "nn_NO",
            Language.EN, "en_GB");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsSpeltRight(Language language) throws Exception {
        assumeTrue(System.getenv("CI") != null || isInstalled(language), "hunspell or its dictionary is not installed");
        String texts = texts(language);
        assertThat(texts.length()).isGreaterThan(50_000);
        Set<String> terms = terms(language);
        Set<String> unknown = new TreeSet<>(hunspell(language, texts));
        unknown.removeIf(word -> terms.contains(word) || terms.contains(word.toLowerCase(Locale.ROOT)));
        assertThat(unknown).as("words that neither the dictionary nor src/test/resources/spelling/" + language.code()
                + ".txt has").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListOfTermsHoldsOnlyWordsThatAreUsed(Language language) throws Exception {
        String used = texts(language).toLowerCase(Locale.ROOT);
        assertThat(terms(language)).isNotEmpty()
                .allSatisfy(term -> assertThat(used).contains(term.toLowerCase(Locale.ROOT)));
    }

    /** All strings that stand in all three languages, without placeholders, addresses and titles in quotation marks. */
    private static String texts(Language language) {
        StringBuilder texts = new StringBuilder();
        collect(new JsonMapper().valueToTree(RuleBaseCompiler.read(Path.of("rules"))), language, texts);
        ReportTexts.all().forEach(text -> texts.append(text.in(language).replace("%s", " ")).append('\n'));
        PageTexts.all().forEach(text -> texts.append(text.in(language)).append('\n'));
        return texts.toString().replaceAll("\\{[^}]*}|«[^»]*»|“[^”]*”|www\\.\\S+", " ").replace('’', '\'');
    }

    private static void collect(JsonNode node, Language language, StringBuilder texts) {
        if (node.isObject() && node.hasNonNull("nb") && node.hasNonNull("nn") && node.hasNonNull("en")) {
            texts.append(node.get(language.code()).asString()).append('\n');
        } else {
            node.values().forEach(child -> collect(child, language, texts));
        }
    }

    private boolean isInstalled(Language language) throws Exception {
        try {
            return start(language, "").waitFor() == 0;
        } catch (IOException notFound) {
            return false;
        }
    }

    private Set<String> hunspell(Language language, String text) throws Exception {
        Process process = start(language, text);
        String unknown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return new HashSet<>(unknown.lines().toList());
    }

    private Process start(Language language, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("texts.txt"), text);
        return new ProcessBuilder("hunspell", "-d", DICTIONARIES.get(language), "-i", "utf-8", "-l")
                .redirectInput(file.toFile()).start();
    }

    private static Set<String> terms(Language language) throws IOException {
        return new HashSet<>(
                Files.readAllLines(Path.of("src", "test", "resources", "spelling", language.code() + ".txt")));
    }
}
