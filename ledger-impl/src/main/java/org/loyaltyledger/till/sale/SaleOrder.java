package org.loyaltyledger.till.sale;

import java.time.Instant;
import java.util.List;
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
 */
record SaleOrder(
        long programme,
        Sale sale,
        Optional<MemberRef> member,
        List<SaleWish> wishes,
        TermsVersion version,
        String actor,
        boolean quote,
        boolean dated) {

    /** Of a request that says when it happened. */
    SaleOrder(
            long programme,
            Sale sale,
            Optional<MemberRef> member,
            List<SaleWish> wishes,
            TermsVersion version,
            String actor,
            boolean quote) {
        this(programme, sale, member, wishes, version, actor, quote, true);
    }

    /** The same at the time at which it is booked, as the request says none. */
    SaleOrder at(Instant occurredAt) {
        return new SaleOrder(programme, sale.at(occurredAt), member, wishes, version, actor, quote, false);
    }

    SaleKey key() {
        return new SaleKey(programme, sale.store(), sale.receiptNo());
    }

    Optional<Party> party() {
        return member.map(ref -> new Party(programme, ref));
    }

    Terms terms() {
        return version.terms();
    }

    Note note() {
        return new Note(actor, "", sale.receiptNo(), version.number());
    }
}
