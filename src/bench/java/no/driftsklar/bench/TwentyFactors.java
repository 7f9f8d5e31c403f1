package no.driftsklar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.driftsklar.engine.RuleBase;

/**
 * The rule base cut down to twenty factors: those with the most rules, counts, percentages, sets and codes, and some
 * that are one level. They were chosen so that no rule asks for a field of a factor that is left out.
 */
public final class TwentyFactors {

    static final int LEADERSHIP = 0;
    static final int SUPERUSERS = 1;
    static final int SCALE = 2;
    static final int TECHNOLOGY_WORKS = 3;
    static final int TRAINING = 4;
    static final int ANCHORING = 5;
    static final int RESOURCES = 6;
    static final int DEVIATIONS = 7;
    static final int COORDINATION_TEAM = 8;
    static final int MEASUREMENT = 9;
    static final int BASELINE = 10;
    static final int WORKFORCE_STABILITY = 11;
    static final int JOB_ROTATION = 12;
    static final int TECHNICAL_SUPPORT = 13;
    static final int CO_CREATION = 14;
    static final int COMPETING_PROCESSES = 15;
    static final int ROLLOUT_CHOICE = 16;
    static final int FEEDBACK = 17;
    static final int PLANNING = 18;
    static final int GOALS = 19;

    /** Their identifiers, each at the place that its constant names. */
    static final List<String> IDS = List.of("leadership", "superusers", "scale", "technology_works", "training",
            "anchoring", "resources", "deviations", "coordination_team", "measurement", "baseline",
            "workforce_stability", "job_rotation", "technical_support", "co_creation", "competing_processes",
            "rollout_choice", "feedback", "planning", "goals");

    private static final Path RULES = Path.of("rules");
    private static final List<String> WHOLE_FOLDERS = List.of("project", "verdict");

    /** A rule base must have a warning; this one asks only for fields that are there. It is not run. */
    private static final String WARNING = "trained_more_than_staff";

    private TwentyFactors() {
    }

    /** Their rule base, compiled: their files, the fields of the project, the verdict and the words. */
    public static RuleBase ruleBase() {
        Path folder = Path.of("target", "bench", "twenty-factors");
        Path copy = folder.resolve("rules");
        try {
            delete(copy);
            try (Stream<Path> files = Files.walk(RULES)) {
                for (Path file : files.filter(Files::isRegularFile).filter(TwentyFactors::belongs).toList()) {
                    Path target = copy.resolve(RULES.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RuleBase.of(copy, folder.resolve("compiled"));
    }

    private static boolean belongs(Path file) {
        Path inRules = RULES.relativize(file);
        String name = inRules.getFileName().toString().replaceFirst("\\.(drl|yaml)$", "");
        return inRules.getNameCount() == 1 || WHOLE_FOLDERS.contains(inRules.getName(0).toString())
                || IDS.contains(name) || WARNING.equals(name);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
