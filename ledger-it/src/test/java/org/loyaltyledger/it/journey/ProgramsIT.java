package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.access.NewClient;
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
        NewClient till = new NewClient("till 7", "till", shop.programme(), null, "S1", "T7");
        Reply registered = operator.post("/v1/clients", till).expect(201);
        String id = registered.text("/id");

        Reply answer = token(id, registered.text("/secret")).expect(200);
        Caller bearer = shop.service().bearing(answer.text("/access_token"));
        bearer.post(shop.path("/sales"), shop.sale(member, "5.00")).expect(201);
        assertThat(shop.spendable(member)).isEqualTo(5);

        assertThat(token(id, "guessed").expect(401).text("/error")).isEqualTo("invalid_client");
        operator.delete("/v1/clients/" + id);
        assertThat(token(id, registered.text("/secret")).expect(401).text("/error"))
                .isEqualTo("invalid_client");
    }

    @Test
    void aReplacedSecretNoLongerOpens() {
        NewClient auditor = new NewClient("books", "auditor", shop.programme(), null, null, null);
        Reply registered = operator.post("/v1/clients", auditor).expect(201);
        String id = registered.text("/id");

        Reply replaced = operator.post("/v1/clients/" + id + "/secret", "");

        token(id, registered.text("/secret")).expect(401);
        token(id, replaced.text("/secret")).expect(200);
    }

    private Reply token(String id, String secret) {
        return stranger.send(stranger.request("/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret)));
    }
}
