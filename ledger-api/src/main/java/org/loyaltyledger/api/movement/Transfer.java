package org.loyaltyledger.api.movement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.statement.Explanation;

/**
 * A transfer that was booked, or with {@code dryRun} would be.
 *
 * @param transaction its id; absent in a dry run
 * @param from id of the member who gave
 * @param to who received; absent where a member gave, unless it named the receiver by id
 * @param points number of points that moved
 * @param balanceFrom what the giver may spend afterwards
 * @param occurredAt business time: when it happened
 * @param recordedAt when the books learnt it; absent in a dry run
 * @param explanation by which terms, and what became of the expiry of the points
 */
public record Transfer(
        UUID transaction,
        @NotNull UUID from,
        UUID to,
        @NotNull Long points,
        @NotNull Long balanceFrom,
        @NotNull Instant occurredAt,
        Instant recordedAt,
        @NotNull List<Explanation> explanation) {}
