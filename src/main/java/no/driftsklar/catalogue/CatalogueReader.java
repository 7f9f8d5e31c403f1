package no.driftsklar.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a catalogue from the YAML files of a rule base. */
public final class CatalogueReader {

    private CatalogueReader() {
    }

    private record FieldsFile(List<Field> fields) {
        FieldsFile {
            fields = fields == null ? List.of() : fields;
        }
    }

    private record RuleBaseFile(String version) {
    }

    private record EvidenceFile(List<Evidence> evidence) {
    }

    private record SourcesFile(List<Work> works) {
    }

    private record ThresholdsFile(Thresholds thresholds) {
    }

    private record ShelfLifeFile(Map<String, ShelfLife> shelfLives) {
    }

    private record VerdictFile(List<Saying> says, List<VerdictExample> examples) {
    }

    /**
     * Reads the YAML files of a rule base; the rules are not looked at.
     *
     * @throws RuleBaseException when a file is missing, is not YAML, or holds something else than it should; all files
     *                           are read before, so that all problems are told at once
     */
    public static Catalogue.Content fromYaml(Path ruleBase) {
        List<String> problems = new ArrayList<>();
        Yaml yaml = new Yaml(ruleBase, problems);

        RuleBaseFile about = yaml.read("rule-base.yaml", RuleBaseFile.class);
        EvidenceFile evidence = yaml.read("evidence.yaml", EvidenceFile.class);
        SourcesFile sources = yaml.read("sources.yaml", SourcesFile.class);
        ThresholdsFile thresholds = yaml.read("verdict/thresholds.yaml", ThresholdsFile.class);
        VerdictFile verdict = yaml.read("verdict/verdict.yaml", VerdictFile.class);
        ShelfLifeFile shelfLives = yaml.read("shelf_life.yaml", ShelfLifeFile.class);
        Terms terms = yaml.read("terms.yaml", Terms.class);

        List<Factor> factors = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            for (Factor factor : yaml.readFolder(dimension.key(), Factor.class, Factor::id)) {
                if (factor.dimension() != dimension) {
                    problems.add(dimension.key() + "/" + factor.id() + ".yaml: dimension is "
                            + (factor.dimension() == null ? "missing" : factor.dimension().key())
                            + ", but the file lies under " + dimension.key());
                }
                factors.add(factor);
            }
        }
        List<Field> fields = new ArrayList<>();
        yaml.readFolder("project", FieldsFile.class, null).forEach(file -> fields.addAll(file.fields()));
        factors.forEach(factor -> fields.addAll(factor.fields()));
        List<Risk> risks = yaml.readFolder("risks", Risk.class, Risk::id);
        List<Contradiction> contradictions = yaml.readFolder("contradictions", Contradiction.class, Contradiction::id);

