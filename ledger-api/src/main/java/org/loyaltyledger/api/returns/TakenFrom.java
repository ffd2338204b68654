package org.loyaltyledger.api.returns;

import jakarta.validation.constraints.NotNull;

/**
 * Where the points were that a return took back. The four and {@code forgone} add up to {@code takenBack}.
 *
 * @param spendable points the member could have spent: the balance is so much lower
 * @param pending points that were not spendable yet
 * @param expired points of the sale that had expired before: the member has lost them already
 * @param debt points the member does not have and owes from now on
 */
public record TakenFrom(
        @NotNull Long spendable,
        @NotNull Long pending,
        @NotNull Long expired,
        @NotNull Long debt) {}
