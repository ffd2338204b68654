package org.loyaltyledger.api.tier;

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
        String name,
        Long members,
        Money leastProfit,
        Money revenue,
        String revenueShare,
        Money profit,
        String profitShare) {}
