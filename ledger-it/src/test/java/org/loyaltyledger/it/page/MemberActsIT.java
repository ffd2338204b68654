package org.loyaltyledger.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.deploy.Demo;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.harness.RunningLedger;

/** What a member does on the page: each step is told before it is taken, taken once, and refused in plain words. */
@Tag("any-server")
@RunningLedger
class MemberActsIT {

    /** The page's own calls, where a test can lose an answer or count them. */
    private static final String WATCHED = """
            const real = fetch;
            window.keys = [];
            window.fetch = async (path, how) => {
              const key = how?.headers?.['Idempotency-Key'];
              if (key) {
                window.keys.push(key);
              }
              const answer = await real(path, how);
              if (key && window.losing) {
                window.losing = false;
                throw new TypeError('the connection is gone');
              }
              return answer;
            };
            """;

    private final Service service = Service.shared();
    private final Caller operator = service.operator();
    private final String programme = "/v1/programmes/" + Demo.PROGRAMME;
    private final String card = "page-" + UUID.randomUUID();
    private String member;
    private Browser browser;

    @BeforeEach
    void aMemberWithPointsIsSignedIn() {
        DemoShop.open(service);
        member = enrol(card);
        operator.post(
                        programme + "/adjustments",
                        "{\"member\":{\"id\":\"" + member + "\"},\"points\":400,\"reason\":\"a welcome\"}")
                .expect(201);
        Exchange exchange = new Exchange(service);
        String token = exchange.token(exchange.code(card)).expect(200).text("/access_token");
        browser = Browser.open(360, 740, "en");
        browser.prepare(WATCHED);
        browser.go(service.base() + "/");
        browser.ask("sessionStorage.setItem('loyalty-ledger.token', arguments[0])", token);
    }

    @AfterEach
    void theTabIsClosed() {
        browser.close();
    }

    @Test
    void aRewardIsTakenOnceAlsoAfterALostConnection() {
        open("points");
        browser.click(".rewards button");
        browser.await("return document.querySelector('dialog .confirm:not([disabled])') !== null");
        assertThat(browser.text("dialog")).contains("A cup of coffee", "150 points", "250 points");
        assertThat(browser.barriers()).as("axe").isEmpty();
        browser.shoot("confirm-reward");

        browser.ask("window.losing = true");
        browser.click("dialog .confirm");
        browser.await("return document.querySelector('dialog .refused') !== null");
        assertThat(browser.text("dialog .refused")).contains("not known", "only once");
        browser.click("dialog .confirm");
        browser.await("return document.querySelector('dialog .done') !== null");
        browser.click("dialog .cancel");
        browser.await(MemberPageIT.ALL_READ);

        List<?> keys = (List<?>) browser.ask("return window.keys");
        assertThat(keys).hasSize(2);
        assertThat(keys.get(0)).isEqualTo(keys.get(1));
        assertThat(spendable(member)).isEqualTo(250);
        assertThat(browser.text(".rewards")).contains("150 points");
    }

    @Test
    void pointsAreGivenAndARefusalIsToldInPlainWords() {
        String friend = "page-" + UUID.randomUUID();
        String friendsId = enrol(friend);
        open("points");
        browser.fill("#give-to", "nobody-has-this");
        browser.fill("#give-points", "30");
        browser.click(".give form button");
        browser.await("return document.querySelector('dialog .refused') !== null");
        assertThat(browser.text("dialog .refused")).isNotBlank().doesNotContain("{", "null", "undefined");
        assertThat(browser.ask("return document.querySelector('dialog .confirm').hidden"))
                .isEqualTo(true);
        browser.click("dialog .cancel");

        browser.fill("#give-to", friend);
        browser.click(".give form button");
        browser.await("return document.querySelector('dialog .confirm:not([disabled])') !== null");
        assertThat(browser.text("dialog")).contains(friend, "30 points", "370 points");
        browser.ask("const yes = document.querySelector('dialog .confirm'); yes.click(); yes.click();");
        browser.await("return document.querySelector('dialog .done') !== null");

        assertThat(spendable(member)).isEqualTo(370);
        assertThat(spendable(friendsId)).isEqualTo(30);
    }

