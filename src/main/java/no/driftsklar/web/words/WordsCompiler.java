package no.driftsklar.web.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.driftsklar.catalogue.RecordBytes;
import no.driftsklar.catalogue.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Puts the sentences of all {@code words.yaml} together, so that a start does not read 150 kB of YAML. The build does so. */
final class WordsCompiler {

    static final String WORDS = "META-INF/driftsklar/words.bin";

    private static final Path FOLDER = Path.of("no", "driftsklar", "web");
    private static final Set<String> LANGUAGES = Set.of("nb", "nn", "en");

    private WordsCompiler() {
    }

    /** The sentences by key. */
    record Compiled(Map<String, Text> texts) {
    }

    /** Compiles the words among the classes in a folder, and puts them beside them. */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Map<String, Text> texts = new HashMap<>();
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> features = Files.list(classes.resolve(FOLDER))) {
            for (Path file : features.map(feature -> feature.resolve("words.yaml")).filter(Files::exists).sorted().toList()) {
                try (InputStream words = Files.newInputStream(file)) {
                    collect(file.getParent().getFileName().toString(), yaml.readTree(words), texts);
                }
            }
        }
        Files.createDirectories(classes.resolve(WORDS).getParent());
        Files.write(classes.resolve(WORDS), RecordBytes.write(new Compiled(texts)));
    }

    private static void collect(String key, JsonNode node, Map<String, Text> texts) {
        if (node.isObject() && node.propertyNames().containsAll(LANGUAGES) && node.size() == LANGUAGES.size()
                && node.propertyStream().allMatch(text -> text.getValue().isString())) {
            texts.put(key, new Text(node.get("nb").stringValue(), node.get("nn").stringValue(),
                    node.get("en").stringValue()));
        } else if (node.isObject() && node.propertyNames().stream().noneMatch(LANGUAGES::contains)) {
            node.propertyStream().forEach(part -> collect(key + "." + part.getKey(), part.getValue(), texts));
        } else {
            throw new IllegalStateException("the sentence " + key + " needs nb, nn and en");
        }
    }
}
