package no.driftsklar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in. */
class AccessTest {

    private static final String RESOURCE = "/api/v1/rule-base";
    private static final String MUNICIPALITY = "958935420";

    @TempDir
    private Path data;

    private static String bearer(ApiKeys.Issued key) {
        return "Bearer " + key.text();
    }

    /** On a machine of one's own. */
    @Nested
    class WithoutKeys {

        @Test
        void everybodyAtTheMachineGetsInAndAKeyThatIsSentIsCheckedAllTheSame() {
            try (TestServer server = TestServer.local(data);
                    Database other = Database.sqlite(data)) {
                assertThat(server.get(RESOURCE).statusCode()).isEqualTo(200);
                assertThat(server.get(RESOURCE, "Authorization", "Bearer dk_wrong").statusCode()).isEqualTo(401);
                ApiKeys keys = new ApiKeys(other, Clock.systemUTC());
                assertThat(server.get(RESOURCE, "Authorization", bearer(keys.add(Caller.LOCAL, "batch", List.of(Scope.BATCH), null)))
                        .statusCode()).isEqualTo(403);
            }
        }

        @Test
        void noPageOfAnotherSiteAndNoOtherNameOfTheMachine() throws IOException {
            try (TestServer server = TestServer.local(data)) {
                int port = server.uri("/").getPort();
                for (String host : new String[] {"localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port, "LOCALHOST"}) {
                    assertThat(ask(server, host, "")).startsWith("HTTP/1.1 200 ");
                }
                for (String host : new String[] {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:" + port,
                    "169.254.169.254", "driftsklar"}) {
                    assertThat(ask(server, host, "")).startsWith("HTTP/1.1 403 ").contains("/problems/foreign-site");
                }
                String own = "localhost:" + port;
                assertThat(ask(server, own, "Origin: http://" + own + "\r\n")).startsWith("HTTP/1.1 200 ");
                for (String origin : new String[] {"null", "https://evil.example", "http://localhost:1", "https://" + own}) {
                    assertThat(ask(server, own, "Origin: " + origin + "\r\n")).startsWith("HTTP/1.1 403 ")
                            .contains("/problems/foreign-site").doesNotContain("Access-Control-Allow-Origin");
                }
            }
        }

        private String ask(TestServer server, String host, String headers) throws IOException {
            return ErrorsTest.raw(server, "GET " + RESOURCE + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                    + "Connection: close\r\n\r\n");
        }
    }

    /** Where keys are asked for. */
    @Nested
    class WithKeys {

        @Test
        void aKeyThatAnotherProcessMakesAndRevokesCountsAtOnce() {
            try (TestServer server = TestServer.start(data, Database.Kind.SQLITE, true);
                    Database other = Database.sqlite(data)) {
                ApiKeys keys = new ApiKeys(other, Clock.systemUTC());
                HttpResponse<String> without = server.get(RESOURCE);
                assertThat(without.statusCode()).isEqualTo(401);
                assertThat(without.headers().firstValue("WWW-Authenticate")).get().asString().startsWith("Bearer ");
                ApiKeys.Issued key = keys.add(MUNICIPALITY, "Alarmplattform", List.of(Scope.ASSESSMENT_READ), null);
                assertThat(server.get(RESOURCE, "Authorization", bearer(key)).statusCode()).isEqualTo(200);
                keys.revoke(key.key().id());
                HttpResponse<String> revoked = server.get(RESOURCE, "Authorization", bearer(key));
                assertThat(revoked.statusCode()).isEqualTo(401);
                assertThat(revoked.headers().firstValue("WWW-Authenticate")).get().asString().startsWith("Bearer ");
                assertThat(revoked.body()).doesNotContain(key.key().id());
            }
        }

        @Test
        void whoWatchesOverTheServerNeedsNoKeyForHealthAndAdminForNumbers() {
            try (TestServer server = TestServer.start(data, Database.Kind.SQLITE, true);
                    Database other = Database.sqlite(data)) {
                ApiKeys keys = new ApiKeys(other, Clock.systemUTC());
                for (String open : new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
                    "/problems/not-found"}) {
                    assertThat(server.get(open).statusCode()).as(open).isEqualTo(200);
                }
                assertThat(server.get("/actuator/health").body()).doesNotContain("database", "sqlite");
                assertThat(server.get("/actuator/prometheus").statusCode()).isEqualTo(401);
                assertThat(server.get("/actuator/prometheus", "Authorization", bearer(keys.add(MUNICIPALITY, "reader",
                        List.of(Scope.ASSESSMENT_READ), null))).statusCode()).isEqualTo(403);
                assertThat(server.get("/actuator/prometheus", "Authorization", bearer(keys.add(MUNICIPALITY, "operator",
                        List.of(Scope.ADMIN), null))).body()).contains("http_server_requests_seconds_count");
            }
        }

        @Test
        void whatIsNoKeyIsRefused() {
            try (TestServer server = TestServer.start(data, Database.Kind.SQLITE, true)) {
                for (String sent : new String[] {"Basic ZGs6ZGs=", "Bearer", "Bearer ", "dk_0000000000_0", "Bearer dk_0000000000_x"}) {
                    assertThat(server.get(RESOURCE, "Authorization", sent).statusCode()).as(sent).isEqualTo(401);
                }
            }
        }

        @Test
        void anAddressThatTriesKeyAfterKeyIsToldToWaitButAValidKeyStillWorks() {
            try (TestServer server = TestServer.start(data, Database.Kind.SQLITE, true, Map.of("driftsklar.sign-in.failures", "3"));
                    Database other = Database.sqlite(data)) {
                ApiKeys keys = new ApiKeys(other, Clock.systemUTC());
                ApiKeys.Issued expired = keys.add(MUNICIPALITY, "i fjor", List.of(Scope.ADMIN), LocalDate.of(2020, 1, 1));
                for (int i = 0; i < 3; i++) {
                    assertThat(server.get(RESOURCE, "Authorization", bearer(expired)).statusCode()).isEqualTo(401);
                }
                HttpResponse<String> tooMany = server.get(RESOURCE, "Authorization", bearer(expired));
                assertThat(tooMany.statusCode()).isEqualTo(429);
                assertThat(tooMany.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
                assertThat(server.get(RESOURCE, "Authorization", bearer(keys.add(MUNICIPALITY, "i år",
                        List.of(Scope.ASSESSMENT_READ), null))).statusCode()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, false", "::, false", "127.0.0.1, true", "::1, true"})
    void beyondThisMachineKeysMustBeAskedFor(String address, boolean starts) throws Exception {
        ServerSettings settings = new ServerSettings(address, 0, data, null, false);
        if (starts) {
            Server.start(settings, Map.of()).close();
        } else {
            assertThatThrownBy(() -> Server.start(settings, Map.of()))
                    .isInstanceOf(Server.KeysRequiredException.class);
        }
    }
}
