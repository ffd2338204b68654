package org.loyaltyledger.till.redemption.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.vault.terms.Ratio;
import org.loyaltyledger.vault.terms.Reward;
import org.loyaltyledger.vault.terms.calendar.Validity;

/** Figures that other systems publish. */
class RedeemingCasesTest {

    private static final Optional<Bill> NO_BILL = Optional.empty();

    @Test
    void R23_steps_of_three() {
        Ratio steps =
                new Ratio("pay", 3, new BigDecimal("1.00"), 3, 1, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(most(steps, NO_BILL, 10 + 1).points()).isEqualTo(9);
    }

    @Test
    void R25_a_unit_begun_is_a_unit_paid() {
        Price price = purchase(new Reward("two for three", "", 3, 2, Optional.empty(), Validity.ALWAYS), 5, 0);
        assertThat(price.points()).isEqualTo(9);
        assertThat(50 - price.points()).isEqualTo(41);
    }

    @Test
    void R28_two_rewards() {
        Reward one = new Reward("one", "", 1, 1, Optional.empty(), Validity.ALWAYS);
        Reward two = new Reward("two", "", 2, 1, Optional.empty(), Validity.ALWAYS);
        long spent = purchase(one, 1, 0).points() + purchase(two, 1, 0).points();
        assertThat(4 + 1 - spent).isEqualTo(2);
    }

    @Test
    void R30_points_pay_all_or_a_part() {
        Ratio two = ratio("2.00");
        Optional<Bill> bill = Optional.of(Bill.of(new BigDecimal("100.00")));
        assertThat(most(two, bill, 70).points()).isEqualTo(50);
        assertThat(most(two, bill, 50).value()).contains(new BigDecimal("100.00"));
        assertThat(most(two, bill, 20).value()).contains(new BigDecimal("40.00"));
    }

    @Test
    void R31_no_limit_twelve_points_or_twenty_of_money() {
        Ratio one = ratio("1.00");
        assertThat(most(one, NO_BILL, 200).points()).isEqualTo(200);
        Ratio twelve =
                new Ratio("pay", 1, new BigDecimal("1.00"), 1, 1, Optional.of(12L), Optional.empty(), Optional.empty());
        assertThat(most(twelve, NO_BILL, 200).points()).isEqualTo(12);
        Ratio twenty = new Ratio(
                "pay",
                1,
                new BigDecimal("1.00"),
                1,
                1,
                Optional.empty(),
                Optional.of(new BigDecimal("20.00")),
                Optional.empty());
        assertThat(most(twenty, NO_BILL, 200).value().orElseThrow().unscaledValue())
                .isEqualTo(2000);
    }

    @Test
    void a_share_of_the_sale_is_the_most_whatever_was_paid_before() {
        Ratio half = new Ratio(
                "pay",
                1,
                new BigDecimal("0.01"),
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("0.5")));
        Bill bill = new Bill(new BigDecimal("10.00"), new BigDecimal("3.00"));
        assertThat(most(half, Optional.of(bill), 10_000).points()).isEqualTo(200);
    }

    @Test
    void what_is_asked_exactly_is_taken_exactly_or_refused() {
        Ratio steps = new Ratio(
                "pay", 100, new BigDecimal("1.00"), 100, 200, Optional.of(1_000L), Optional.empty(), Optional.empty());
        Payment payment = new Payment(steps, NO_BILL, 2);
        assertThat(payment.exactly(300).value()).contains(new BigDecimal("3.00"));
        assertThatThrownBy(() -> payment.exactly(100)).hasMessageContaining("minimum=200");
        assertThatThrownBy(() -> payment.exactly(250)).hasMessageContaining("step=100");
        assertThatThrownBy(() -> payment.exactly(1_100)).hasMessageContaining("most=1000");
    }

    @Test
    void a_reward_ends_with_its_stock() {
        Reward mug = new Reward("mug", "", 300, 1, Optional.of(500L), Validity.ALWAYS);
        assertThat(purchase(mug, 2, 498).units()).isEqualTo(2);
        assertThatThrownBy(() -> purchase(mug, 2, 499)).hasMessageContaining("left=1");
    }

    private static Ratio ratio(String amount) {
        return new Ratio("pay", 1, new BigDecimal(amount), 1, 1, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Price most(Ratio ratio, Optional<Bill> bill, long spendable) {
        return new Payment(ratio, bill, 2).most(spendable);
    }

    private static Price purchase(Reward reward, long items, long given) {
        return Purchase.of(reward, items, given, Sales.NOON, SampleTerms.ZONE);
    }
}
