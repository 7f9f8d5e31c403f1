package no.driftsklar.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.driftsklar.Browser;
import no.driftsklar.server.TestServer;
import no.driftsklar.web.PageVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The form in Chromium: what the keys do, and what stays when something changes. */
class FormInBrowserTest {

    @TempDir
    private static Path data;

    private static TestServer server;
    private static Browser browser;
    private static int projects;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private static String project() {
        String id = "alarm-" + ++projects;
        PageVisitor leader = new PageVisitor(server.uri("/"), "nb").open("/");
        leader.form("form.begin").fill("project_id", id).fill("project_name", "Trygghetsalarm i sone nord").send();
        leader.open("/projects/" + id + "/form/project").form("#answers").fill("phase", "operate").send("go", "list");
        return "/projects/" + id + "/form";
    }

    private static Browser open(String path) {
        return browser.open(server.uri(path));
    }

    @Test
    void enterSavesAndGoesOn() {
        String form = project();
        open(form + "/training?lang=nn");
        browser.leave(() -> browser.find("#i-superusers").sendKeys("3", Keys.ENTER));

        assertThat(browser.driver().getCurrentUrl()).endsWith(form + "/practice");
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("nn");
    }

    @Test
    void aMistakeIsReachedFromItsList() {
        String form = project();
        open(form + "/training?lang=nb");
        browser.leave(() -> browser.find("#i-superusers").sendKeys("tre", Keys.ENTER));
        WebElement first = browser.find(".ds-error-summary").findElement(By.cssSelector("a"));
        first.sendKeys(Keys.ENTER);

        assertThat(browser.driver().switchTo().activeElement().getAttribute("id")).isEqualTo("i-superusers");
        assertThat(browser.driver().getTitle()).startsWith("Feil: ");
    }

    @Test
    void theLanguageIsChangedInTheMiddleOfAPage() {
        String form = project();
        open(form + "/training?lang=nb");
        browser.find("#i-superusers").sendKeys("3");
        browser.go(".languages button[lang=en]");

        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("en");
        assertThat(browser.find("#i-superusers").getAttribute("value")).isEqualTo("3");
    }
}
