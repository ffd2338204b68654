package org.loyaltyledger.till.sale;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.vault.ledger.TransactionId;

/** A return of a sale; without a transaction if no points moved. */
public record SaleReturned(String returnNo, Optional<TransactionId> transaction, Instant recordedAt) {}
