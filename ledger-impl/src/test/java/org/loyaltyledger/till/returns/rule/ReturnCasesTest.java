package org.loyaltyledger.till.returns.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.till.sample.Rules.fixed;
import static org.loyaltyledger.till.sample.Rules.perAmount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.booked.Sold;
import org.loyaltyledger.till.sale.booked.Spent;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.till.sample.Solds;
import org.loyaltyledger.vault.terms.ReturnTerms.Basis;
import org.loyaltyledger.vault.terms.Reward;
import org.loyaltyledger.vault.terms.calendar.Validity;
import org.loyaltyledger.vault.terms.earning.EarningTerms.Combination;
import org.loyaltyledger.vault.terms.earning.Limit;

/** Figures that other systems publish, and what made them worth publishing. */
class ReturnCasesTest {

    @Test
    void B22_twenty_small_refunds_take_back_what_one_large_one_does() {
        Sold byItem = Solds.sold(Sales.of().goods("a", "1", "21.90"), SampleTerms.of(perAmount("base", 1, "10.00")));
        assertThat(byItem.earned()).isEqualTo(2);
        assertThat(takenBack(byItem, Returned.lines(Map.of(1, LineReturned.amount(BigDecimal.ONE))), 20))
                .isEqualTo(2);

        Sold byAmount = Solds.sold(
                Sales.of().goods("a", "1", "21.90"),
                SampleTerms.of(perAmount("base", 1, "10.00")).returns(Basis.BY_AMOUNT));
        assertThat(takenBack(byAmount, Returned.amount(new BigDecimal("1.00")), 20))
                .isEqualTo(2);
    }

    private static long takenBack(Sold sold, Returned each, int times) {
        Returned all = Returned.NOTHING;
        for (int i = 0; i < times; i++) {
            all = Bounds.add(sold, all, each);
        }
        return sold.earned() - Remains.of(sold, all).earnedTotal();
    }

    @Test
    void B69_one_line_of_two() {
        Sold sold = Solds.sold(
                Sales.of().goods("a", "1", "50.00").goods("b", "1", "50.00"),
                SampleTerms.of(perAmount("base", 1, "1.00")));
        assertThat(Remains.of(sold, line(2, LineReturned.REST)).earned()).containsExactly(50L);
    }

    @Test
    void B70_spent_points_come_back_too() {
        Sold sold = Solds.sold(
                Sales.of().goods("a", "1", "70.00"),
                SampleTerms.of(perAmount("base", 1, "1.00")),
                Spent.paying(150, new BigDecimal("15.00")));
        assertThat(200 + sold.earned() - sold.redeemed()).isEqualTo(120);
        Remains none = Remains.of(sold, Returned.EVERYTHING);
        assertThat(120 - (sold.earned() - none.earnedTotal()) + (sold.redeemed() - none.spentTotal()))
                .isEqualTo(200);
    }

    @Test
    void B72_a_gift_card_earned_nothing_and_takes_nothing_back() {
        Sold sold = Solds.sold(Sales.of().giftCard("50.00"), SampleTerms.of(perAmount("base", 1, "1.00")));
        assertThat(sold.earned()).isZero();
        Sold mixed = Solds.sold(
                Sales.of().goods("a", "1", "50.00").giftCard("50.00"),
                SampleTerms.of(perAmount("base", 1, "1.00")).returns(Basis.BY_AMOUNT));
        assertThat(Remains.of(mixed, line(2, LineReturned.REST)).earnedTotal()).isEqualTo(50);
    }

    @Test
    void what_a_limit_withheld_stays_withheld() {
        Limit cap = new Limit(Limit.Scope.RULE, Optional.empty(), 120, Limit.Exceed.CAP);
        Sold sold = Solds.sold(
                Sales.of().goods("a", "10", "200.00"),
                SampleTerms.of(perAmount("base", 1, "1.00").limits(cap)));
        assertThat(Remains.of(sold, quantity("3")).earnedTotal()).isEqualTo(120);
        assertThat(Remains.of(sold, quantity("5")).earnedTotal()).isEqualTo(100);
    }

    @Test
    void the_best_rule_for_what_is_left_gives() {
        Sold sold = Solds.sold(
                Sales.of().goods("a", "10", "100.00"),
                SampleTerms.of(perAmount("base", 1, "1.00"), fixed("start", 40)).combination(Combination.BEST));
        assertThat(sold.earned()).isEqualTo(100);
        assertThat(Remains.of(sold, quantity("8")).earnedTotal()).isEqualTo(40);
    }

