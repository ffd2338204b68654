package org.loyaltyledger.till.sale.booked;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
        int cents = terms.currency().getDefaultFractionDigits();
        spent = spent.stream()
                .map(part -> part.judged(terms.redemption(), cents))
                .toList();
    }

    /** Points given in all. */
    public long earned() {
        return given.stream().mapToLong(Given::points).reduce(0, Math::addExact);
    }

    /** Points spent in all. */
    public long redeemed() {
        return spent.stream().mapToLong(Spent::points).reduce(0, Math::addExact);
    }

    /** What is left of the receipt's total if so much is left of what was bought. */
    public BigDecimal remaining(BigDecimal paid) {
        return basket.total().subtract(basket.paid()).add(paid);
    }

    /** How much of the total points paid; empty: that was not kept with the sale. */
    public Optional<BigDecimal> paidByPoints() {
        boolean known = spent.stream()
                .allMatch(part -> part.reward().isPresent() || part.value().isPresent());
        BigDecimal redeemed =
                spent.stream().flatMap(part -> part.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return known ? Optional.of(basket.sale().paidByPoints(redeemed).min(basket.paid())) : Optional.empty();
    }
}
