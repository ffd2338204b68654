package org.loyaltyledger.till.answer;

import org.loyaltyledger.vault.ledger.Command;

/**
 * A request that was read and found sound, ready to be handed in.
 *
 * @param partition where its member lives
 * @param operation what is asked for, so that an idempotency key is not used for two operations
 * @param body the wire record, for the fingerprint
 */
public record Prepared(int partition, String operation, Object body, Command command) {}
