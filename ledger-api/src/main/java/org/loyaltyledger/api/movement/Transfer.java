package org.loyaltyledger.api.movement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.statement.Explanation;

/**
 * A transfer that was booked, or with {@code dryRun} would be.
 *
 * @param transaction its id; absent in a dry run
 * @param from who gave
 * @param to who received; absent where a member gave, unless it named the receiver by id
 * @param points how many moved
 * @param balanceFrom what the giver may spend afterwards
 * @param occurredAt business time
 * @param recordedAt when the books learnt it; absent in a dry run
 * @param explanation by which terms, and what became of the expiry of the points
 */
public record Transfer(
        UUID transaction,
        UUID from,
        UUID to,
        Long points,
        Long balanceFrom,
        Instant occurredAt,
        Instant recordedAt,
        List<Explanation> explanation) {}
