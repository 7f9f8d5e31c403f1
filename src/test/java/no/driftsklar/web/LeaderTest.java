package no.driftsklar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.driftsklar.Browser;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.server.TestServer;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A leader opens the first page and comes to a result without reading anything else: in Chromium, as anybody would. */
class LeaderTest {

    @TempDir
    private static Path data;

    private static TestServer server;

    private final Catalogue catalogue = RuleBase.builtIn().catalogue();

    @BeforeAll
    static void start() {
        server = TestServer.local(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"nb, true", "nn, true", "en, true", "nb, false", "nn, false", "en, false"})
    void theShortFormLeadsToAResult(String language, boolean javaScript) {
        Language spoken = Language.valueOf(language.toUpperCase());
        try (Browser browser = javaScript ? Browser.start() : Browser.start().withoutJavaScript()) {
            browser.open(server.uri("/?lang=" + language));

            browser.go("form.begin button[type=submit]");
            browser.go("main .buttons .ds-button");
            choose(browser, "phase", "implement");
            choose(browser, "technology", "digital_monitoring");
            int themes = 0;
            while (!browser.all("#answers").isEmpty()) {
                assertThat(browser.all(".ds-error-summary")).as(browser.driver().getTitle()).isEmpty();
                answerAsMostDo(browser);
                browser.go("#answers button[value=next]");
                assertThat(++themes).isLessThan(15);
            }
            assertThat(browser.driver().getCurrentUrl()).endsWith("/form/check");
            browser.go("#send button[type=submit]");

            assertThat(browser.driver().getCurrentUrl()).matches(".*/projects/vt-[a-z0-9]+");
            assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
            assertThat(browser.driver().getTitle()).startsWith(
                    catalogue.term("verdict", Verdict.READY).in(spoken));
            assertThat(browser.all("main svg[role=img]")).isNotEmpty();
        }
    }

    /**
     * Every question of the page: the best but one of the levels, yes, a number that fits all others, else the first answer.
     */
    private void answerAsMostDo(Browser browser) {
        for (WebElement question : browser.all("#answers > fieldset.question")) {
            List<WebElement> radios = question.findElements(
                    By.cssSelector("input[type=radio]:not([value=unknown]):not([value=not_applicable])"));
            List<WebElement> texts = question.findElements(By.cssSelector("input[type=text]"));
            if (radios.stream().anyMatch(WebElement::isSelected)) {
                continue;
            }
            if (radios.size() == 5) {
                radios.get(3).click();
            } else if (!radios.isEmpty()) {
                radios.get(0).click();
            } else if (!texts.isEmpty()
                    && catalogue.field(texts.get(0).getDomAttribute("name")).orElseThrow().unit() != null) {
                texts.get(0).sendKeys("10");
            } else if (texts.isEmpty()) {
                question.findElements(By.cssSelector("input[type=checkbox]")).get(0).click();
            }
        }
    }

    private static void choose(Browser browser, String field, String value) {
        browser.find("input[name='" + field + "'][value='" + value + "']").click();
    }

    @Test
    void theKeyboardIsEnough() {
        try (Browser browser = Browser.start()) {
            browser.open(server.uri("/?lang=en"));
            press(browser, "form.begin button[type=submit]", Keys.ENTER);
            press(browser, "main .buttons .ds-button", Keys.ENTER);
            press(browser, "input[name=phase][value=clarify_needs]", Keys.SPACE);
            press(browser, "#answers button[value=next]", Keys.ENTER);
            // what a leader cannot answer now stays unanswered
            while (!browser.all("#answers").isEmpty()) {
                press(browser, "#answers button[value=next]", Keys.ENTER);
            }
            press(browser, "#send button[type=submit]", Keys.ENTER);

            assertThat(browser.driver().getTitle()).startsWith("Undetermined");
        }
    }

    @Test
    void theSkipLinkComesFirstAndFocusIsAlwaysSeen() {
        try (Browser browser = Browser.start()) {
            browser.open(server.uri("/?lang=en"));
            List<String> unseen = new ArrayList<>();
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            assertThat(browser.driver().switchTo().activeElement().getDomAttribute("href")).isEqualTo("#content");
            for (int i = 0; i < 20; i++) {
                WebElement focused = browser.driver().switchTo().activeElement();
                byte[] with = browser.screenshot();
                browser.script("window.focused = document.activeElement; focused.blur()");
                if (Arrays.equals(with, browser.screenshot())) {
                    unseen.add(focused.getDomProperty("outerHTML"));
                }
                browser.script("window.focused.focus({preventScroll: true, focusVisible: true})");
                new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            }
            assertThat(unseen).isEmpty();
        }
    }

