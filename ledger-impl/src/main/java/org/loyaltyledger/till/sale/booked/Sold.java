package org.loyaltyledger.till.sale.booked;

import java.util.List;
import org.loyaltyledger.till.sale.award.Buyer;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.vault.terms.Terms;

/**
 * A sale as it was booked.
 *
 * @param basket all of it
 * @param buyer as the rules saw the member then
 * @param terms that judged it
 */
public record Sold(Basket basket, Buyer buyer, Terms terms, List<Given> given, List<Spent> spent) {

    public Sold {
        given = List.copyOf(given);
        spent = List.copyOf(spent);
    }

    /** Points given in all. */
    public long earned() {
        return given.stream().mapToLong(Given::points).reduce(0, Math::addExact);
    }

    /** Points spent in all. */
    public long redeemed() {
        return spent.stream().mapToLong(Spent::points).reduce(0, Math::addExact);
    }
}
