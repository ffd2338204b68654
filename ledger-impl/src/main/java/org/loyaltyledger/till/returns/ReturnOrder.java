package org.loyaltyledger.till.returns;

import java.time.Instant;
import java.util.function.IntFunction;
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * What a request for a return comes to.
 *
 * @param sale the sale it is of
 * @param returnNo the return's own number
 * @param returned what comes back now
 * @param now terms in force at the return: they say how far back it may lie
 * @param history the programme's terms by their number: the sale's own judge it
 * @param dryRun only to be told, not to be booked
 */
record ReturnOrder(
        SaleKey sale,
        String returnNo,
        Returned returned,
        Instant occurredAt,
        TermsVersion now,
        IntFunction<TermsVersion> history,
        String actor,
        String reason,
        boolean dryRun) {}
