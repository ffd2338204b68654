package org.loyaltyledger.api.contract;

import java.util.List;

/**
 * The points that come with a contract. {@code total = upFront + vested + unvested + forfeited}, where up-front points
 * that are not booked yet count as unvested.
 *
 * @param total what the contract promises
 * @param upFront booked at once
 * @param vested booked by instalments
 * @param unvested to come; a commitment, not a balance
 * @param forfeited will never come
 * @param instalments in the order of time
 */
public record ContractBonus(
        Long total, Long upFront, Long vested, Long unvested, Long forfeited, List<BonusInstalment> instalments) {}
