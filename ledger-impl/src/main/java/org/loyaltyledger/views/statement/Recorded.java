package org.loyaltyledger.views.statement;

import java.time.Instant;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.TransactionKind;

/**
 * An allocation with what its transaction says.
 *
 * @param known recorded and occurred within the bounds of the question
 */
record Recorded(Allocation allocation, TransactionKind kind, Instant occurredAt, boolean known) {}
