package no.driftsklar.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.CatalogueReader;
import no.driftsklar.catalogue.Conventions;
import no.driftsklar.catalogue.Fingerprint;
import no.driftsklar.catalogue.RecordBytes;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.RuleBaseException;
import no.driftsklar.catalogue.RuleBaseId;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles a rule base into classes and a catalogue, so that it runs without a rule compiler. The build of the project
 * does so for {@code rules/}; {@link RuleBase#of} does so once for any other folder.
 */
public final class RuleBaseCompiler {

    /** Changes whenever a rule base compiled before could not be loaded any more. */
    static final int FORMAT = 4;

    static final String CONTENTS = "META-INF/driftsklar/rule-base.bin";

    /** On one line before each file, so that the lines of the file keep their numbers. */
    private static final String HEADER = "package %s; import %s.*; import static " + Conditions.class.getName()
            + ".*; ";

    /** How Drools begins the message that prints the whole class in which an error lies. */
    private static final String SOURCE = "Java source of";

    /** Where that class names the rule that it was made of, and the file of the rule. */
    private static final Pattern RULE_OF_CLASS = Pattern.compile("addRuleNames\\(\"([^\"]*)\", \"([^\"]*)\"");

    private RuleBaseCompiler() {
    }

    /** What a compiled rule base is, beside its classes: the class of each stage's model, and the catalogue. */
    record Compiled(Map<Stage, String> models, Catalogue.Content content) {
    }

    /** Compiles the rule base in the first folder into the second. */
    public static void main(String[] arguments) {
        try {
            Path output = Path.of(arguments[1]);
            RuleBase.delete(output.resolve(Stage.RULES.replace('.', '/')));
            Compiled compiled = compile(Path.of(arguments[0]), output);
            System.out.printf("Compiled %d rules of rule base %s (%s)%n", compiled.content().rules().size(),
                    compiled.content().id().version(), compiled.content().id().fingerprint());
        } catch (RuleBaseException e) {
            e.problems().forEach(System.err::println);
            System.exit(1);
        }
    }

    /**
     * Reads a rule base with its rules, without compiling them.
     *
     * @throws RuleBaseException when a file cannot be read or breaks a convention
     */
    public static Catalogue.Content read(Path ruleBase) {
        Catalogue.Content content = CatalogueReader.fromYaml(ruleBase);
        List<String> problems = new ArrayList<>();
        RuleParser parser = new RuleParser(content, problems);
        List<Rule> rules = new ArrayList<>();
        for (Path file : Fingerprint.files(ruleBase)) {
            String path = Fingerprint.relative(ruleBase, file);
            if (path.endsWith(".drl")) {
                if (Stage.of(path).isEmpty()) {
                    problems.add(path + ": rules lie under people, technology, organisation, risks, contradictions"
                            + " or verdict");
                }
                rules.addAll(parser.parse(path, Fingerprint.read(file)));
            }
        }
        Catalogue.Content whole = content.withRules(rules);
        problems.addAll(Conventions.problems(whole));
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
        return whole;
    }

    /**
     * Compiles a rule base into a folder.
     *
     * @throws RuleBaseException when a file cannot be read, breaks a convention or does not compile
     */
    static Compiled compile(Path ruleBase, Path output) {
        Catalogue.Content content = read(ruleBase);
        KieFileSystem files = KieServices.get().newKieFileSystem();
        files.write("src/main/resources/fact-types.drl", FactTypes.declare(content));
        Map<String, String> written = new HashMap<>();
        for (Path file : Fingerprint.files(ruleBase)) {
            String path = Fingerprint.relative(ruleBase, file);
            if (path.endsWith(".drl")) {
                String packageName = Stage.of(path).orElseThrow().packageName(content.id());
                String staged = packageName.replace('.', '/') + "/" + path.replace('/', '_');
                written.put(staged, path);
                files.write("src/main/resources/" + staged,
                        HEADER.formatted(packageName, Stage.factTypes(content.id())) + Fingerprint.read(file));
            }
        }
        KieBuilder builder = KieServices.get().newKieBuilder(files);
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException e) {
            throw new RuleBaseException("the rules do not compile: " + e);
        }
        List<String> problems = problems(builder.getResults().getMessages(Message.Level.ERROR), written);
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
        Map<Stage, String> models = writeClasses((InternalKieModule) builder.getKieModule(), content.id(), output);
        Compiled compiled = new Compiled(models, content);
        write(output.resolve(CONTENTS), RecordBytes.write(compiled));
        return compiled;
    }

    /** What the compiler says, told of the rule as written instead of the Java class that Drools made of it. */
    private static List<String> problems(List<Message> errors, Map<String, String> written) {
        Map<String, String> rules = new HashMap<>();
        for (Message error : errors) {
            Matcher rule = RULE_OF_CLASS.matcher(error.getText());
            if (error.getText().startsWith(SOURCE) && rule.find()) {
                rules.put(error.getPath(), written.getOrDefault(rule.group(2), rule.group(2)) + ": rule \""
                        + rule.group(1) + "\"");
            }
        }
        return errors.stream().filter(error -> !error.getText().startsWith(SOURCE))
                .map(error -> rules.getOrDefault(error.getPath(),
                        written.getOrDefault(error.getPath(), error.getPath()) + " line " + error.getLine())
                        + ": " + error.getText().strip()).toList();
    }

    private static Map<Stage, String> writeClasses(InternalKieModule module, RuleBaseId id, Path output) {
        Map<Stage, String> models = new LinkedHashMap<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class") && name.startsWith(Stage.factTypes(id).replace('.', '/'))) {
                write(output.resolve(name), module.getBytes(name));
            }
            if (name.endsWith("/drools-model")) {
                for (String line : new String(module.getBytes(name), StandardCharsets.UTF_8).lines().toList()) {
                    for (Stage stage : Stage.values()) {
                        if (line.startsWith(stage.packageName(id) + ".")) {
                            models.put(stage, line.strip());
                        }
                    }
                }
            }
        }
        return models;
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
