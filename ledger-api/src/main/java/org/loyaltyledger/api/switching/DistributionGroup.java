package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.loyaltyledger.api.value.Money;

/**
 * Some members.
 *
 * @param code the tier's, plan's or template's; absent: those with none, or all
 * @param members number of members in the group
 * @param total sum of their costs
 * @param quantiles at 5, 25, 50, 75, 95 and 99 percent
 * @param histogram how many lie in which range
 */
public record DistributionGroup(
        String code,
        @NotNull Long members,
        @NotNull Money total,
        @NotNull List<CostQuantile> quantiles,
        @NotNull List<HistogramRange> histogram) {}
