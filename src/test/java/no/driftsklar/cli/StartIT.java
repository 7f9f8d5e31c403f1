package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program starts, and that it gives the same on another Java. */
class StartIT {

    private static final Path SAMPLE_DATA = Path.of("sample-data").toAbsolutePath();

    @Test
    void startsWithoutRuleCompilerAndWithoutSpring() {
        Program.Result result = Program.in(SAMPLE_DATA).withJavaOption("-Xlog:class+load:stdout")
                .run("score", "projects.csv");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("no.driftsklar.engine.CompiledPathSession")
                .doesNotContain("org.drools.model.codegen", "com.github.javaparser", "com.sun.tools.javac",
                        "org.eclipse.jdt", "org.drools.drl.parser", "org.snakeyaml", "org.thymeleaf", "ognl.",
                        "org.springframework");
    }

    @Test
    void theServerRehearsesForTheArchiveOfClassesWithoutLeavingAnythingBehind(@TempDir Path folder) throws IOException {
        Program.Result result = Program.in(folder).withJavaOption("-Djava.io.tmpdir=" + folder)
                .withJavaOption("-Dspring.datasource.url=jdbc:postgresql://127.0.0.1:1/of-the-operator")
                .withJavaOption("-Xlog:class+load:stdout").run("serve", "--rehearse");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("org.apache.coyote.http11.Http11Processor ", "org.thymeleaf.TemplateEngine ",
                "no.driftsklar.api.assessments.AssessmentController ", "org.sqlite.SQLiteConnection ");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void givesTheSameBytesOnJdk25() throws IOException {
        Optional<Path> jdk25 = jdk25();
        if (jdk25.isEmpty()) {
            System.out.println("SKIPPED: the same bytes on JDK 25, because none lies beside the JDK that runs the tests");
        }
        assumeTrue(jdk25.isPresent(), "no JDK 25 lies beside the JDK that runs the tests");
        for (String format : new String[] {"csv", "ndjson"}) {
            Program.Result here = Program.in(SAMPLE_DATA).run("score", "projects.csv", "--format", format);
            Program.Result there = Program.in(SAMPLE_DATA, jdk25.get())
                    .run("score", "projects.csv", "--format", format);
            assertThat(there.out()).isEqualTo(here.out());
            assertThat(there.exit()).isZero();
        }
    }

    private static Optional<Path> jdk25() throws IOException {
        Path jdks = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> candidates = Files.list(jdks)) {
            return candidates.filter(jdk -> {
                try {
                    return Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25");
                } catch (IOException e) {
                    return false;
                }
            }).map(jdk -> jdk.resolve("bin").resolve("java")).filter(Files::isExecutable).findFirst();
        }
    }
}
