package org.loyaltyledger.it.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.api.tier.FloorRemoval;
import org.loyaltyledger.api.tier.NewTierComputation;
import org.loyaltyledger.api.tier.NewTierFloor;
import org.loyaltyledger.api.tier.TierChange;
import org.loyaltyledger.api.tier.TierClient;
import org.loyaltyledger.api.tier.TierComputation;
import org.loyaltyledger.api.tier.TierStanding;
import org.loyaltyledger.api.tier.ValuePyramid;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class TierIT {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final String LADDER = """

            profit: {margin: "0.20"}
            benefits: [{id: twice, kind: EARN_MULTIPLIER, factor: "2"}]
            tiers:
              measure: SPEND
              period: {kind: ROLLING, length: P30D}
              levels:
                - {code: bronze, threshold: "0"}
                - {code: silver, name: Silver, threshold: "100", benefits: [twice]}
                - {code: gold, threshold: "200.00", benefits: [twice]}
              pyramid:
                period: {kind: ROLLING, length: P12M}
                levels: [{name: platinum, percent: "20"}, {name: lead, percent: "80"}]
            """;

    private final Instant start = Instant.now();
    private final LocalDate today = LocalDate.ofInstant(start, ZONE);
    private final Shop shop = Shop.openUnder(org.loyaltyledger.it.client.Service.shared(), plain() + LADDER);
    private final UUID anna = shop.enrol("card-anna");
    private final Caller till = shop.till();
    private final TierClient tiers = shop.operator().use(TierClient.class);

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void isWonAtTheTillAndARefundTakesItAway() {
        assertThat(tier().tier()).isEqualTo("bronze");
        NewSale large = shop.sale(anna, "120.00");
        Reply won = till.post(shop.path("/sales"), large).expect(201);
        assertThat(won.text("/consequences/0/source")).isEqualTo("TIER/silver");

        TierStanding silver = tier();
        assertThat(silver.tier()).isEqualTo("silver");
        assertThat(silver.name()).isEqualTo("Silver");
        assertThat(silver.figure()).isEqualTo("120");
        assertThat(silver.next().tier()).isEqualTo("gold");
        assertThat(silver.next().missing()).isEqualTo("80");
        assertThat(silver.stay().figure()).isEqualTo("0");
        assertThat(silver.stay().missing()).isEqualTo("100");
        assertThat(silver.stay().byDate()).isEqualTo(today.plusDays(29));
        assertThat(silver.stay().projected()).isEqualTo("bronze");
        assertThat(shop.member(anna)
                        .get(shop.path("/members/" + anna + "/tier"))
                        .expect(200)
                        .text("/tier"))
                .isEqualTo("silver");

        Reply double50 =
                till.post(shop.path("/sales"), shop.sale(anna, "50.00")).expect(201);
        assertThat(double50.number("/earned")).isEqualTo(100);

        Reply refund = till.post(
                        shop.path("/sales/" + large.receiptNo() + "/returns"),
                        NewReturn.everything("S1", "N-" + UUID.randomUUID()))
                .expect(201);
        assertThat(refund.text("/consequences/0/figures/cause")).isEqualTo("RETURNED");
        assertThat(tier().tier()).isEqualTo("bronze");
        assertThat(tier().figure()).isEqualTo("50");
        List<TierChange> history =
                tiers.history(shop.programme(), anna, null, 10).items();
        assertThat(history).extracting(TierChange::cause).containsExactly("RETURNED", "REACHED");
        assertThat(history.get(0).explanation().figures())
                .containsEntry("figure", "50")
                .containsEntry("threshold", "100");
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void timeTakesItAwayAndTheHistoryKnowsWhatWasKnown() {
        till.post(shop.path("/sales"), shop.sale(anna, "250.00")).expect(201);
        Instant bought = Instant.now();
        LocalDate after = today.plusDays(30);
        Time.is(after.atTime(3, 0).atZone(ZONE).toInstant());
        // Right before anybody has computed anything.
        assertThat(tier().tier()).isEqualTo("bronze");

        TierComputation done = compute(null);

        assertThat(done.date()).isEqualTo(after);
        assertThat(done.changed()).isEqualTo(1);
        assertThat(tier().tier()).isEqualTo("bronze");
        assertThat(tier().since()).isEqualTo(tiers.tier(shop.programme(), anna).since());
        TierChange fall = tiers.history(shop.programme(), anna, null, 1).items().get(0);
        assertThat(fall.cause()).isEqualTo("NOT_REACHED_AGAIN");
        assertThat(fall.at()).isEqualTo(after.atStartOfDay(ZONE).toInstant());
        assertThat(fall.actor()).isEqualTo("ledger");
        assertThat(tiers.tier(shop.programme(), anna, fall.at().minusSeconds(1), null)
                        .tier())
                .isEqualTo("gold");
        assertThat(tiers.tier(shop.programme(), anna, null, bought).tier()).isEqualTo("gold");
        assertThat(tiers.tier(shop.programme(), anna, fall.at(), bought).tier()).isEqualTo("gold");
        assertThat(tiers.tier(shop.programme(), anna, null, fall.recordedAt()).tier())
                .isEqualTo("bronze");
        // Once for each date.
        assertThat(compute(after)).isEqualTo(done);
    }

    @Test
    void anOperatorHoldsALevelByHand() {
        Caller operator = shop.operator();
        String path = shop.path("/members/" + anna + "/tier/floor");
        NewTierFloor floor = new NewTierFloor("gold", start.plus(Duration.ofDays(40)), "a year of trouble");
        String key = UUID.randomUUID().toString();
        Reply set = operator.post(path, key, floor).expect(200);
        assertThat(set.text("/tier")).isEqualTo("gold");
        assertThat(operator.post(path, key, floor).expect(200).replayed()).isTrue();
        assertThat(tier().floor().reason()).isEqualTo("a year of trouble");
        Time.is(start.plus(Duration.ofDays(41)));
        assertThat(tier().tier()).isEqualTo("bronze");
        Time.is(start.plus(Duration.ofDays(20)));
        assertThat(operator.post(path + "/removal", new FloorRemoval("settled"))
                        .expect(200)
                        .text("/tier"))
                .isEqualTo("bronze");
        assertThat(operator.post(path + "/removal", new FloorRemoval("settled"))
                        .expect(409)
                        .problem())
                .isEqualTo("conflict");
        assertThat(operator.post(path, new NewTierFloor("aurum", null, "?"))
                        .expect(400)
                        .text("/violations/0/pointer"))
                .isEqualTo("/tier");
        assertThat(till.post(path, floor).expect(403).problem()).isEqualTo("forbidden");
        assertThat(operator.post(shop.path("/tiers/computations"), new NewTierComputation(today.plusDays(99)))
                        .expect(400)
                        .text("/violations/0/pointer"))
                .isEqualTo("/date");
    }

    @Test
    void thePyramidTellsWhoCarriesTheBusiness() {
        till.post(shop.path("/sales"), shop.sale(anna, "900.00")).expect(201);
        for (String card : List.of("b", "c", "d", "e")) {
            till.post(shop.path("/sales"), shop.sale(shop.enrol("card-" + card), "25.00"))
                    .expect(201);
        }
        assertThat(shop.operator().get(shop.path("/tiers/pyramid")).expect(404).problem())
                .isEqualTo("not-found");
        Time.is(start.plus(Duration.ofDays(1)));
        shop.runDays();

        ValuePyramid pyramid = tiers.pyramid(shop.programme());
        assertThat(pyramid.date()).isEqualTo(today.plusDays(1));
        assertThat(pyramid.members()).isEqualTo(5);
        assertThat(pyramid.levels()).extracting("name").containsExactly("platinum", "lead");
        assertThat(pyramid.levels()).extracting("members").containsExactly(1L, 4L);
        assertThat(pyramid.levels()).extracting("revenueShare").containsExactly("0.9000", "0.1000");
        assertThat(pyramid.levels()).extracting("profitShare").containsExactly("0.9000", "0.1000");
        assertThat(pyramid.levels().get(0).profit().toString()).contains("180.00");
        assertThat(tiers.pyramidMembers(shop.programme(), "platinum", null, 10).items())
                .containsExactly(anna);
    }

    private TierStanding tier() {
        return tiers.tier(shop.programme(), anna);
    }

    private TierComputation compute(LocalDate date) {
        TierComputation computation = tiers.compute(shop.programme(), new NewTierComputation(date));
        for (int tries = 0; tries < 300 && computation.endedAt() == null; tries++) {
            Pause.millis(100);
            computation = tiers.computation(shop.programme(), computation.date());
        }
        assertThat(computation.endedAt()).isNotNull();
        return computation;
    }

    /** Without its own ladder. */
    private static String plain() {
        String plain = Shop.document("plain");
        return plain.substring(0, plain.indexOf("tiers:"));
    }
}
