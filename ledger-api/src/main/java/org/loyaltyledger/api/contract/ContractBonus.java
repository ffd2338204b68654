package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The points that come with a contract. {@code total = upFront + vested + unvested + forfeited}, where up-front points
 * that are not booked yet count as unvested.
 *
 * @param total points that the contract promises
 * @param upFront points booked at once
 * @param vested points booked by instalments
 * @param unvested points to come; a commitment, not a balance
 * @param forfeited points that will never come
 * @param instalments in the order of time
 */
public record ContractBonus(
        @NotNull Long total,
        @NotNull Long upFront,
        @NotNull Long vested,
        @NotNull Long unvested,
        @NotNull Long forfeited,
        @NotNull List<BonusInstalment> instalments) {}
