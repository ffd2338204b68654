package org.loyaltyledger.api.movement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.loyaltyledger.api.member.MemberRef;

/**
 * Moves spendable points from one member to another.
 *
 * @param from the member who gives
 * @param to who receives; another member
 * @param points how many, at least one
 * @param reason why, for both statements; optional
 * @param occurredAt business time; absent: now
 */
public record NewTransfer(
        @NotNull @Valid MemberRef from,
        @NotNull @Valid MemberRef to,
        @NotNull @Positive @Max(MOST_POINTS) Long points,
        @Size(min = 1, max = 256) String reason,
        Instant occurredAt) {

    /** No single movement is larger; sums of many stay far from what can be counted. */
    public static final long MOST_POINTS = 1_000_000_000_000L;
}
