package no.driftsklar.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import no.driftsklar.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedClientTest {

    @Test
    void aClientThatOpenapiGeneratorMakesCompilesAndPostsAStatus(@TempDir Path folder) throws Exception {
        try (TestServer server = TestServer.local(folder.resolve("data"))) {
            Path document = Files.writeString(folder.resolve("openapi.json"), server.get("/api/v1/openapi").body());
            generate(document, folder.resolve("client"));
            Path classes = compile(folder.resolve("client/src/main/java"), folder.resolve("classes"));

            try (URLClassLoader client = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
                Object said = client.loadClass("PostsStatus").getMethod("run", String.class)
                        .invoke(null, server.uri("").toString());

                assertThat(said).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                        .startsWith(1L, "hinders").element(3).asString()
                        .startsWith("The number of superusers is 0.");
            }
        }
    }

    /** In a process of its own, because the generator brings other versions of our libraries. */
    private static void generate(Path document, Path client) throws Exception {
        Process generator = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                "target/tools/openapi-generator-cli.jar", "generate", "-g", "java", "--library", "native",
                "-i", document.toString(), "-o", client.toString(),
                "--invoker-package", "no.example.client", "--api-package", "no.example.client.api",
                "--model-package", "no.example.client.model", "--generate-alias-as-model",
                "--additional-properties", "useJakartaEe=true,hideGenerationTimestamp=true")
                .redirectErrorStream(true).redirectOutput(client.resolveSibling("generator.log").toFile()).start();
        assertThat(generator.waitFor()).as(Files.readString(client.resolveSibling("generator.log"))).isZero();
    }

    private static Path compile(Path sources, Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        Files.createDirectories(classes);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null); Stream<Path> found = Files.walk(sources)) {
            List<File> units = Stream.concat(found.filter(file -> file.toString().endsWith(".java")),
                    Stream.of(Path.of("src/test/resources/client/PostsStatus.java"))).map(Path::toFile).toList();
            boolean compiled = compiler.getTask(said, files, null,
                    List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-nowarn"), null,
                    files.getJavaFileObjectsFromFiles(units)).call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        return classes;
    }
}
