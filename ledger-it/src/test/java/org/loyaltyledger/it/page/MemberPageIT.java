package org.loyaltyledger.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
@Tag("any-server")
@RunningLedger
class MemberPageIT {

    static final String ALL_READ =
            "return document.querySelectorAll('section').length > 0 && !document.querySelector('[aria-busy=true]')";

    private static final List<String> VIEWS = List.of("home", "points", "member", "level", "history");

    /** The demo programme fills all of them. */
    private static final int SECTIONS = 16;

    private static final int SCREENS = 2;

    private final Service service = Service.shared();
    private final String home = service.base() + "/";

    @BeforeEach
    void theDemo() {
        DemoShop.open(service);
    }

    @ParameterizedTest(name = "{0}, {3}, {4}")
    @CsvSource({"phone, 360, 740, en, light", "phone, 360, 740, zh, dark", "desk, 1280, 900, zh, light"})
    void aMemberSeesEverySection(String device, int width, int height, String language, String scheme)
            throws IOException {
        String name = device + "-" + language + "-" + scheme;
        try (Browser browser = Browser.open(width, height, language)) {
            browser.prefer(scheme);
            browser.go(home);
            browser.click("button.main");
            browser.await("return document.querySelector('#card') !== null");
            assertThat(browser.barriers()).as("the sign-in form").isEmpty();
            browser.click("button[value='" + Demo.CARD + "']");
            browser.await(ALL_READ);

            assertThat(browser.ask("return document.documentElement.lang").toString())
                    .startsWith(language);
            assertThat(browser.ask("return location.href"))
                    .as("without the code")
                    .isEqualTo(home);
            assertThat((Long) browser.ask("return document.documentElement.scrollHeight"))
                    .as("the first view is short")
                    .isLessThan((long) SCREENS * height);
            int sections = 0;
            for (String view : VIEWS) {
                show(browser, view);
                browser.shoot(name + "-" + view);
                sections += browser.texts("section:not([hidden]) > h2").size();
                isWhole(browser, view, width);
                if (scheme.equals("light") && language.equals("en") || view.equals("home")) {
                    assertThat(browser.barriers()).as("axe: " + view).isEmpty();
                }
            }
            assertThat(sections).isEqualTo(SECTIONS);
            browser.ask("document.querySelectorAll('.booking').forEach(one => { one.open = true; })");
            browser.await("return [...document.querySelectorAll('.booking .why')]"
                    + ".every(why => why.querySelector('li, .fine') !== null)");
            assertThat((List<?>) browser.ask("return [...document.querySelectorAll('section [lang=en]')]"
                            + ".map(one => one.textContent)"))
                    .as("said in English to somebody who reads another language")
                    .isEmpty();
            browser.ask("location.hash = '#leaving'");
            browser.await("return document.querySelector('.part.leaving') !== null");
            browser.await(ALL_READ);
            browser.shoot(name + "-leaving");
            isWhole(browser, "leaving", width);
            assertThat(browser.complaints())
                    .as("the browser's own complaints; who is in no family learns it by 404")
                    .filteredOn(complaint -> !complaint.contains("/family "))
                    .isEmpty();
        }
    }

    /** As a thumb does it: by the navigation, all of which is on the screen. */
    private static void show(Browser browser, String view) {
        assertThat(browser.ask("return [...document.querySelectorAll('.parts a')].every(link => {"
                        + " const place = link.getBoundingClientRect();"
                        + " return place.left >= 0 && place.right <= innerWidth && place.bottom <= innerHeight"
                        + " && place.height >= 44 && link.scrollWidth <= link.clientWidth; })"))
                .as("the navigation is on the screen")
                .isEqualTo(true);
        browser.click(".parts a[href='#" + view + "']");
        browser.await("return document.querySelector('.part." + view + "') !== null");
        browser.await(ALL_READ);
    }

    private static void isWhole(Browser browser, String view, int width) {
        assertThat(browser.texts("section.empty:not([hidden]) > h2"))
                .as("sections with nothing in them: " + view)
                .isEmpty();
        assertThat(browser.texts("section .refused"))
                .filteredOn(text -> !text.isEmpty())
                .as("sections that failed: " + view)
                .isEmpty();
        assertThat(browser.ask("return document.documentElement.scrollWidth"))
                .as("nothing sticks out: " + view)
                .isEqualTo((long) width);
    }

    /** Names of the programme, too, as its terms tell them. */
    @Test
    void aChineseReaderReadsTheProgrammesTextsInChinese() {
        try (Browser browser = Browser.open(360, 740, "zh-CN")) {
            signIn(browser, Demo.CARD);
            assertThat(browser.text(".standing .level")).isEqualTo("金卡");
            for (String view : VIEWS) {
                show(browser, view);
                assertThat(browser.text("#content"))
                        .as(view)
                        .doesNotContain(
                                "Gold",
                                "Silver",
                                "family",
                                "coffee",
                                "points",
                                "Bread",
                                "deliveries",
                                "Twice",
                                "a tenth");
            }
            browser.click(".booking summary");
            browser.await("return document.querySelector('.booking .why li') !== null");
            assertThat(browser.text(".booking .why")).contains("每消费一欧元得一分", "双倍积分");
        }
    }

