package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.api.sale.SaleRedemption;
import org.loyaltyledger.api.statement.Balance;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** Sales and redemptions reach the service in another order than they happened in; the books end as if they had not. */
@RunningLedger
class LateFactsIT {
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("ledger.it.histories", 40);
    private static final String TERMS = """
            zone: Europe/Berlin
            currency: USD
            points: {name: p, expiry: %s, clawback: DEBT}
            earning:
              rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}]
            redemption:
              ratios: [{id: pay, points: 1, amount: "0.01", step: 1, minimum: 1}]
            limits: {acceptBackdated: P60D}
            """;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void slidingPointsLiveOnIfTheSaleThatKeptThemWasRecordedAfterTheirEnd() {
        Shop shop =
                Shop.openUnder(Service.shared(), TERMS.formatted("{kind: SLIDING, length: P20D, extendedBy: [EARN]}"));
        UUID member = shop.enrol("1");
        Caller till = shop.till();

        till.post(shop.path("/sales"), shop.sale(member, "100.00").at(now.minus(Duration.ofDays(36))))
                .expect(201);
        assertThat(shop.spendable(member)).isZero();
        Reply second = till.post(shop.path("/sales"), shop.sale(member, "5.00").at(now.minus(Duration.ofDays(18))))
                .expect(201);

        assertThat(second.number("/balance")).isEqualTo(105);
        assertThat(shop.spendable(member)).isEqualTo(105);
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void aLateSaleSpendsPointsThatWereThereAtItsTime() {
        Shop shop = Shop.openUnder(Service.shared(), TERMS.formatted("{kind: ROLLING, length: P10D}"));
        UUID member = shop.enrol("1");
        Caller till = shop.till();
        till.post(shop.path("/sales"), shop.sale(member, "100.00").at(now.minus(Duration.ofDays(20))))
                .expect(201);
        Instant then = now.minus(Duration.ofDays(15));

        Reply sale = till.post(
                        shop.path("/sales"),
                        shop.sale(member, "50.00").at(then).redeeming(List.of(SaleRedemption.pay("pay", 60))))
                .expect(201);
        Reply more = till.post(shop.path("/redemptions"), redemption(member, 41, then.plusSeconds(1)));
        Reply rest = till.post(shop.path("/redemptions"), redemption(member, 50, now.minus(Duration.ofDays(11))));

        assertThat(sale.number("/redeemed")).isEqualTo(60);
        assertThat(more.expect(201).number("/balance")).isZero();
        assertThat(rest.expect(422).problem()).isEqualTo("insufficient-points");
        assertThat(rest.number("/spendable"))
                .as("of the sale's 50, which expired since")
                .isEqualTo(49);
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void pointsThatCameLaterPayNothingEarlier() {
        Shop shop = Shop.openUnder(Service.shared(), TERMS.formatted("{kind: NONE}"));
        UUID member = shop.enrol("1");
        Caller till = shop.till();
        till.post(shop.path("/sales"), shop.sale(member, "100.00").at(now.minus(Duration.ofDays(5))))
                .expect(201);

        Reply before = till.post(shop.path("/redemptions"), redemption(member, 1, now.minus(Duration.ofDays(6))));

        assertThat(before.expect(422).problem()).isEqualTo("insufficient-points");
        assertThat(shop.spendable(member)).isEqualTo(100);
    }

    @Test
    void anyOrderOfRecordingEndsInTheSameBooks() {
        for (String expiry : List.of(
                "{kind: ROLLING, length: P10D}",
                "{kind: SLIDING, length: P6D, extendedBy: [EARN, REDEEM]}",
                "{kind: NONE}")) {
            Shop shop = Shop.openUnder(Service.shared(), TERMS.formatted(expiry));
            for (long seed = SEED; seed < SEED + HISTORIES / 3 + 1; seed++) {
                compare(shop, seed, expiry);
            }
            assertThat(shop.audit()).isEmpty();
        }
    }

    /** A sale, or with a minus a redemption. */
    private record Fact(Instant at, long points) {}

    private void compare(Shop shop, long seed, String expiry) {
        Random random = new Random(seed);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(5); i++) {
            Instant at =
                    now.minus(Duration.ofHours(24L + random.nextInt(30) * 24L)).plusSeconds(i);
            facts.add(new Fact(at, random.nextInt(3) == 0 ? -1 - random.nextInt(60) : 1 + random.nextInt(100)));
        }
        facts.sort(Comparator.comparing(Fact::at));
        UUID inTime = shop.enrol("in-time-" + seed);
        List<Fact> accepted = new ArrayList<>();
        for (Fact fact : facts) {
            if (post(shop, inTime, fact).status() == 201) {
                accepted.add(fact);
            }
        }
        Collections.shuffle(accepted, random);
        Deque<Fact> waiting = new ArrayDeque<>(accepted);
        UUID anyOrder = shop.enrol("any-order-" + seed);
        int refused = 0;
        while (!waiting.isEmpty() && refused <= waiting.size()) {
            Fact fact = waiting.remove();
            if (post(shop, anyOrder, fact).status() == 201) {
                refused = 0;
            } else {
                refused++;
                waiting.add(fact);
            }
        }
        String what = "-Dledger.seed=" + seed + ", " + expiry + ", in the order " + accepted;
        assertThat(waiting).as(what).isEmpty();
        Balance one = shop.balance(inTime);
        Balance other = shop.balance(anyOrder);
        assertThat(List.of(other.total(), other.spendable(), other.pending(), other.debt()))
                .as(what)
                .isEqualTo(List.of(one.total(), one.spendable(), one.pending(), one.debt()));
        assertThat(lots(shop, anyOrder)).as(what).isEqualTo(lots(shop, inTime));
    }

    private static List<String> lots(Shop shop, UUID member) {
        List<String> lots = new ArrayList<>();
        shop.auditor()
                .get(shop.path("/members/" + member + "/lots?limit=100"))
                .expect(200)
                .json()
                .at("/items")
                .forEach(lot ->
                        lots.add(lot.path("earnedAt").asText() + " " + lot.path("points") + " " + lot.path("remaining")
                                + " " + (lot.path("remaining").asLong() > 0 ? lot.path("expiresAt") : "")));
        Collections.sort(lots);
        return lots;
    }

    private static Reply post(Shop shop, UUID member, Fact fact) {
        return fact.points() > 0
                ? shop.till()
                        .post(
                                shop.path("/sales"),
                                shop.sale(member, fact.points() + ".00").at(fact.at()))
                : shop.till().post(shop.path("/redemptions"), redemption(member, -fact.points(), fact.at()));
    }

    private static NewRedemption redemption(UUID member, long points, Instant occurredAt) {
        return new NewRedemption(MemberRef.of(member), null, "pay", points, null, null, null, null, occurredAt);
    }
}
