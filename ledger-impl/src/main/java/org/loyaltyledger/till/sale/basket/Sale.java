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

    /** The same sale with one more way of payment. */
    public Sale paidBy(Tender tender) {
        List<Tender> more = new ArrayList<>(tenders);
        more.add(tender);
        return new Sale(store, receiptNo, terminal, occurredAt, lines, discount, more, codes, attributes);
    }
}
