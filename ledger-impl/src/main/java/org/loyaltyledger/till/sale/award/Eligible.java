package org.loyaltyledger.till.sale.award;

import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.condition.Condition;
import org.loyaltyledger.vault.terms.condition.Facts;

/** Which lines of a basket a condition holds for. */
public final class Eligible {

    private final Basket basket;
    private final Facts facts;

    public Eligible(Basket basket, Buyer buyer, Terms terms) {
        this.basket = basket;
        this.facts = Viewpoint.facts(basket, buyer, terms);
    }

    public boolean isLine(int number, Condition lines) {
        return basket.items().stream()
                .filter(item -> item.line().number() == number)
                .anyMatch(item -> lines.matches(facts.at(Viewpoint.line(item))));
    }
}
