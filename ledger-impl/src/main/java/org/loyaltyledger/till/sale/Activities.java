package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Piece;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Item;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * What sales and returns count for. Spend is what is paid for lines that can earn, points used as payment included;
 * profit is the same without tax, less what it cost. A return counts for the day of its sale: a period's figures are
 * those of the sales that remain of it. What is brought back in a sale without its receipt lessens the figures of that
 * sale's day, below zero too.
 */
public final class Activities {

    private Activities() {}

    static Occasion sale(SaleOrder order, Standing member) {
        Instant at = order.sale().occurredAt();
        String reference = order.sale().store() + "/" + order.sale().receiptNo();
        return new Occasion(Occasion.Kind.SALE, member, order.version(), at, at, reference, order.actor());
    }

    static Act sale(SaleOrder order, Standing member, Basket left, long points, Transaction booked) {
        boolean visit = !left.items().isEmpty();
        return new Act(
                sale(order, member),
                figures(left, points, visit, order.terms()),
                pieces(left, left, 1),
                Map.of(),
                Optional.of(booked));
    }

    /** @param left what remained of the sale when it was booked */
    public static Act sale(Occasion occasion, Basket left, long points) {
        boolean visit = !left.items().isEmpty();
        return new Act(
                occasion,
                figures(left, points, visit, occasion.terms()),
                pieces(left, left, 1),
                Map.of(),
                Optional.empty());
    }

    /** @param version the terms of the sale */
    public static Occasion returned(SaleRow sale, Standing member, TermsVersion version, Instant at, String actor) {
        String reference = sale.key().store() + "/" + sale.key().receiptNo();
        return new Occasion(Occasion.Kind.RETURN, member, version, sale.sale().occurredAt(), at, reference, actor);
    }

    /** @param takenBack points that are no longer earned */
    public static Act returned(Occasion occasion, Basket before, Basket after, long takenBack, Transaction booked) {
        return returned(occasion, before, after, takenBack, Optional.of(booked));
    }

    /** As above, without a booking. */
    public static Act returned(Occasion occasion, Basket before, Basket after, long takenBack) {
        return returned(occasion, before, after, takenBack, Optional.empty());
    }

    private static Act returned(
            Occasion occasion, Basket before, Basket after, long takenBack, Optional<Transaction> booked) {
        Terms terms = occasion.terms();
        Figures was = figures(before, 0, !before.items().isEmpty(), terms);
        Figures is = figures(after, -takenBack, !after.items().isEmpty(), terms);
        Figures change = new Figures(
                is.points(),
                is.spend().subtract(was.spend()),
                is.profit().subtract(was.profit()),
                is.visits() - was.visits());
        return new Act(occasion, change, pieces(before, after, -1), Map.of(), booked);
    }

    private static Figures figures(Basket basket, long points, boolean visit, Terms terms) {
        BigDecimal spend = BigDecimal.ZERO;
        BigDecimal profit = BigDecimal.ZERO;
        for (Item item : basket.all()) {
            if (item.earns()) {
                spend = spend.add(item.paid());
                profit = profit.add(terms.profit().of(item.line().department(), item.beforeTax(), item.cost()));
            }
        }
        return new Figures(points, spend, profit, visit ? 1 : 0);
    }

    /** The lines of a sale, or with a minus how much fewer there are of them than before. */
    private static List<Piece> pieces(Basket before, Basket after, int sign) {
        Map<Integer, Item> left = new HashMap<>();
        if (sign < 0) {
            after.items().forEach(item -> left.put(item.line().number(), item));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Item item : sign > 0 ? before.all() : before.items()) {
            Item rest = left.get(item.line().number());
            BigDecimal quantity =
                    rest == null ? item.quantity() : item.quantity().subtract(rest.quantity());
            BigDecimal amount = rest == null ? item.paid() : item.paid().subtract(rest.paid());
            if (item.earns() && (sign > 0 || quantity.signum() != 0 || amount.signum() != 0)) {
                BigDecimal by = BigDecimal.valueOf(sign);
                pieces.add(new Piece(
                        item.line().sku(),
                        item.line().category(),
                        item.line().department(),
                        quantity.multiply(by),
                        amount.multiply(by)));
            }
        }
        return pieces;
    }
}
