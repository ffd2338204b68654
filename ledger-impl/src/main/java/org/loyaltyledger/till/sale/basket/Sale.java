package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sale as the till told it. Amounts are at the currency's own scale.
 *
 * @param terminal empty text if not told
 * @param discount on the whole sale, not yet taken off the lines
 */
public record Sale(
        String store,
        String receiptNo,
        String terminal,
        Instant occurredAt,
        List<Line> lines,
        BigDecimal discount,
        List<Tender> tenders,
        List<String> codes,
        Map<String, String> attributes) {

    public Sale {
        lines = List.copyOf(lines);
        tenders = List.copyOf(tenders);
        codes = List.copyOf(codes);
        attributes = Map.copyOf(attributes);
    }

    /** The same sale at another time. */
    public Sale at(Instant time) {
        return new Sale(store, receiptNo, terminal, time, lines, discount, tenders, codes, attributes);
    }

    /** The same sale, with what lines that were brought back are worth by the receipts they were bought by. */
    public Sale worth(Map<Integer, BigDecimal> returned) {
        List<Line> worth = lines.stream()
                .map(line -> returned.containsKey(line.number()) ? line.worth(returned.get(line.number())) : line)
                .toList();
        return new Sale(store, receiptNo, terminal, occurredAt, worth, discount, tenders, codes, attributes);
    }

    /**
     * What points paid of it: the value of the points that were redeemed in it, or more if the till lists more as a
     * tender, since points may have been redeemed beside the sale. The two are the same payment and never add up.
     */
    public BigDecimal paidByPoints(BigDecimal redeemed) {
        BigDecimal listed =
                tenders.stream().filter(Tender::isPoints).map(Tender::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return redeemed.max(listed);
    }

    /** The same sale, with one tender for all that points paid. */
    public Sale withPointsTender(BigDecimal amount) {
        List<Tender> all = new ArrayList<>(
                tenders.stream().filter(tender -> !tender.isPoints()).toList());
        all.add(new Tender(Tender.POINTS, amount));
        return new Sale(store, receiptNo, terminal, occurredAt, lines, discount, all, codes, attributes);
    }
}
