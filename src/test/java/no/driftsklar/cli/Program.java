package no.driftsklar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        try (Running running = start(arguments)) {
            try (var in = running.process.getOutputStream()) {
                in.write(standardInput);
            } catch (IOException alreadyEnded) {
                // a program that does not read its input may be gone before it is written
            }
            return new Result(running.exit(), running.out(), running.err());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the program and leaves it running, its standard input open. */
    Running start(String... arguments) {
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
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program while it runs. Closing it ends it. */
    static final class Running implements AutoCloseable {

        private final Process process;
        private final Path out;
        private final Path err;

        private Running(Process process, Path out, Path err) {
            this.process = process;
            this.out = out;
            this.err = err;
        }

        /** Waits until a file is there. */
        void awaitFile(Path file) throws InterruptedException {
            for (int i = 0; i < 6000 && !Files.exists(file); i++) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the program ended before there was " + file + ": " + err());
                }
                Thread.sleep(10);
            }
        }

        /** Waits until the program has said something on standard output, and gives the first group of what it said. */
        String awaitSaid(Pattern said) throws InterruptedException {
            for (int i = 0; i < 6000; i++) {
                Matcher matcher = said.matcher(out());
                if (matcher.find()) {
                    return matcher.group(1);
                }
                if (!process.isAlive()) {
                    throw new IllegalStateException("the program ended before it said " + said + ": " + out() + err());
                }
                Thread.sleep(10);
            }
            throw new IllegalStateException("the program did not say " + said);
        }

        long pid() {
            return process.pid();
        }

        /** Ends it at once, as {@code kill -9} does. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** What Ctrl-C sends. */
        void interrupt() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).inheritIO().start().waitFor();
        }

        int exit() {
            try {
                if (!process.waitFor(2, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("the program did not end");
                }
                return process.exitValue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        String out() {
            return read(out);
        }

        String err() {
            return read(err);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }
}
