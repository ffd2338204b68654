package org.loyaltyledger.till.returns.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.booked.Given;
import org.loyaltyledger.till.sale.booked.Sold;

/** Thousands of random sales under random terms, returned in random parts. The seed is printed; set it to repeat. */
class ReturnPropertiesTest {

    private static final int SALES = 5_000;
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());

    @Test
    void many_returns_are_one_return_in_any_order_and_never_more_than_was_given() {
        System.out.println("returns: -Dledger.seed=" + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < SALES; i++) {
            RandomSale sale = new RandomSale(random);
            check(sale.sold(), sale.parts(), random, "seed " + SEED + ", sale " + i);
        }
    }

    private static void check(Sold sold, List<Returned> parts, Random random, String which) {
        Remains whole = Remains.of(sold, Returned.NOTHING);
        assertThat(whole.earned())
                .as(which)
                .isEqualTo(sold.given().stream().map(Given::points).toList());
        assertThat(whole.spentTotal()).as(which).isEqualTo(sold.redeemed());

        Returned all = replay(sold, parts, which);
        List<Returned> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        assertThat(Remains.of(sold, replay(sold, shuffled, which))).as(which).isEqualTo(Remains.of(sold, all));

        Remains none = Remains.of(sold, all.plus(Returned.EVERYTHING));
        assertThat(none.earnedTotal() + none.spentTotal()).as(which).isZero();
        assertThat(none.paid()).as(which).isZero();
        assertThat(none.money().orElseThrow()).as(which).isZero();
        BigDecimal byPoints = sold.paidByPoints().orElseThrow();
        assertThat(whole.money().orElseThrow())
                .as(which)
                .isEqualByComparingTo(sold.basket().paid().subtract(byPoints));
    }

    /** Books the parts one by one: what stays earned or spent is within what was given or spent at every step. */
    private static Returned replay(Sold sold, List<Returned> parts, String which) {
        Returned all = Returned.NOTHING;
        Remains before = Remains.of(sold, all);
        for (Returned part : parts) {
            all = Bounds.add(sold, all, part);
            Remains remains = Remains.of(sold, all);
            BigDecimal moneyBack =
                    before.money().orElseThrow().subtract(remains.money().orElseThrow());
            assertThat(moneyBack)
                    .as(which)
                    .isNotNegative()
                    .isLessThanOrEqualTo(before.paid().subtract(remains.paid()));
            before = remains;
            for (int i = 0; i < sold.given().size(); i++) {
                assertThat(remains.earned().get(i))
                        .as(which)
                        .isBetween(0L, sold.given().get(i).points());
            }
            for (int i = 0; i < sold.spent().size(); i++) {
                assertThat(remains.spent().get(i))
                        .as(which)
                        .isBetween(0L, sold.spent().get(i).points());
            }
            assertThat(remains.paid()).as(which).isNotNegative();
        }
        return all;
    }
}
