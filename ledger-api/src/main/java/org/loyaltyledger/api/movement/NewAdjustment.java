package org.loyaltyledger.api.movement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.loyaltyledger.api.member.MemberRef;

/**
 * Gives or takes points by an operator's decision.
 *
 * @param member the member whose points it gives or takes
 * @param points above zero gives, below zero takes; not zero
 * @param reason why, for the record
 * @param occurredAt business time; absent: now
 */
public record NewAdjustment(
        @NotNull @Valid MemberRef member,

        @NotNull @Min(-NewTransfer.MOST_POINTS) @Max(NewTransfer.MOST_POINTS)
        Long points,

        @NotNull @Size(min = 1, max = 256) String reason,
        Instant occurredAt) {}
