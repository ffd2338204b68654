package org.loyaltyledger.till.sale;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.vault.ledger.TransactionId;

/**
 * A return of a sale.
 *
 * @param transaction the booking; empty: no points moved
 * @param goods what came back by it; empty: that was not kept
 * @param occurredAt when it came back; where that was not kept: when it was recorded
 */
public record SaleReturned(
        String returnNo,
        Optional<TransactionId> transaction,
        Instant recordedAt,
        Optional<Returned> goods,
        Instant occurredAt) {}