    /** Where, what, for how much, and by which rule: in words, not in codes. */
    @Test
    void aPurchaseIsToldWithShopGoodsAndAmount() {
        try (Browser browser = signedIn()) {
            String line = browser.text(".booking summary");
            assertThat(line).contains("Purchase", "Canal Street", "€").doesNotContain("demo-", "S1");
            browser.click(".booking summary");
            browser.await("return document.querySelector('.booking .goods li') !== null");
            assertThat(browser.text(".booking .why"))
                    .contains(
                            "Free-range eggs", "Total", "A point for every euro", "Twice the points", "Receipt demo-29")
                    .doesNotContain("TIER/GOLD/twice");
        }
    }

    @Test
    void theFiguresAreTheLedgersOwn() {
        String path = "/v1/programmes/" + Demo.PROGRAMME + "/members/" + DemoShop.member(service, Demo.CARD);
        long spendable = service.operator().get(path + "/balance").number("/spendable");
        try (Browser browser = signedIn()) {
            assertThat(browser.text(".balance .points").replaceAll("\\D", "")).isEqualTo(Long.toString(spendable));
        }
    }

    @Test
    void theCardIsShownAsCodeAndAsNumber() {
        try (Browser browser = signedIn()) {
            assertThat(browser.texts(".code .number")).containsExactly(Demo.CARD);
            assertThat(browser.text(".code .shop")).isEqualTo("The corner shop");
            assertThat(browser.text(".code .name")).isEqualTo("Anna Albers");
            assertThat(QrCodes.read(browser.picture(".code .qr")))
                    .as("what a till's scanner reads")
                    .isEqualTo(Demo.CARD);
        }
    }

    /** Years are told as years; the score that they weigh is for those who want to know how it is worked out. */
    @Test
    void whatGrewOverTimeIsToldInYears() {
        try (Browser browser = signedIn()) {
            assertThat(browser.texts(".worth p")).hasSize(1);
            assertThat(browser.text("main")).doesNotContain("Burnham", " x ", "Years as a member");
            browser.ask("location.hash = '#leaving'");
            browser.await("return document.querySelector('.part.leaving') !== null");
            browser.await(ALL_READ);
            assertThat(browser.texts(".leaving .rows li"))
                    .anySatisfy(row -> assertThat(row).matches("(?s)Years as a member\\s+3 years"));
            assertThat(browser.text(".leaving")).doesNotContain("Burnham", "years x weight of a year");
            browser.click(".leaving .worked summary");
            assertThat(browser.text(".leaving")).contains("Burnham", "years x weight of a year");
        }
    }

    @Test
    void aCallThatFailsIsTriedAgainInItsSectionAndNobodyIsSignedOut() {
        try (Browser browser = Browser.open(360, 740, "en")) {
            browser.prepare(
                    "const real = fetch; window.fetch = (path, how) => String(path).match(window.broken ?? /tier/)"
                            + " ? Promise.resolve(new Response('{}', { status: 500 })) : real(path, how);");
            signIn(browser, Demo.CARD);
            assertThat(browser.texts("section .refused")).hasSize(1);
            assertThat(browser.text(".standing .refused")).isEqualTo("This could not be read just now.");
            assertThat(browser.text(".balance .points")).isNotEmpty();
            browser.ask("window.broken = /nothing/");
            browser.click(".standing .again");
            browser.await("return document.querySelector('.standing .level') !== null");

            for (String failing : List.of("balance", "corner$")) {
                browser.ask("sessionStorage.setItem('language', 'en')");
                browser.prepare("window.broken = /" + failing + "/");
                browser.go(home);
                browser.await(ALL_READ);
                assertThat(browser.ask("return sessionStorage.getItem('loyalty-ledger.token')"))
                        .as("a 500 of " + failing + " signs nobody out")
                        .isNotNull();
                assertThat(browser.texts(".balance .refused")).hasSize(1);
            }
        }
    }

    @Test
    void theFrameIsThereBeforeAnyScriptOrCall() {
        String page = service.stranger().get("/").expect(200).text();
        assertThat(page).contains("<header", "class=\"card balance\"", "aria-busy=\"true\"");
        List<String> modules = new ArrayList<>();
        var found = java.util.regex.Pattern.compile("modulepreload\" href=\"([^\"]+)\"")
                .matcher(page);
        while (found.find()) {
            modules.add(found.group(1));
        }
        assertThat(modules).hasSizeGreaterThan(20).anySatisfy(name -> assertThat(name)
                .endsWith("/sections/balance.js"));
        assertThat(service.stranger()
                        .get(modules.get(0))
                        .expect(200)
                        .header("cache-control")
                        .orElseThrow())
                .contains("immutable");
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
            show(browser, "history");
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
        for (String part :
                List.of("/memberships", "/contracts", "/bundles", "/entitlements", "/tier", "/switching-cost")) {
            assertThat(answers.has(member + part)).as(part).isTrue();
        }
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
        signIn(browser, Demo.CARD);
        return browser;
    }

    private void signIn(Browser browser, String card) {
        browser.go(home);
        browser.click("button.main");
        browser.click("button[value='" + card + "']");
        browser.await(ALL_READ);
    }
}
