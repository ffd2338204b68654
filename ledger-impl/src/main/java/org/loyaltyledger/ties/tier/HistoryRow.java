package org.loyaltyledger.ties.tier;

import java.time.Instant;
import org.loyaltyledger.ties.tier.rule.Change;

/**
 * A change as it is kept.
 *
 * @param recordedAt system time
 * @param version of the terms that judged; 0: none
 * @param actor who acted; the ledger itself where time did
 * @param reason in words; may be empty
 */
record HistoryRow(Change change, Instant recordedAt, int version, String actor, String reason) {}
