package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.loyaltyledger.api.statement.Explanation;

/**
 * A change of a member's level.
 *
 * @param at business time of the change
 * @param before code of the level before; absent: none, or just what everybody has
 * @param after code of the level after; absent: none, or just what everybody has
 * @param afterName name of the level after, for people; absent: as {@code after}
 * @param cause REACHED, ONE_LEVEL_DOWN, NEVER_BELOW, IN_GRACE, BY_HAND, GUARANTEED, NOT_REACHED_AGAIN, RETURNED,
 *     FLOOR_ENDED or LEFT
 * @param recordedAt when the ledger learnt it; a later record of an earlier instant corrects what was told before
 * @param actor who acted; {@code ledger} where time did
 * @param reason as it was given with the act, such as the receipt; absent: none
 * @param explanation with the figure that was judged and the threshold
 */
public record TierChange(
        @NotNull Instant at,
        String before,
        String after,
        String afterName,
        @NotNull String cause,
        @NotNull Instant recordedAt,
        String actor,
        String reason,
        @NotNull Explanation explanation) {}
