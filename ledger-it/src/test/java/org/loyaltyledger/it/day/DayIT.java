package org.loyaltyledger.it.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.harness.RunningLedger;

/** Days are run one by one, once each, and what leaving would cost is told by them. */
@RunningLedger
class DayIT {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Instant start = Instant.now();
    private final LocalDate today = LocalDate.ofInstant(start, ZONE);
    private final Shop shop = Shop.open("grocer");
    private final UUID anna = shop.enrol("card-anna");
    private final UUID ben = shop.enrol("card-ben");

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void missedDaysAreCaughtUpOneByOneAndEachIsDoneOnce() {
        shop.till().post(shop.path("/sales"), shop.sale(anna, "50.00")).expect(201);
        shop.till().post(shop.path("/sales"), shop.sale(ben, "20.00")).expect(201);
        Time.is(start.plus(Duration.ofDays(3)));

        shop.runDays();

        Reply days = shop.operator().get(shop.path("/days")).expect(200);
        assertThat(days.json().at("/items").findValuesAsText("date"))
                .containsExactly(
                        today.plusDays(3).toString(),
                        today.plusDays(2).toString(),
                        today.plusDays(1).toString());
        assertThat(days.json().at("/items").findValuesAsText("endedAt")).hasSize(3);
        shop.runDays();
        assertThat(shop.operator().get(shop.path("/days")).json().at("/items"))
                .isEqualTo(days.json().at("/items"));
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void aDayTellsWhatLeavingWouldCostAndWhoseCostIsAboutToFall() {
        shop.till().post(shop.path("/sales"), shop.sale(anna, "600.00")).expect(201);
        shop.till().post(shop.path("/sales"), shop.sale(ben, "20.00")).expect(201);
        assertThat(shop.operator()
                        .get(shop.path("/switching-cost/distribution"))
                        .expect(200)
                        .json()
                        .at("/groups"))
                .isEmpty();
        Time.is(start.plus(Duration.ofDays(1)));

        shop.runDays();

        JsonNode all = shop.operator()
                .get(shop.path("/switching-cost/distribution"))
                .expect(200)
                .json();
        // 600 and 20 points at 0.01, and for each a card to hand over again: 5 minutes at 10.00 an hour.
        assertThat(all.at("/groups/0/members").asLong()).isEqualTo(2);
        assertThat(all.at("/groups/0/total/amount").asText()).isEqualTo("7.86");
        assertThat(all.at("/groups/0/quantiles/2/cost/amount").asText()).isEqualTo("1.03");
        assertThat(all.at("/groups/0/quantiles/5/cost/amount").asText()).isEqualTo("6.83");
        assertThat(all.at("/groups/0/histogram").findValuesAsText("members")).containsExactly("1", "1");

        Reply soon = shop.operator()
                .get(shop.path("/switching-cost/falling?within=30"))
                .expect(200);
        assertThat(soon.json().at("/items")).isEmpty();
        Reply later = shop.operator()
                .get(shop.path("/switching-cost/falling?within=100&by=5.00"))
                .expect(200);
        assertThat(later.json().at("/items")).hasSize(1);
        assertThat(later.text("/items/0/member")).isEqualTo(anna.toString());
        assertThat(later.text("/items/0/falls/amount")).isEqualTo("6.00");
    }

    @Test
    void aStatementTellsEachLineWithItsFormulaAndForeseesWhatFallsAway() {
        shop.till().post(shop.path("/sales"), shop.sale(anna, "600.00")).expect(201);

        Reply now = shop.member(anna)
                .get(shop.path("/members/" + anna + "/switching-cost"))
                .expect(200);

        assertThat(now.text("/economic/amount")).isEqualTo("6.00");
        assertThat(now.text("/procedural/amount")).isEqualTo("0.83");
        assertThat(now.text("/total/amount")).isEqualTo("6.83");
        assertThat(now.text("/portable/amount")).isEqualTo("6.00");
        assertThat(now.text("/lines/0/formula")).isEqualTo("points x value of a point");
        assertThat(now.number("/lines/0/figures/points")).isEqualTo(600);
        assertThat(now.text("/fallingAway/0/money/amount")).isEqualTo("6.00");
        Instant gone = start.plus(Duration.ofDays(100));
        Reply then = shop.member(anna)
                .get(shop.path("/members/" + anna + "/switching-cost?at=" + gone))
                .expect(200);
        assertThat(then.text("/total/amount")).isEqualTo("0.83");
        Reply past =
                shop.member(anna).get(shop.path("/members/" + anna + "/switching-cost?at=" + start.minusSeconds(60)));
        assertThat(past.expect(400).problem()).isEqualTo("invalid-request");
        shop.member(ben).get(shop.path("/members/" + anna + "/switching-cost")).expect(404);
    }

    @Test
    void aSimulationTellsWhatDearerPointsWouldDoAndStoresNothing() {
        shop.till().post(shop.path("/sales"), shop.sale(anna, "600.00")).expect(201);
        shop.till().post(shop.path("/sales"), shop.sale(ben, "20.00")).expect(201);
        shop.draftOf(Shop.document("grocer")
                .replace("{amount: \"0.01\", currency: USD}", "{amount: \"0.02\", currency: USD}"));

        Reply simulated = shop.operator()
                .post(shop.path("/switching-cost/simulations"), "{\"termsVersion\":2}")
                .expect(200);

        assertThat(simulated.number("/members")).isEqualTo(2);
        assertThat(simulated.text("/before/amount")).isEqualTo("7.86");
        assertThat(simulated.text("/after/amount")).isEqualTo("14.06");
        assertThat(simulated.number("/higher")).isEqualTo(2);
        assertThat(simulated.text("/quantiles/0/cost/amount")).isEqualTo("0.20");
        assertThat(simulated.text("/quantiles/4/cost/amount")).isEqualTo("6.00");
        Reply unknown = shop.operator().post(shop.path("/switching-cost/simulations"), "{\"termsVersion\":9}");
        assertThat(unknown.expect(404).problem()).isEqualTo("not-found");
    }
}
