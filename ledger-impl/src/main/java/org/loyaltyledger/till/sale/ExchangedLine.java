package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.sale.SaleExchange;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * A line of a sale that brings goods of an earlier receipt back. It is booked as a return of that receipt, before the sale
 * and together with it.
 */
public interface ExchangedLine {

    /** The line of the sale. */
    int line();

    /** The same at another time. */
    ExchangedLine at(Instant occurredAt);

    /** As {@link org.loyaltyledger.vault.ledger.Command#first}. */
    void first(Needs needs);

    /** As {@link org.loyaltyledger.vault.ledger.Command#then}. */
    void then(Books books, Needs needs);

    /**
     * Books the return.
     *
     * @param buyer who buys; empty: nobody known
     * @throws org.loyaltyledger.ground.problem.Problem as a return of its own; conflict: the receipt is another member's
     */
    Exchanged book(Books books, Optional<UUID> buyer);

    /**
     * What came of it.
     *
     * @param worth what the goods had cost
     * @param money how much of that was not paid by points
     */
    record Exchanged(SaleExchange told, BigDecimal worth, BigDecimal money) {}
}
