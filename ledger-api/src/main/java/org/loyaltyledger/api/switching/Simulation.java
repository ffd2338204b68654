package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.NotNull;
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
        @NotNull Long members,
        @NotNull Money before,
        @NotNull Money after,
        @NotNull Long higher,
        @NotNull Long lower,
        @NotNull List<TierMove> tiers,
        @NotNull List<CostQuantile> quantiles) {

    /**
     * Members that would change their tier.
     *
     * @param from code of the tier before; absent: none
     * @param to code of the tier afterwards; absent: none
     * @param members number of members who would change in this way
     */
    public record TierMove(String from, String to, @NotNull Long members) {}
}
