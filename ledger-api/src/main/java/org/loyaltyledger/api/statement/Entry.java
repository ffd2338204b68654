package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;

/**
 * One line of a transaction.
 *
 * @param account {@code member:<id>} or one of the programme's own books, for example {@code programme:issued}
 * @param points signed; the entries of a transaction sum to zero
 * @param balanceAfter the account's balance after this entry
 */
public record Entry(
        @NotNull String account,
        @NotNull Long points,
        @NotNull Long balanceAfter) {}
