package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.access.NewClient;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** A program gets its token from the embedded issuer by OAuth 2.0 client credentials. */
@RunningLedger
class ProgramsIT {

    private final Shop shop = Shop.open("plain");
    private final Caller operator = shop.service().operator();
    private final Caller stranger = shop.service().stranger();

    @Test
    void aRegisteredTillGetsATokenAndSellsUntilItIsDisabled() {
        UUID member = shop.enrol("card");
        NewClient till = new NewClient("till 7", "till", shop.programme(), null, "S1", "T7", null);
        Reply registered = operator.post("/v1/clients", till).expect(201);
        String id = registered.text("/id");

        Reply answer = token(id, registered.text("/secret")).expect(200);
        Caller bearer = shop.service().bearing(answer.text("/access_token"));
        bearer.post(shop.path("/sales"), shop.sale(member, "5.00")).expect(201);
        assertThat(shop.spendable(member)).isEqualTo(5);

        assertThat(token(id, "guessed").expect(401).text("/error")).isEqualTo("invalid_client");
        operator.delete("/v1/clients/" + id);
        assertThat(bearer.get(shop.path("/terms/in-force")).expect(401).problem())
                .isEqualTo("unauthorised");
        bearer.post(shop.path("/sales"), shop.sale(member, "5.00")).expect(401);
        assertThat(shop.spendable(member)).isEqualTo(5);
        assertThat(token(id, registered.text("/secret")).expect(401).text("/error"))
                .isEqualTo("invalid_client");
    }

    @Test
    void aReplacedSecretNoLongerOpens() {
        NewClient auditor = new NewClient("books", "auditor", shop.programme(), null, null, null, null);
        Reply registered = operator.post("/v1/clients", auditor).expect(201);
        String id = registered.text("/id");

        Caller before = bearing(token(id, registered.text("/secret")));
        before.get(shop.path("/terms/in-force")).expect(200);

        Reply replaced = operator.post("/v1/clients/" + id + "/secret", "");

        before.get(shop.path("/terms/in-force")).expect(401);
        bearing(token(id, replaced.text("/secret")))
                .get(shop.path("/terms/in-force"))
                .expect(200);
        token(id, registered.text("/secret")).expect(401);
        token(id, replaced.text("/secret")).expect(200);
    }

    @Test
    void aProgramIsNoSecondPerson() {
        UUID member = shop.enrol("card");
        Reply proposed = shop.operator("olga")
                .post(shop.path("/adjustments"), new NewAdjustment(MemberRef.of(member), 20_000L, "jubilee", null))
                .expect(202);
        Reply registered = operator.post(
                        "/v1/clients", new NewClient("Otto", "operator", shop.programme(), null, null, null, null))
                .expect(201);
        Caller program = bearing(token(registered.text("/id"), registered.text("/secret")));

        Reply approved = program.post(shop.path("/adjustments/" + proposed.text("/id") + "/approval"), "");

        assertThat(approved.expect(422).problem()).isEqualTo("second-person-needed");
        assertThat(shop.spendable(member)).isZero();
    }

    private Caller bearing(Reply token) {
        return shop.service().bearing(token.expect(200).text("/access_token"));
    }

    private Reply token(String id, String secret) {
        return stranger.send(stranger.request("/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret)));
    }
}
