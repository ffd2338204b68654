package org.loyaltyledger.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;
import org.loyaltyledger.it.harness.ServiceOptions;

/** What a browser is told: which origins' pages may call, and nothing of the server's product. */
@Tag("any-server")
@RunningLedger
class CrossOriginIT {

    private static final String ALLOW = "Access-Control-Allow-Origin";

    private final Service service = Service.shared();

    @Test
    void aPageOfANamedOriginReadsAnswersAndRefusals() {
        Shop shop = Shop.open("plain");
        Reply read = shop.till()
                .send(shop.till()
                        .request(shop.path("/terms/in-force"))
                        .header("Origin", ServiceOptions.CORS_ORIGIN)
                        .GET());
        assertThat(read.expect(200).header(ALLOW)).contains(ServiceOptions.CORS_ORIGIN);
        assertThat(read.header("Access-Control-Expose-Headers").orElse(""))
                .contains("RateLimit", "Idempotency-Replayed");
        assertThat(read.header("Access-Control-Allow-Credentials")).isEmpty();
        Reply refused = service.stranger()
                .send(service.stranger()
                        .request(shop.path("/terms/in-force"))
                        .header("Origin", ServiceOptions.CORS_ORIGIN)
                        .GET());
        assertThat(refused.expect(401).header(ALLOW)).contains(ServiceOptions.CORS_ORIGIN);
        Reply badToken = service.stranger()
                .send(service.bearing("no-token")
                        .request(shop.path("/terms/in-force"))
                        .header("Origin", ServiceOptions.CORS_ORIGIN)
                        .GET());
        assertThat(badToken.expect(401).header(ALLOW)).contains(ServiceOptions.CORS_ORIGIN);
    }

    @Test
    void aBrowserMayAskBeforehandWithoutAToken() {
        Reply answer = service.stranger()
                .send(service.stranger()
                        .request("/v1/programmes/any/sales")
                        .header("Origin", ServiceOptions.CORS_ORIGIN)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                        .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.expect(204).header(ALLOW)).contains(ServiceOptions.CORS_ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Headers").orElse(""))
                .contains("Authorization", "Idempotency-Key");
    }

    @Test
    void aPageOfAnotherOriginReadsNothing() {
        for (String origin : List.of("https://evil.example", "null", ServiceOptions.CORS_ORIGIN + ".evil.example")) {
            Reply answer = service.operator()
                    .send(service.operator()
                            .request("/v1/programmes?limit=1")
                            .header("Origin", origin)
                            .GET());
            assertThat(answer.expect(200).header(ALLOW)).as(origin).isEmpty();
        }
    }

    @Test
    void noAnswerNamesTheProductOfTheServer() {
        for (Reply answer : List.of(
                service.operator().get("/v1/programmes?limit=1"),
                service.stranger().get("/v1/programmes"),
                service.operator().get("/nothing/here"),
                service.operator().get("/v1/programmes?nothing=1"),
                service.operator().delete("/v1/programmes"),
                service.stranger().get("/"),
                service.stranger().get("/health/live"))) {
            assertThat(answer.header("Server")).as(answer.text()).isEmpty();
            assertThat(answer.header("X-Powered-By")).as(answer.text()).isEmpty();
        }
    }
}
