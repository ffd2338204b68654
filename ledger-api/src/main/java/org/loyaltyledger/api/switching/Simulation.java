package org.loyaltyledger.api.switching;

import java.util.List;
import org.loyaltyledger.api.value.Money;

/**
 * What other terms or a contract would do to what leaving costs, on real history. Nothing is stored.
 *
 * @param members in the segment that were looked at
 * @param before their cost as it is, in sum
 * @param after their cost as supposed, in sum
 * @param higher members whose cost would be higher
 * @param lower members whose cost would be lower
 * @param tiers how many would go from which tier to which
 * @param quantiles of the difference, supposed less present, at 5, 25, 50, 75 and 95 percent
 */
public record Simulation(
        Long members,
        Money before,
        Money after,
        Long higher,
        Long lower,
        List<TierMove> tiers,
        List<CostQuantile> quantiles) {

    /**
     * Members that would change their tier.
     *
     * @param from absent: none
     * @param to absent: none
     */
    public record TierMove(String from, String to, Long members) {}
}
