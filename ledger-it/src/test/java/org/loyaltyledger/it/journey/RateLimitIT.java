package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.access.NewClient;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** Who asks too often is told so, and is nobody else's trouble. */
@RunningLedger
class RateLimitIT {

    private final Shop shop = Shop.open("plain");
    private final UUID ada = shop.enrol("card-ada");
    private final UUID bob = shop.enrol("card-bob");

    @Test
    void everyAnswerTellsTheQuotaAndWhatIsLeft() {
        Reply till = shop.till().get(shop.path("/terms/in-force")).expect(200);
        assertThat(till.header("ratelimit-policy").orElseThrow()).matches("\"client\";q=[0-9]+;w=60");
        assertThat(till.header("ratelimit").orElseThrow()).matches("\"client\";r=[0-9]+;t=[0-9]+");
        Reply stranger =
                shop.service().stranger().get(shop.path("/terms/in-force")).expect(401);
        assertThat(stranger.header("ratelimit-policy").orElseThrow()).startsWith("\"anonymous\";q=");
    }

    @Test
    void aMemberThatAsksTooOftenWaitsAndNobodyElseDoes() throws Exception {
        Caller me = shop.member(ada);
        List<Reply> replies = atOnce(700, () -> me.get(shop.path("/members/" + ada + "/balance")));

        List<Reply> refused =
                replies.stream().filter(reply -> reply.status() != 200).toList();
        assertThat(refused).hasSizeBetween(1, 100).allSatisfy(reply -> {
            assertThat(reply.expect(429).problem()).isEqualTo("rate-limited");
            assertThat(Long.parseLong(reply.header("retry-after").orElseThrow()))
                    .isBetween(1L, 60L);
            assertThat(reply.header("ratelimit").orElseThrow()).startsWith("\"member\";r=0;t=");
        });
        shop.member(bob).get(shop.path("/members/" + bob + "/balance")).expect(200);
        shop.till().get(shop.path("/members/" + ada + "/balance")).expect(200);
    }

    @Test
    void guessedSecretsAreCheckedAFewTimesAndHoldNobodyUp() throws Exception {
        Reply program = shop.service()
                .operator()
                .post("/v1/clients", new NewClient("till 9", "till", shop.programme(), null, "S1", "T9", null))
                .expect(201);
        ExecutorService attackers = Executors.newSingleThreadExecutor();
        try {
            Future<List<Reply>> guesses =
                    attackers.submit(() -> atOnce(600, () -> token(program.text("/id"), "guess")));
            List<Duration> sales = new ArrayList<>();
            while (!guesses.isDone()) {
                Instant start = Instant.now();
                shop.till().post(shop.path("/sales"), shop.sale(bob, "1.00")).expect(201);
                sales.add(Duration.between(start, Instant.now()));
            }
            assertThat(guesses.get())
                    .allSatisfy(reply -> assertThat(reply.status()).isIn(401, 429));
            assertThat(guesses.get().stream().filter(reply -> reply.status() == 401))
                    .hasSizeBetween(1, 15);
            assertThat(sales).allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(3)));
        } finally {
            attackers.shutdownNow();
        }
        Reply other = shop.service()
                .operator()
                .post("/v1/clients", new NewClient("till 10", "till", shop.programme(), null, "S1", "T10", null))
                .expect(201);
        token(other.text("/id"), other.text("/secret")).expect(200);
    }

    private Reply token(String id, String secret) {
        Caller stranger = shop.service().stranger();
        return stranger.send(stranger.request("/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret)));
    }

    private static List<Reply> atOnce(int times, Callable<Reply> call) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Reply>> calls = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                calls.add(call);
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : crowd.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        } finally {
            crowd.shutdownNow();
        }
    }
}
