package org.loyaltyledger.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.deploy.Demo;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.RunningLedger;
import org.loyaltyledger.it.harness.TokenKeys;
import org.openqa.selenium.Keys;

/** Show 7: a member signs in to the page, in a real browser, and finds everything, in both languages, on any size. */
@RunningLedger
class MemberPageIT {

    private static final String ALL_READ =
            "return document.querySelectorAll('section').length > 0 && !document.querySelector('[aria-busy=true]')";

    /** The demo programme fills all of them. */
    private static final int SECTIONS = 12;

    private final Service service = Service.shared();
    private final String home = service.base() + "/";

    @BeforeEach
    void theDemo() {
        DemoShop.open(service);
    }

    @ParameterizedTest(name = "{0}, {3}, {4}")
    @CsvSource({
        "phone, 390, 844, en, light",
        "phone, 390, 844, zh, dark",
        "desk, 1280, 900, en, dark",
        "desk, 1280, 900, zh, light"
    })
    void aMemberSeesEverySection(String device, int width, int height, String language, String scheme)
            throws IOException {
        String name = device + "-" + language + "-" + scheme;
        try (Browser browser = Browser.open(width, height, language)) {
            browser.prefer(scheme);
            browser.go(home);
            browser.click("button.main");
            browser.await("return document.querySelector('#card') !== null");
            assertThat(browser.barriers()).as("the sign-in form").isEmpty();
            browser.shoot(name + "-sign-in");
            browser.click("button[value='" + Demo.CARD + "']");
            browser.await(ALL_READ);
            browser.click(".booking summary");
            browser.await("return document.querySelector('.booking .why li, .booking .why .fine') !== null");

            assertThat(browser.ask("return document.documentElement.lang").toString())
                    .startsWith(language);
            assertThat(browser.ask("return location.href"))
                    .as("without the code")
                    .isEqualTo(home);
            assertThat(browser.texts("section > h2")).as("sections").hasSize(SECTIONS);
            assertThat(browser.texts("section.empty > h2"))
                    .as("sections with nothing in them")
                    .isEmpty();
            assertThat(browser.texts("section .refused"))
                    .as("sections that failed")
                    .isEmpty();
            assertThat(browser.ask("return document.documentElement.scrollWidth"))
                    .as("nothing sticks out")
                    .isEqualTo((long) width);
            browser.shoot(name);
            assertThat(browser.barriers()).as("axe").isEmpty();
            onlyTheShopsOwnWordsAreForeign(browser);
            assertThat(browser.complaints()).as("the browser's own complaints").isEmpty();
        }
    }

    /** What the service says is said in the reader's language, every booking's explanation too. */
    private static void onlyTheShopsOwnWordsAreForeign(Browser browser) throws IOException {
        browser.ask("document.querySelectorAll('.booking').forEach(one => { one.open = true; })");
        browser.await("return [...document.querySelectorAll('.booking .why')]"
                + ".every(why => why.querySelector('li, .fine') !== null)");
        String terms = Files.readString(Path.of("..", "deploy", "demo", "terms.yaml"));
        Object foreign = browser.ask(
                "return [...document.querySelectorAll('section [lang=en]')]" + ".map(one => one.textContent)");
        assertThat((List<?>) foreign)
                .as("said in English to somebody who reads Chinese")
                .allSatisfy(words -> assertThat(terms).contains(words.toString()));
    }

    @Test
    void theFiguresAreTheLedgersOwn() {
        long spendable = service.operator()
                .get("/v1/programmes/" + Demo.PROGRAMME + "/members/" + DemoShop.member(service, Demo.CARD)
                        + "/balance")
                .number("/spendable");
        try (Browser browser = signedIn()) {
            assertThat(browser.text(".balance .points").replaceAll("\\D", "")).isEqualTo(Long.toString(spendable));
        }
    }

