package org.loyaltyledger.till.returns;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * What a request for a return comes to.
 *
 * @param sale the sale it is of
 * @param party whose points moved with it, as far as known before; empty: nobody's
 * @param returnNo the return's own number
 * @param returned what comes back now
 * @param now terms in force at the return: they say how far back it may lie
 * @param judge the terms that judged the sale; empty: it was not found before
 * @param dryRun only to be told, not to be booked
 */
record ReturnOrder(
        SaleKey sale,
        Optional<Party> party,
        String returnNo,
        Returned returned,
        Instant occurredAt,
        TermsVersion now,
        Optional<TermsVersion> judge,
        String actor,
        String reason,
        boolean dryRun) {

    /** The same at another time. */
    ReturnOrder at(Instant time) {
        return new ReturnOrder(sale, party, returnNo, returned, time, now, judge, actor, reason, dryRun);
    }
}
