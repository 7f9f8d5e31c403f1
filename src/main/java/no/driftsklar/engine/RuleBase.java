package no.driftsklar.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Fingerprint;
import no.driftsklar.catalogue.RecordBytes;
import no.driftsklar.catalogue.RuleBaseException;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** A compiled rule base: its catalogue, and sessions that run its rules. Thread-safe. */
public final class RuleBase {

    private final ClassLoader classes;
    private final Map<Stage, String> models;
    private final Catalogue catalogue;
    private final Map<Stage, KieBase> rules = new EnumMap<>(Stage.class);

    private CompiledPath compiledPath;
    private FactLoader factLoader;

    private RuleBase(ClassLoader classes, RuleBaseCompiler.Compiled compiled) {
        this.classes = classes;
        this.models = compiled.models();
        this.catalogue = new Catalogue(compiled.content());
    }

    /** The rule base that was compiled into the program. */
    public static RuleBase builtIn() {
        return new RuleBase(RuleBase.class.getClassLoader(),
                RecordBytes.builtIn(RuleBaseCompiler.CONTENTS, RuleBaseCompiler.Compiled.class));
    }

    /**
     * The rule base in a folder. It is compiled the first time; later the compiled classes are found by the
     * fingerprint of the folder's contents.
     *
     * @param folder holds the {@code .drl} and {@code .yaml} files
     * @param cache  where compiled rule bases are kept
     * @throws RuleBaseException when the folder is no rule base or breaks a convention
     */
    public static RuleBase of(Path folder, Path cache) {
        if (!Files.isDirectory(folder)) {
            throw new RuleBaseException(folder + ": is not a folder");
        }
        Path compiled = place(folder, cache);
        try {
            if (!Files.isDirectory(compiled)) {
                compileInto(folder, compiled);
            }
            return new RuleBase(
                    new URLClassLoader(new URL[] {compiled.toUri().toURL()}, RuleBase.class.getClassLoader()),
                    RecordBytes.read(Files.readAllBytes(compiled.resolve(RuleBaseCompiler.CONTENTS)),
                            RuleBaseCompiler.Compiled.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the compiled rule base cannot be kept in " + cache + ": " + e.getMessage(), e);
        }
    }

    private static Path place(Path folder, Path cache) {
        return cache.resolve(Fingerprint.of(folder) + "-" + RuleBaseCompiler.FORMAT);
    }

    /** Whether {@link #of} finds the rule base compiled. */
    public static boolean isCompiled(Path folder, Path cache) {
        return Files.isDirectory(folder) && Files.isDirectory(place(folder, cache));
    }

    /** Compiles beside the place and moves there, so that a compiled rule base is whole or not there. */
    private static void compileInto(Path folder, Path compiled) throws IOException {
        Files.createDirectories(compiled.getParent());
        Path unfinished = Files.createTempDirectory(compiled.getParent(), "unfinished-");
        try {
            RuleBaseCompiler.compile(folder, unfinished);
            try {
                Files.move(unfinished, compiled, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (!Files.isDirectory(compiled)) {
                    throw e;
                }
            }
        } finally {
            delete(unfinished);
        }
    }

    /** Deletes a folder with all that is in it; nothing where it is not there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where compiled rule bases of this user are kept: {@code $XDG_CACHE_HOME/driftsklar}, on Windows
     * {@code %LOCALAPPDATA%\driftsklar}, else {@code ~/.cache/driftsklar}.
     */
    public static Path userCache() {
        for (String variable : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
            String folder = System.getenv(variable);
            if (folder != null && !folder.isBlank()) {
                return Path.of(folder, "driftsklar");
            }
        }
        return Path.of(System.getProperty("user.home"), ".cache", "driftsklar");
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The engines that can run the rules; both give the same. */
    public enum Engine {
        /** The predicates that Drools compiled, folded into straight code. */
        COMPILED,
        /** Drools' own engine, the reference. */
        PHREAK
    }

    /** A session of its own for one thread, in the engine that is quickest for this rule base. */
    public RuleSession newSession() {
        return newSession(Engine.COMPILED);
    }

    /** A session of its own for one thread; in PHREAK where the rule base has rules that the compiled path cannot take. */
    public RuleSession newSession(Engine engine) {
        return engine == Engine.COMPILED && notCompilable().isEmpty() ? new CompiledPathSession(this, compiledPath())
                : new PhreakSession(this);
    }

    /** Names of the rules that keep the rule base from the compiled path: their condition is more than one pattern. */
    public List<String> notCompilable() {
        return compiledPath().refused();
    }

    private synchronized CompiledPath compiledPath() {
        if (compiledPath == null) {
            compiledPath = new CompiledPath(this);
        }
        return compiledPath;
    }

    synchronized FactLoader factLoader() {
        if (factLoader == null) {
            factLoader = new FactLoader(this);
        }
        return factLoader;
    }

    ClassLoader classes() {
        return classes;
    }

    /** The rules of a stage, built when they are first asked for. */
    synchronized KieBase rules(Stage stage) {
        return rules.computeIfAbsent(stage, this::build);
    }

    private KieBase build(Stage stage) {
        return KieBaseBuilder.createKieBaseFromModel(model(stage));
    }

    /** The rules of a stage as Drools compiled them. */
    Model model(Stage stage) {
        try {
            Model model = models.containsKey(stage)
                    ? (Model) classes.loadClass(models.get(stage)).getDeclaredConstructor().newInstance()
                    : new ModelImpl();
            long expected = catalogue.rules().stream()
                    .filter(rule -> Stage.of(rule.file()).orElseThrow() == stage).count();
            if (model.getRules().size() != expected) {
                throw new IllegalStateException("stage " + stage + " has " + model.getRules().size() + " rules, not "
                        + expected);
            }
            return model;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rule base is damaged", e);
        }
    }
}
