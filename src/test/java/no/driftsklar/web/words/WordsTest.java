package no.driftsklar.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import org.junit.jupiter.api.Test;

/** The sentences of the pages: there is none too many and none too few, and the values stand in all three languages. */
class WordsTest {

    private static final Pattern USED = Pattern.compile("#\\{\\|?([a-z0-9_.$\\{}A-Z()]+?)\\|?[}(]");
    private static final Pattern IN_QUOTES = Pattern.compile("[\"'`]([a-z0-9_]+(?:\\.[a-z0-9_]+)*\\.?)[\"'`]");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");

    private final Words words = Words.read();

    @Test
    void everySentenceThatATemplateAsksForIsThere() {
        List<String> missing = new ArrayList<>();
        for (Path template : files(Path.of("src/main/resources/no/driftsklar/web"), ".html")) {
            USED.matcher(read(template)).results().map(match -> match.group(1)).filter(key -> !key.contains("$"))
                    .filter(key -> !words.all().containsKey(key)).forEach(key -> missing.add(template + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    /**
     * Where a key is put together of parts, as in {@code #{|errors.${kind}.heading|}}, what stands before the first is
     * enough.
     */
    @Test
    void everySentenceIsAskedFor() {
        Set<String> whole = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        for (Path template : files(Path.of("src/main/resources/no/driftsklar/web"), ".html")) {
            USED.matcher(read(template)).results().map(match -> match.group(1)).forEach(key -> {
                if (key.contains("$")) {
                    beginnings.add(key.substring(0, key.indexOf('$')));
                } else {
                    whole.add(key);
                }
            });
        }
        for (Path source : files(Path.of("src/main/java/no/driftsklar/web"), ".java")) {
            IN_QUOTES.matcher(read(source)).results().map(match -> match.group(1)).forEach(key -> {
                if (key.endsWith(".")) {
                    beginnings.add(key);
                } else {
                    whole.add(key);
                }
            });
        }
        Predicate<String> asked = key -> whole.contains(key)
                || beginnings.stream().anyMatch(beginning -> beginning.contains(".") && key.startsWith(beginning));
        assertThat(words.all().keySet().stream().filter(asked.negate())).isEmpty();
    }

    @Test
    void everySentenceHasTheSameValuesInEachLanguage() {
        assertThat(words.all()).isNotEmpty().allSatisfy((key, text) -> {
            assertThat(values(text, Language.NN)).as(key).isEqualTo(values(text, Language.NB));
            assertThat(values(text, Language.EN)).as(key).isEqualTo(values(text, Language.NB));
        });
    }

    private static Set<String> values(Text text, Language language) {
        return VALUE.matcher(text.in(language)).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
