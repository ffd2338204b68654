package org.loyaltyledger.api.switching;

import java.util.List;
import org.loyaltyledger.api.value.Money;

/**
 * Some members.
 *
 * @param code the tier's, plan's or template's; absent: those with none, or all
 * @param members how many
 * @param total their cost in sum
 * @param quantiles at 5, 25, 50, 75, 95 and 99 percent
 * @param histogram how many lie in which range
 */
public record DistributionGroup(
        String code, Long members, Money total, List<CostQuantile> quantiles, List<HistogramRange> histogram) {}