    @Test
    void a_reward_comes_back_with_its_line() {
        Reward pair = new Reward("pair", "", 3, 2, Optional.empty(), Validity.ALWAYS);
        Sold sold = Solds.sold(
                Sales.of().goods("a", "1", "10.00").reward("cup", "5"),
                SampleTerms.of(perAmount("base", 1, "1.00")).reward(pair),
                new Spent(9, Optional.of("pair"), 5, 3, Optional.of(2), Optional.empty()));
        Returned two = Returned.lines(Map.of(2, LineReturned.quantity(new BigDecimal("2"))));
        assertThat(Remains.of(sold, two).spent()).containsExactly(6L);
        assertThat(Remains.of(sold, two).units()).containsExactly(2L);
        assertThat(Remains.of(sold, Returned.EVERYTHING).units()).containsExactly(0L);
        assertThat(Remains.of(sold, line(2, LineReturned.REST)).spent()).containsExactly(0L);
        assertThat(Remains.of(sold, line(1, LineReturned.REST)).spent()).containsExactly(9L);
    }

    @Test
    void no_more_comes_back_than_is_left() {
        Sold sold = Solds.sold(Sales.of().goods("a", "3", "30.00"), SampleTerms.of(perAmount("base", 1, "1.00")));
        Returned two = Bounds.add(sold, Returned.NOTHING, quantity("2"));
        assertThatThrownBy(() -> Bounds.add(sold, two, quantity("1.001"))).hasMessageContaining("quantityLeft=1.000");
        assertThatThrownBy(() -> Bounds.add(sold, two, Returned.amount(BigDecimal.ONE)))
                .hasMessageContaining("return-needs-lines");
        Returned all = Bounds.add(sold, two, Returned.EVERYTHING);
        assertThatThrownBy(() -> Bounds.add(sold, all, quantity("1"))).hasMessageContaining("return-exceeds-sale");
    }

    @Test
    void everything_is_refused_once_nothing_is_left_however_it_came_back() {
        SampleTerms byItem = SampleTerms.of(perAmount("base", 1, "1.00"));
        Sold sold = Solds.sold(Sales.of().goods("a", "2", "20.00").goods("b", "1", "5.00"), byItem);
        Returned lines = Bounds.add(sold, quantity("2"), line(2, LineReturned.REST));
        Returned amounts =
                Bounds.add(sold, line(1, LineReturned.amount(new BigDecimal("20.00"))), line(2, LineReturned.REST));
        for (Returned all : List.of(Returned.EVERYTHING, lines, amounts)) {
            assertThatThrownBy(() -> Bounds.add(sold, all, Returned.EVERYTHING))
                    .hasMessageContaining("return-exceeds-sale");
        }
        Sold byAmount = Solds.sold(
                Sales.of().goods("a", "1", "20.00"),
                SampleTerms.of(perAmount("base", 1, "1.00")).returns(Basis.BY_AMOUNT));
        assertThatThrownBy(() -> Bounds.add(byAmount, Returned.amount(new BigDecimal("20.00")), Returned.EVERYTHING))
                .hasMessageContaining("return-exceeds-sale");
        Sold withGift = Solds.sold(Sales.of().goods("a", "1", "20.00").goods("gift", "1", "0.00"), byItem);
        assertThat(Bounds.add(withGift, line(1, LineReturned.REST), Returned.EVERYTHING)
                        .everything())
                .isTrue();
    }

    @Test
    void money_comes_back_in_the_share_it_was_paid_in() {
        Sold sold = Solds.sold(
                Sales.of().goods("a", "5", "100.00"),
                SampleTerms.of(perAmount("base", 1, "1.00")),
                Spent.paying(1_000, new BigDecimal("10.00")));
        Remains left = Remains.of(sold, quantity("2"));
        assertThat(left.paid()).isEqualByComparingTo("60.00");
        assertThat(left.money().orElseThrow()).isEqualByComparingTo("54.00");
        assertThat(left.spentTotal()).isEqualTo(600);
    }

    @Test
    void a_till_that_lists_more_points_than_were_redeemed_gets_no_money_back_for_them() {
        Sold sold = Solds.sold(
                Sales.of().goods("a", "1", "100.00").tender("POINTS", "50.00").tender("CASH", "50.00"),
                SampleTerms.of(perAmount("base", 1, "1.00")),
                Spent.paying(300, new BigDecimal("30.00")));
        assertThat(Remains.of(sold, Returned.NOTHING).money().orElseThrow()).isEqualByComparingTo("50.00");
    }

    private static Returned quantity(String much) {
        return line(1, LineReturned.quantity(new BigDecimal(much)));
    }

    private static Returned line(int number, LineReturned part) {
        return Returned.lines(Map.of(number, part));
    }
}
