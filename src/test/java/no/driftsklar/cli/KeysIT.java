package no.driftsklar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** API keys from the command line. */
class KeysIT {

    private static final String MUNICIPALITY = "958935420";

    @TempDir
    private Path folder;

    private Program.Result keys(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "keys";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Program.in(folder).run(all);
    }

    @Test
    void aKeyIsShownOnceListedWithoutItsSecretAndRevoked() {
        Program.Result added = keys("add", "--organisation", MUNICIPALITY, "--name", "Alarmplattform", "--scope", "status:write",
                "assessment:read", "--expires", "2099-12-31");
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(added.out().strip()).matches("dk_[0-9a-f]{10}_[0-9a-f]{64}");
        String id = added.out().substring(3, 13);
        assertThat(added.err()).contains(id, MUNICIPALITY, "status:write, assessment:read", "bare denne ene gangen");

        Program.Result listed = keys("list", "--lang", "en");
        assertThat(listed.out()).isEqualTo(id + "  " + MUNICIPALITY + "  Alarmplattform · status:write, assessment:read · "
                + "valid up to and including 2099-12-31 · never used\n");

        assertThat(keys("revoke", id, "--lang", "nn").err()).contains(id, "trekt tilbake");
        assertThat(keys("list", "--lang", "en").out()).contains(" · revoked · ");
        Program.Result again = keys("revoke", "0000000000", "--lang", "en");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).isEqualTo("No key is called “0000000000”; driftsklar keys list shows all\n");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsMade() {
        Program.Result number = keys("add", "--organisation", "958935421", "--name", "x", "--scope", "batch", "--lang", "en");
        assertThat(number.exit()).isEqualTo(1);
        assertThat(number.err()).contains("958935421 is not an organisation number");
        Program.Result scope = keys("add", "--organisation", "local", "--name", "x", "--scope", "read", "--lang", "en");
        assertThat(scope.exit()).isEqualTo(1);
        assertThat(scope.err()).contains("status:write, assessment:read, batch, admin");
        Program.Result past = keys("add", "--organisation", "local", "--name", "x", "--scope", "batch", "--expires", "2020-01-01");
        assertThat(past.exit()).isEqualTo(1);
        Program.Result list = keys("list", "--lang", "en");
        assertThat(list.exit()).isEqualTo(1);
        assertThat(list.err()).isEqualTo("there are no data in driftsklar-data\n");
        assertThat(keys().exit()).isEqualTo(64);
        assertThat(folder.resolve("driftsklar-data")).doesNotExist();
    }

    @Test
    void keysAreMadeAndRevokedWhileTheServerRuns() throws Exception {
        try (Program.Running server = Program.in(folder).start("serve", "--port", "0", "--require-keys")) {
            URI resource = URI.create(server.awaitSaid(Pattern.compile("(http://127\\.0\\.0\\.1:[0-9]+)")) + "/api/v1/rule-base");
            String key = keys("add", "--organisation", MUNICIPALITY, "--name", "Forsker", "--scope", "assessment:read").out().strip();
            assertThat(get(resource, key)).isEqualTo(200);
            assertThat(keys("list", "--lang", "en").out()).contains("last used 20");
            keys("revoke", key.substring(3, 13));
            assertThat(get(resource, key)).isEqualTo(401);
            Program.Result inOneFolder = Program.in(folder).run("serve", "--port", "0");
            assertThat(inOneFolder.exit()).isEqualTo(1);
            assertThat(inOneFolder.err()).doesNotContain("\tat ");
            Program.Result second = Program.in(folder).run("serve", "--data", "other", "--port",
                    String.valueOf(resource.getPort()), "--lang", "en");
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.err()).isEqualTo("Another program uses the port " + resource.getPort()
                    + "; --port chooses another\n");
            assertThat(server.out().lines()).hasSizeLessThan(10);
        }
        Program.Result open = Program.in(folder).run("serve", "--address", "0.0.0.0", "--lang", "en");
        assertThat(open.exit()).isEqualTo(1);
        assertThat(open.err()).contains("needs --require-keys");
    }

    private static int get(URI resource, String key) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(resource).header("Authorization", "Bearer " + key).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
