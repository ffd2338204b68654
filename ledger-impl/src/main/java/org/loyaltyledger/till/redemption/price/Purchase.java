package org.loyaltyledger.till.redemption.price;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.vault.terms.Reward;

/** A reward taken for points: all of it or nothing. */
public final class Purchase {

    private Purchase() {}

    /**
     * What so many items cost.
     *
     * @param given units of the reward that have left the stock before
     * @throws Problem limit-exceeded if the reward is not to be had at that time, or not so many of it
     */
    public static Price of(Reward reward, long items, long given, Instant occurredAt, ZoneId zone) {
        if (!reward.valid().holdsAt(occurredAt, zone)) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail("The reward is not to be had at this time.")
                    .with("reward", reward.id());
        }
        long units = reward.unitsFor(items);
        if (reward.stock().isPresent() && units > reward.stock().get() - given) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail("There are not so many of the reward left.")
                    .with("reward", reward.id())
                    .with("wanted", units)
                    .with("left", Math.max(0, reward.stock().get() - given));
        }
        long points = points(reward, items);
        Reason reason = Reason.of(
                reward.id(),
                reward.items() + " for " + reward.points() + " points",
                "unitPoints",
                reward.points(),
                "unitItems",
                reward.items(),
                "items",
                items,
                "units",
                units,
                "points",
                points);
        return new Price(reward.id(), points, Optional.empty(), items, units, List.of(reason));
    }

    private static long points(Reward reward, long items) {
        try {
            return reward.priceOf(items);
        } catch (ArithmeticException overflow) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail("So many would cost more points than there can be.")
                    .with("reward", reward.id())
                    .with("wanted", items);
        }
    }
}
