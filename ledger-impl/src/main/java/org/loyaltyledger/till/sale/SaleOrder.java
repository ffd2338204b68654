package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * What a request to book or quote a sale comes to.
 *
 * @param member who bought; empty: anonymous
 * @param wishes what points are to be spent for in it
 * @param version the terms in force when it happened
 * @param quote only to be told, not to be booked
 * @param dated whether the request says when it happened
 * @param exchanges lines that bring goods of earlier receipts back
 * @param stranger the member does not exist for the caller, whoever it is
 */
record SaleOrder(
        long programme,
        Sale sale,
        Optional<MemberRef> member,
        List<SaleWish> wishes,
        TermsVersion version,
        String actor,
        boolean quote,
        boolean dated,
        List<ExchangedLine> exchanges,
        boolean stranger) {

    /** Of a request that says when it happened, and exchanges nothing. */
    SaleOrder(
            long programme,
            Sale sale,
            Optional<MemberRef> member,
            List<SaleWish> wishes,
            TermsVersion version,
            String actor,
            boolean quote) {
        this(programme, sale, member, wishes, version, actor, quote, true, List.of(), false);
    }

    /** The same at the time at which it is booked, as the request says none. */
    SaleOrder at(Instant occurredAt) {
        List<ExchangedLine> then =
                exchanges.stream().map(line -> line.at(occurredAt)).toList();
        return new SaleOrder(
                programme, sale.at(occurredAt), member, wishes, version, actor, quote, false, then, stranger);
    }

    /** The same with these exchanges. */
    SaleOrder exchanging(List<ExchangedLine> some) {
        return new SaleOrder(programme, sale, member, wishes, version, actor, quote, dated, some, stranger);
    }

    /** The same for a caller for whom the member does not exist, if so. */
    SaleOrder byStranger(boolean unknown) {
        return new SaleOrder(programme, sale, member, wishes, version, actor, quote, dated, exchanges, unknown);
    }

    /** The same with what its exchanged lines are worth. */
    SaleOrder worth(List<ExchangedLine.Exchanged> exchanged) {
        Map<Integer, BigDecimal> worth = new HashMap<>();
        exchanged.forEach(one -> worth.put(one.told().line(), one.worth()));
        return exchanged.isEmpty()
                ? this
                : new SaleOrder(
                        programme,
                        sale.worth(worth),
                        member,
                        wishes,
                        version,
                        actor,
                        quote,
                        dated,
                        exchanges,
                        stranger);
    }

    SaleKey key() {
        return new SaleKey(programme, sale.store(), sale.receiptNo());
    }

    Optional<Party> party() {
        return member.map(ref -> new Party(programme, ref, stranger));
    }

    Terms terms() {
        return version.terms();
    }

    Note note() {
        return new Note(actor, "", sale.receiptNo(), version.number());
    }
}
