package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A post is acknowledged when the disk has it: the system calls say so. */
class SyncIT {

    private static final int POSTS = 25;
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:[0-9]+)");
    private static final Pattern SYNC = Pattern.compile("\\bf(data)?sync\\(");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyAcknowledgedPostWasWrittenToTheDisk(Database.Kind kind) throws Exception {
        assumeTrue(isThere("strace"), "strace is not installed; verify installs it where it may and says so");
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data", folder.toString()));
        Path trace = folder.resolve("trace");
        if (kind == Database.Kind.POSTGRESQL) {
            arguments.addAll(List.of("--database-url", TestDatabase.newPostgresql()));
            Process strace = strace(TestDatabase.postgresqlProcess(), trace);
            try (Program.Running server = Program.in(folder).start(arguments.toArray(String[]::new))) {
                everyPostSyncs(server.awaitSaid(ADDRESS), trace);
            } finally {
                end(strace);
            }
        } else {
            try (Program.Running server = Program.in(folder).start(arguments.toArray(String[]::new))) {
                String address = server.awaitSaid(ADDRESS);
                Process strace = strace(server.pid(), trace);
                everyPostSyncs(address, trace);
                end(strace);
            }
        }
    }

    private void everyPostSyncs(String address, Path trace) throws Exception {
        assertThat(send("PUT", address + "/api/v1/projects/synced", "{}")).isEqualTo(201);
        int all = 0;
        for (int i = 0; i < POSTS; i++) {
            long before = syncs(trace);
            assertThat(send("POST", address + "/api/v1/projects/synced/status",
                    "{\"status_date\": \"2026-11-01\", \"facts\": {\"phase\": \"plan\", \"staff_total\": " + i + "}}"))
                    .isEqualTo(201);
            long after = syncs(trace);
            assertThat(after).as("calls of fsync and fdatasync after post %s", i).isGreaterThan(before);
            all += (int) (after - before);
        }
        System.out.printf("%d posts, %d calls of fsync and fdatasync%n", POSTS, all);
    }

    private static long syncs(Path trace) throws IOException {
        return Files.readAllLines(trace).stream().filter(SYNC.asPredicate()).count();
    }

    private static Process strace(long process, Path trace) throws Exception {
        Process strace = new ProcessBuilder("strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", trace.toString(), "-p",
                String.valueOf(process)).inheritIO().start();
        Path tracer = Path.of("/proc", String.valueOf(process), "status");
        for (int i = 0; i < 1000 && Files.readString(tracer).contains("TracerPid:\t0\n"); i++) {
            assertThat(strace.isAlive()).as("strace runs").isTrue();
            Thread.sleep(10);
        }
        return strace;
    }

    private static void end(Process strace) throws InterruptedException {
        strace.destroy();
        strace.waitFor();
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "-V").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private int send(String method, String uri, String body) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(uri)).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
