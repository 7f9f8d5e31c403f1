package no.driftsklar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import no.driftsklar.Browser;
import no.driftsklar.catalogue.Role;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.plan.Plan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages that follow a project, in Chromium: no barriers, and nothing wider than a phone; empty, filled and with
 * mistakes.
 */
class FollowedPagesTest {

    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.local(data);
        for (String project : List.of("gps", "begun")) {
            server.send("PUT", "/api/v1/projects/" + project, "{\"project_name\": \"GPS for turgåere i hele kommunen\"}");
        }
        post("{\"status_date\": \"2025-01-10\", \"facts\": {\"phase\": \"implement\", \"units_live\": 5, \"superusers\": 2,"
                + " \"installations_active\": 100, \"deviation_follow_up\": 1, \"patient_safety_risk_assessed\": 1}}");
        post("{\"status_date\": \"2025-06-10\", "
                + "\"facts\": {\"superusers\": 7, \"units_live\": 5, \"deviation_follow_up\": 4}}");
        server.bean(Plan.class).add("local", "gps", "superusers", Role.SUPERUSER, null);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    private static void post(String status) {
        assertThat(server.post("/api/v1/projects/gps/status", status).statusCode()).isEqualTo(201);
    }

    private static void look(String page) {
        for (int width : List.of(320, 1280)) {
            browser.width(width);
            assertThat(browser.tooWide()).as(page + " at " + width).isEmpty();
            assertThat(browser.barriers()).as(page + " at " + width).isEmpty();
        }
    }

    private static URI page(String path, String language) {
        return server.uri(path + "?lang=" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void hasNoBarriersAndFitsOnAPhone(String language) {
        for (String path : List.of("/projects", "/projects/begun/plan", "/projects/begun/trend", "/projects/gps/trend",
                "/projects/gps/links", "/projects/gps/delete", "/links/unknown")) {
            browser.open(page(path, language));
            look(path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void hasNoneWhenFilledOrMistakenEither(String language) {
        browser.open(page("/projects/gps/plan", language));
        browser.find("input[name=due]").sendKeys("31.02.2030");
        browser.find("form:has(input[name=due]) button").click();
        assertThat(browser.driver().switchTo().activeElement().getAttribute("class")).contains("ds-error-summary");
        look("a day that is none");
        browser.open(page("/projects/gps/links", language));
        browser.find("form:has(input[value=read]) button").click();
        look("a link just made");
        browser.open(page("/projects/gps/delete", language));
        browser.find("form[action$='/delete'] button").click();
        look("not sure");
    }
}