    /**
     * Goes on with the tabulator (and the arrows within radio buttons) until the element has the focus, and presses a key.
     */
    private static void press(Browser browser, String css, Keys key) {
        WebElement wanted = browser.find(css);
        for (int i = 0; i < 200; i++) {
            WebElement focused = browser.driver().switchTo().activeElement();
            if (focused.equals(wanted)) {
                if (key == Keys.ENTER) {
                    browser.leave(() -> new Actions(browser.driver()).sendKeys(key).perform());
                } else {
                    new Actions(browser.driver()).sendKeys(key).perform();
                }
                return;
            }
            boolean sameGroup = "radio".equals(focused.getDomAttribute("type"))
                    && focused.getDomAttribute("name").equals(wanted.getDomAttribute("name"));
            new Actions(browser.driver()).sendKeys(sameGroup ? Keys.ARROW_DOWN : Keys.TAB).perform();
        }
        throw new AssertionError("the keyboard does not come to " + css);
    }

    @Test
    void twoWhoAnswerAtOnceSeeWhatTheOtherWrote() {
        try (Browser one = Browser.start(); Browser other = Browser.start()) {
            one.open(server.uri("/?lang=en"));
            one.go("form.begin button[type=submit]");
            String form = one.driver().getCurrentUrl();
            one.open(URI.create(form + "/project"));
            choose(one, "phase", "operate");
            one.go("#answers button[value=list]");
            one.open(URI.create(form + "/training"));
            other.open(URI.create(form + "/training?lang=en"));

            one.find("input[name=superusers]").sendKeys("3");
            one.go("#answers button[value=list]");
            other.find("input[name=superusers]").sendKeys("4");
            other.go("#answers button[value=list]");

            assertThat(other.find("main").getText()).contains("3").contains("4");
            choose(other, "superusers.choice", "mine");
            other.go("#answers button[value=list]");
            assertThat(other.open(URI.create(form + "/training")).find("input[name=superusers]").getDomProperty("value"))
                    .isEqualTo("4");
        }
    }

    /** As where keys are asked for: the second device has none, only the link. */
    @Test
    void theLinkContinuesTheFormOnAnotherDevice(@TempDir Path folder) {
        try (TestServer shared = TestServer.start(folder, Database.Kind.SQLITE, true); Browser desk = Browser.start();
                Browser phone = Browser.start()) {
            String key = shared.bean(ApiKeys.class).add("958935420", "leader",
                    Set.of(Scope.STATUS_WRITE, Scope.ASSESSMENT_READ), null).text();
            desk.open(shared.uri("/sign-in?lang=nn")).find("#key").sendKeys(key);
            desk.go("form[action='/sign-in'] button").go("form.begin button[type=submit]");
            String form = desk.driver().getCurrentUrl();
            desk.open(URI.create(form + "/project"));
            choose(desk, "phase", "plan");
            desk.go("#answers button[value=list]");
            desk.open(URI.create(form.replaceFirst("/form$", "/links"))).go("form:has(input[value=edit]) button");

            phone.width(320).open(URI.create(desk.find("#address").getDomProperty("value")));

            assertThat(phone.driver().getCurrentUrl()).isEqualTo(form);
            phone.open(URI.create(form + "/project"));
            assertThat(phone.find("input[name=phase][value=plan]").isSelected()).isTrue();
            phone.open(shared.uri("/projects"));
            assertThat(phone.driver().getCurrentUrl()).contains("/sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileOfASurveyToolComesBackAssessed(boolean javaScript) {
        try (Browser browser = javaScript ? Browser.start() : Browser.start().withoutJavaScript()) {
            browser.open(server.uri("/research?lang=en")).find("#file").sendKeys(
                    Path.of("src", "test", "resources", "dialects", "nettskjema-semicolon.csv").toAbsolutePath().toString());
            browser.go("form:has(#file) button");
            browser.go("button[value=start]");
            // with JavaScript the page moves on by itself
            browser.waitFor(() -> {
                if (!javaScript) {
                    browser.driver().navigate().refresh();
                }
                return !browser.all("a[href$='/files/results']").isEmpty();
            });
            assertThat(browser.find("main").getText()).contains("4 read, 4 assessed, 0 rejected");
        }
    }
}
