package org.loyaltyledger.vault.ledger;

import java.util.UUID;

/**
 * One line of a transaction.
 *
 * @param nth its number in the transaction, from 1
 * @param points signed, never zero
 * @param balance of the account after it
 * @param number its number in the account, from 1, gapless
 */
public record Entry(TransactionId transaction, int nth, UUID account, long points, long balance, long number) {}
