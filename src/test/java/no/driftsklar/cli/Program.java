package no.driftsklar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program, started as a process, as a user starts it. */
final class Program {

    private static final Path JAR = Path.of("target", "driftsklar.jar").toAbsolutePath();

    private final Path folder;
    private final String java;
    private final List<String> javaOptions = new ArrayList<>();
    private Path cache;

    private Program(Path folder, String java) {
        this.folder = folder;
        this.java = java;
    }

    /** The program, started in a folder by the Java that runs the tests. */
    static Program in(Path folder) {
        return new Program(folder, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /** The program, started by another Java. */
    static Program in(Path folder, Path java) {
        return new Program(folder, java.toString());
    }

    Program withJavaOption(String option) {
        javaOptions.add(option);
        return this;
    }

    Program withCache(Path place) {
        cache = place;
        return this;
    }

    /** What came out of one run. */
    record Result(int exit, String out, String err) {
    }

    Result run(String... arguments) {
        return run(new byte[0], arguments);
    }

    /** Runs the program with something on its standard input. */
    Result run(byte[] standardInput, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(javaOptions);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("driftsklar-out-", ".txt");
            Path err = Files.createTempFile("driftsklar-err-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            if (cache != null) {
                builder.environment().put("XDG_CACHE_HOME", cache.toString());
            }
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(standardInput);
            } catch (IOException alreadyEnded) {
                // a program that does not read its input may be gone before it is written
            }
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the program did not end: " + command);
            }
            Result result = new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