    @Test
    void theLanguageIsSwitchedWithoutLosingThePlace() {
        try (Browser browser = signedIn()) {
            browser.click("#speak-zh");
            browser.await("return document.documentElement.lang === 'zh-CN'");
            assertThat(browser.text("#balance-title")).isEqualTo("您的积分");
            assertThat(browser.ask("return document.activeElement.id")).isEqualTo("speak-zh");
            browser.go(home);
            browser.await(ALL_READ);
            assertThat(browser.text("#balance-title")).as("remembered").isEqualTo("您的积分");
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (Browser browser = signedIn()) {
            browser.press(Keys.TAB);
            assertThat(browser.ask("return document.activeElement.className")).isEqualTo("skip");
            browser.press(Keys.ENTER);
            browser.await("return document.activeElement.id === 'content'");
            browser.ask("document.querySelector('.booking summary').focus()");
            browser.press(Keys.ENTER);
            browser.await("return document.querySelector('.booking').open");
            assertThat(browser.ask("return getComputedStyle(document.activeElement).outlineStyle"))
                    .as("the focus is seen")
                    .isEqualTo("solid");
        }
    }

    @Test
    void everythingIsTakenAlong() throws IOException {
        for (File old : downloads()) {
            Files.delete(old.toPath());
        }
        try (Browser browser = signedIn()) {
            browser.click(".take button");
            browser.await("return document.querySelector('.take [role=status]').textContent.includes('saved')");
            for (int tries = 0; downloads().length == 0 && tries < 100; tries++) {
                Pause.millis(50);
            }
        }
        JsonNode answers = new ObjectMapper().readTree(downloads()[0]).path("answers");
        String member = "/v1/programmes/" + Demo.PROGRAMME + "/members/" + DemoShop.member(service, Demo.CARD);
        JsonNode bookings = answers.path(member + "/transactions?limit=100").path("items");

        assertThat(answers.path(member)
                        .path("identifiers")
                        .path(0)
                        .path("value")
                        .asText())
                .isEqualTo(Demo.CARD);
        assertThat(answers.path(member + "/balance").path("spendable").asLong()).isPositive();
        assertThat(bookings).isNotEmpty().allSatisfy(booking -> assertThat(
                        answers.path("/v1/programmes/" + Demo.PROGRAMME + "/transactions/"
                                        + booking.path("id").asText())
                                .has("explanation"))
                .isTrue());
    }

    private static File[] downloads() {
        File[] files = Browser.DOWNLOADS.toFile().listFiles((folder, name) -> name.endsWith(".json"));
        return files == null ? new File[0] : files;
    }

    @Test
    void aForeignTokenIsRefused() {
        Tokens foreign = new Tokens(TokenKeys.fresh("foreign"));
        String token = foreign.member(Demo.PROGRAMME, DemoShop.member(service, Demo.CARD));
        Reply refusal = service.bearing(token).get("/v1/programmes/" + Demo.PROGRAMME);
        assertThat(refusal.expect(401).problem()).isEqualTo("unauthorised");

        try (Browser browser = Browser.open(390, 844, "en")) {
            browser.go(home);
            browser.await("return document.querySelector('button.main') !== null");
            browser.ask("sessionStorage.setItem('loyalty-ledger.token', arguments[0])", token);
            browser.go(home);
            browser.await("return document.querySelector('[role=alert]') !== null");
            assertThat(browser.text("[role=alert]")).contains("not valid here");
            assertThat(browser.ask("return document.querySelector('section')")).isNull();
            assertThat(browser.ask("return sessionStorage.getItem('loyalty-ledger.token')"))
                    .as("thrown away")
                    .isNull();
            assertThat(browser.barriers()).isEmpty();
            browser.shoot("refused");
        }
    }

    @Test
    void anAnswerToSomebodyElsesQuestionIsNotTaken() {
        String code = new Exchange(service).code(Demo.CARD);
        try (Browser browser = Browser.open(390, 844, "en")) {
            browser.go(home + "?code=" + code + "&state=guessed");
            browser.await("return document.querySelector('[role=alert]') !== null");
            assertThat(browser.ask("return sessionStorage.getItem('loyalty-ledger.token')"))
                    .isNull();
            assertThat(browser.ask("return location.search")).isEqualTo("");
        }
    }

    private Browser signedIn() {
        Browser browser = Browser.open(1280, 900, "en");
        browser.go(home);
        browser.click("button.main");
        browser.click("button[value='" + Demo.CARD + "']");
        browser.await(ALL_READ);
        return browser;
    }
}
