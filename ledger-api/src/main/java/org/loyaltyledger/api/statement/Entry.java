package org.loyaltyledger.api.statement;

/**
 * One line of a transaction.
 *
 * @param account {@code member:<id>} or one of the programme's own books, for example {@code programme:issued}
 * @param points signed; the entries of a transaction sum to zero
 * @param balanceAfter the account's balance after this entry
 */
public record Entry(String account, Long points, Long balanceAfter) {}
