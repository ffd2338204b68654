package org.loyaltyledger.till.sale.award;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Item;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.till.sale.basket.Tender;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.condition.Facts;
import org.loyaltyledger.vault.terms.condition.LineFacts;
import org.loyaltyledger.vault.terms.condition.SaleFacts;
import org.loyaltyledger.vault.terms.condition.StoreFacts;
import org.loyaltyledger.vault.terms.condition.TimeFacts;

/** A basket as conditions see it. */
final class Viewpoint {

    private Viewpoint() {}

    static Facts facts(Basket basket, Buyer buyer, Terms terms) {
        Sale sale = basket.sale();
        return new Facts(
                sale(basket),
                Optional.empty(),
                buyer.facts(),
                new StoreFacts(sale.store(), sale.terminal()),
                TimeFacts.of(sale.occurredAt(), terms.zone()));
    }

    static LineFacts line(Item item) {
        Line line = item.line();
        return new LineFacts(
                line.sku(),
                line.category(),
                line.department(),
                item.quantity(),
                item.paid(),
                item.beforeDiscount(),
                item.beforeTax(),
                line.kind().name(),
                line.attributes());
    }

    private static SaleFacts sale(Basket basket) {
        Sale sale = basket.sale();
        return new SaleFacts(
                basket.net(),
                basket.beforeDiscount(),
                basket.beforeTax(),
                sale.codes(),
                sale.attributes().getOrDefault("channel", ""),
                sale.tenders().stream().map(Tender::type).toList(),
                basket.units(),
                distinct(basket, Line::sku),
                distinct(basket, Line::category),
                distinct(basket, Line::department),
                sale.attributes());
    }

    private static List<String> distinct(Basket basket, Function<Line, String> text) {
        return basket.items().stream()
                .map(item -> text.apply(item.line()))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
