package org.loyaltyledger.views.statement;

import java.time.Instant;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.TransactionKind;

/** An allocation with what its transaction says. */
record Recorded(Allocation allocation, TransactionKind kind, Instant occurredAt) {}
