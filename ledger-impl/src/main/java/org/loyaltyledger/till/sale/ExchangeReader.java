package org.loyaltyledger.till.sale;

import java.time.Instant;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Reads lines of a sale that bring goods of an earlier receipt back. What returns are is known above this package. */
public interface ExchangeReader {

    /**
     * @param line brought back, with its original
     * @param now the terms in force at {@code occurredAt}
     * @param quote only to be told, not to be booked
     */
    ExchangedLine read(Situation in, Sale sale, Line line, Instant occurredAt, TermsVersion now, boolean quote);
}
