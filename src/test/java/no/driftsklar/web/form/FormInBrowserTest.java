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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The form shuts nobody out: on a phone, by keyboard, with a mistake, and when somebody else saves too. */
class FormInBrowserTest {

    private static final int PHONE = 320;
    private static final int DESKTOP = 1280;

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

    private static void isOpenToAll(String what) {
        for (int width : new int[] {PHONE, DESKTOP}) {
            browser.width(width);
            assertThat(browser.tooWide()).as(what + " at " + width).isEmpty();
            assertThat(browser.barriers()).as(what + " at " + width).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everyPageOfTheForm(String language) {
        String form = project();
        PageVisitor colleague = new PageVisitor(server.uri("/"), "nb");
        colleague.open(form + "/training").form("#answers").fill("staff_total", "4").fill("staff_trained", "9")
                .send("go", "list");

        open("/?lang=" + language);
        isOpenToAll("start");
        browser.find("#kind-full + label").click();
        browser.find(".begin summary").click();
        browser.find("#project_id").sendKeys("æ");
        browser.find(".begin button").click();
        isOpenToAll("start with a mistake");
        open(form);
        isOpenToAll("list");
        for (String theme : new String[] {"project", "involvement", "training"}) {
            open(form + "/" + theme);
            browser.script("document.querySelectorAll('details').forEach(it => { it.open = true; })");
            isOpenToAll(theme);
        }
        browser.find("#i-superusers").sendKeys("mange");
        colleague.open(form + "/training").form("#answers").fill("staff_total", "5").send("go", "list");
        browser.find("#i-staff_total").clear();
        browser.find("#i-staff_total").sendKeys("6");
        browser.find("button[name=go][value=next].ds-button").click();
        assertThat(browser.driver().switchTo().activeElement().getAttribute("class")).isEqualTo("ds-error-summary");
        assertThat(browser.all("[name='staff_total.choice']")).hasSize(2);
        isOpenToAll("training with a mistake and a conflict");
        open(form + "/check");
        isOpenToAll("check");
    }

    @Test
    void enterSavesAndGoesOn() {
        String form = project();
        open(form + "/training?lang=nn");
        browser.find("#i-superusers").sendKeys("3", Keys.ENTER);

        assertThat(browser.driver().getCurrentUrl()).endsWith(form + "/practice");
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("nn");
    }

    @Test
    void aMistakeIsReachedFromItsList() {
        String form = project();
        open(form + "/training?lang=nb");
        browser.find("#i-superusers").sendKeys("tre", Keys.ENTER);
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
        browser.find(".languages button[lang=en]").click();

        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("en");
        assertThat(browser.find("#i-superusers").getAttribute("value")).isEqualTo("3");
    }
}