    @Test
    void aClubIsJoinedWithItsPriceAndDaysToldAndLeftAgain() {
        open("member");
        browser.click(".clubs .join");
        browser.await("return document.querySelector('dialog .confirm:not([disabled])') !== null");
        assertThat(browser.text("dialog")).contains("€3.50", "First payment", "A tenth off everything baked");
        confirm();
        assertThat(memberships().path(0).path("status").asText()).isEqualTo("TRIAL");
        assertThat(browser.text(".clubs")).contains("The family club");

        browser.click(".clubs .leave");
        browser.await("return document.querySelector('dialog .confirm:not([disabled])') !== null");
        assertThat(browser.text("dialog")).contains("It lasts through");
        confirm();
        assertThat(memberships().path(0).path("ending").asBoolean()).isTrue();

        browser.click(".clubs .stay");
        browser.await("return document.querySelector('dialog .confirm:not([disabled])') !== null");
        confirm();
        assertThat(memberships().path(0).path("ending").asBoolean()).isFalse();
    }

    @Test
    void anOfferIsReadSignedAndCancelled() {
        String path = programme + "/members/" + member + "/contracts";
        String contract =
                operator.post(path, "{\"template\":\"delivery\"}").expect(201).text("/id");
        open("member");
        browser.click(".contracts .accept");
        browser.await("return document.querySelector('dialog .confirm:not([disabled])') !== null");
        assertThat(browser.text("dialog"))
                .contains(
                        "€80.00 a month",
                        "2,000 points",
                        "12 months",
                        "14 days",
                        "at most €36.00",
                        "Deliveries are free");
        assertThat(browser.barriers()).as("axe").isEmpty();
        confirm();
        assertThat(operator.get(path + "/" + contract).text("/status")).isEqualTo("COOLING_OFF");

        browser.click(".contracts .exit summary");
        browser.click(".contracts .leave");
        browser.await("return document.querySelector('dialog .confirm:not([disabled])') !== null");
        confirm();
        assertThat(operator.get(path + "/" + contract).text("/status")).isEqualTo("CANCELLED");
    }

    /** By its own token, and nothing else: not somebody else's points, not a bill, not another day. */
    @Test
    void aMemberSpendsItsOwnPointsForRewardsOnly() {
        Exchange exchange = new Exchange(service);
        Caller me =
                service.bearing(exchange.token(exchange.code(card)).expect(200).text("/access_token"));
        String other = DemoShop.member(service, "1002");
        String path = programme + "/redemptions";

        me.post(path, order("{\"id\":\"" + other + "\"}", "\"reward\":\"coffee\""))
                .expect(404);
        me.post(path, order("{\"identifier\":{\"type\":\"card\",\"value\":\"1002\"}}", "\"reward\":\"coffee\""))
                .expect(404);
        String mine = "{\"id\":\"" + member + "\"}";
        for (String more : List.of(
                "\"ratio\":\"pay\",\"points\":100",
                "\"reward\":\"coffee\",\"store\":\"S1\"",
                "\"reward\":\"coffee\",\"occurredAt\":\"2026-01-01T00:00:00Z\"")) {
            assertThat(me.post(path, order(mine, more)).expect(400).problem()).isEqualTo("invalid-request");
        }
        assertThat(spendable(member)).isEqualTo(400);
        me.post(path, order(mine, "\"reward\":\"coffee\"")).expect(201);
        assertThat(spendable(member)).isEqualTo(250);
    }

    private static String order(String who, String what) {
        return "{\"member\":" + who + "," + what + "}";
    }

    private void confirm() {
        browser.click("dialog .confirm");
        browser.await("return document.querySelector('dialog .done') !== null");
        browser.click("dialog .cancel");
        browser.await("return document.querySelector('dialog') === null");
        browser.await(MemberPageIT.ALL_READ);
    }

    private void open(String view) {
        browser.go(service.base() + "/#" + view);
        browser.ask("location.reload()");
        browser.await("return document.querySelector('.part." + view + "') !== null");
        browser.await(MemberPageIT.ALL_READ);
    }

    private String enrol(String number) {
        return operator.post(
                        programme + "/members", "{\"identifiers\":[{\"type\":\"card\",\"value\":\"" + number + "\"}]}")
                .expect(201)
                .text("/id");
    }

    private long spendable(String id) {
        return operator.get(programme + "/members/" + id + "/balance").number("/spendable");
    }

    private JsonNode memberships() {
        return operator.get(programme + "/members/" + member + "/memberships")
                .json()
                .path("items");
    }
}
