package org.loyaltyledger.views.statement;

import java.time.Instant;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.TransactionId;

/** When a hold times out, and how it ended or not as of today. */
record Deadline(TransactionId hold, Instant expiresAt, Hold.State state) {}
