package no.driftsklar.batch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenProjectsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private final SeenProjects.Keys keys = new SeenProjects.Keys();

    @Test
    void knowsWhereEachProjectWasFirstHoweverFewAreHeldInMemory() throws IOException {
        Random random = new Random(2026);
        Map<String, Long> expected = new HashMap<>();
        try (SeenProjects seen = new SeenProjects(folder, 64)) {
            for (long line = 1; line <= 20_000; line++) {
                String project = "p" + random.nextInt(12_000);
                Long first = expected.putIfAbsent(project, line);
                assertThat(seen.firstOrAdd(keys.of(project, DAY), line)).as(project).isEqualTo(first == null ? 0 : first);
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSameProjectAtAnotherDateOrWithoutOneIsAnother() throws IOException {
        try (SeenProjects seen = new SeenProjects(folder)) {
            assertThat(seen.firstOrAdd(keys.of("a", DAY), 2)).isZero();
            assertThat(seen.firstOrAdd(keys.of("a", DAY.plusDays(1)), 3)).isZero();
            assertThat(seen.firstOrAdd(keys.of("a", null), 4)).isZero();
            assertThat(seen.firstOrAdd(keys.of("a", null), 5)).isEqualTo(4);
            assertThat(seen.firstOrAdd(keys.of("a", DAY), 6)).isEqualTo(2);
        }
    }
}
