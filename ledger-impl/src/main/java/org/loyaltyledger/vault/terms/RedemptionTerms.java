package org.loyaltyledger.vault.terms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How points are spent.
 *
 * @param earnedInSaleSpendable whether the points of a sale may pay for that same sale
 * @param holdTtl how long points stay set aside that nobody captures
 */
public record RedemptionTerms(
        boolean earnedInSaleSpendable, Duration holdTtl, List<Ratio> ratios, List<Reward> rewards) {

    public RedemptionTerms {
        ratios = List.copyOf(ratios);
        rewards = List.copyOf(rewards);
    }

    public Optional<Ratio> ratio(String id) {
        return ratios.stream().filter(ratio -> ratio.id().equals(id)).findFirst();
    }

    public Optional<Reward> reward(String id) {
        return rewards.stream().filter(reward -> reward.id().equals(id)).findFirst();
    }
}
