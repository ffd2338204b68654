package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import org.loyaltyledger.api.value.Money;

/**
 * A level of the value pyramid.
 *
 * @param name as the terms call it
 * @param members how many are in it
 * @param leastProfit what its last member contributed
 * @param revenue what its members spent
 * @param revenueShare of all revenue, from 0 to 1 with four decimals; absent if there is no revenue
 * @param profit what its members contributed
 * @param profitShare of all profit, with four decimals; absent unless all profit is above zero. Where members contribute
 *     less than nothing the shares of the others are above 1 in sum
 */
public record PyramidLevel(
        @NotNull String name,
        @NotNull Long members,
        Money leastProfit,
        @NotNull Money revenue,
        String revenueShare,
        @NotNull Money profit,
        String profitShare) {}
