package org.loyaltyledger.till.sale;

import java.util.Optional;
import org.loyaltyledger.till.redemption.OpenHold;
import org.loyaltyledger.till.redemption.price.Wish;

/** What points are to be spent for within a sale: something at once, or something held before. */
sealed interface SaleWish {

    /** @param line the line of the sale that is the reward */
    record Now(Wish wish, Optional<Integer> line) implements SaleWish {}

    /** @param points how many of the held ones; empty: all */
    record Held(OpenHold hold, Optional<Long> points) implements SaleWish {}
}