        yaml.findUnread();
        if (terms != null) {
            terms.values().removeIf(Objects::isNull);
        }
        if (about != null && about.version() == null) {
            problems.add("rule-base.yaml: version is missing");
        }
        inOrder(fields, Field::order, Field::name, "field", problems);
        inOrder(factors, Factor::order, Factor::id, "factor", problems);
        inOrder(risks, Risk::order, Risk::id, "risk", problems);
        inOrder(contradictions, Contradiction::order, Contradiction::id, "contradiction", problems);
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
        return new Catalogue.Content(new RuleBaseId(about.version(), Fingerprint.of(ruleBase)), fields, factors, risks,
                contradictions, evidence.evidence(), thresholds.thresholds(), shelfLives.shelfLives(), verdict.says(), verdict.examples(),
                sources.works(), terms, List.of());
    }

    /** Words by kind and key. */
    private static final class Terms extends LinkedHashMap<String, Map<String, Text>> {
    }

    private static <T> void inOrder(List<T> items, ToIntFunction<T> order, Function<T, String> name,
            String kind, List<String> problems) {
        items.sort(Comparator.comparingInt(order));
        Map<String, T> names = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (name.apply(items.get(i)) == null) {
                problems.add("the " + kind + " with the order " + order.applyAsInt(items.get(i)) + " has no name");
            }
            if (order.applyAsInt(items.get(i)) < 1) {
                problems.add(kind + " " + name.apply(items.get(i)) + ": order must be 1 or more");
            }
            if (names.put(name.apply(items.get(i)), items.get(i)) != null) {
                problems.add("two " + kind + "s are called " + name.apply(items.get(i)));
            }
            if (i > 0 && order.applyAsInt(items.get(i)) == order.applyAsInt(items.get(i - 1))) {
                problems.add(kind + "s " + name.apply(items.get(i - 1)) + " and " + name.apply(items.get(i))
                        + " have the same order " + order.applyAsInt(items.get(i)));
            }
        }
    }

    /** Reads YAML files, collecting what is wrong with them. */
    private record Yaml(Path ruleBase, YAMLMapper mapper, Set<String> seen, List<String> problems) {

        Yaml(Path ruleBase, List<String> problems) {
            this(ruleBase, YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build(), new HashSet<>(), problems);
        }

        /** A file that nothing reads is a mistake: its factor or field would be missing without a word. */
        void findUnread() {
            for (Path file : Fingerprint.files(ruleBase)) {
                String path = Fingerprint.relative(ruleBase, file);
                if (path.endsWith(".yaml") && !seen.contains(path)) {
                    problems.add(path + ": nothing reads this file; factors lie under people, technology or organisation,"
                            + " and the others under project, risks, contradictions or verdict");
                }
            }
        }

        <T> List<T> readFolder(String folder, Class<T> type, Function<T, String> id) {
            List<T> read = new ArrayList<>();
            for (Path file : Fingerprint.files(ruleBase)) {
                String path = Fingerprint.relative(ruleBase, file);
                if (path.startsWith(folder + "/") && path.endsWith(".yaml")) {
                    T value = read(path, type);
                    if (value == null) {
                        continue;
                    }
                    String name = file.getFileName().toString().replace(".yaml", "");
                    if (id != null && !name.equals(id.apply(value))) {
                        problems.add(path + ": is about " + id.apply(value) + ", so it should be called "
                                + id.apply(value) + ".yaml");
                    }
                    read.add(value);
                }
            }
            return read;
        }

        <T> T read(String path, Class<T> type) {
            seen.add(path);
            Path file = ruleBase.resolve(path);
            if (!Files.isRegularFile(file)) {
                problems.add(path + ": the file is missing");
                return null;
            }
            String content;
            try {
                content = Files.readString(file);
            } catch (IOException e) {
                problems.add(path + ": cannot be read: " + e.getMessage());
                return null;
            }
            try {
                T value = mapper.readValue(content, type);
                if (value == null) {
                    problems.add(path + ": the file is empty");
                }
                return value;
            } catch (UnrecognizedPropertyException e) {
                problems.add(path + " line " + lineOf(content, e) + ": there is no key " + e.getPropertyName()
                        + " here; did you mean " + Nearest.to(e.getPropertyName(), e.getKnownPropertyIds().stream()
                                .map(String::valueOf).toList()).orElse("") + "?");
            } catch (JacksonException e) {
                problems.add(path + (e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr()) + ": "
                        + e.getOriginalMessage());
            }
            return null;
        }

        /** Where the key stands: the exception itself only knows where the object that holds it ends. */
        private int lineOf(String content, UnrecognizedPropertyException unknown) {
            StringBuilder key = new StringBuilder();
            unknown.getPath().forEach(step -> key.append('/')
                    .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
            try (JsonParser parser = mapper.createParser(content)) {
                while (parser.nextToken() != null) {
                    if (parser.currentToken() == JsonToken.PROPERTY_NAME
                            && parser.streamReadContext().pathAsPointer().toString().contentEquals(key)) {
                        return parser.currentTokenLocation().getLineNr();
                    }
                }
            }
            return unknown.getLocation().getLineNr();
        }
    }
}
