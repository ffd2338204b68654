package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * Points earned together.
 *
 * @param id id of the lot
 * @param transaction the booking that made it
 * @param points how many there were
 * @param remaining how many are left, held ones included
 * @param held how many of those are set aside for redemptions
 * @param status what can be done with it
 * @param earnedAt business time of earning
 * @param activeFrom when it can be spent; absent: waits for an event
 * @param expiresAt from this instant on it is gone; absent: never
 * @param funder who pays for it; absent: the programme
 */
public record Lot(
        @NotNull UUID id,
        @NotNull UUID transaction,
        @NotNull Long points,
        @NotNull Long remaining,
        @NotNull Long held,
        @NotNull LotStatus status,
        @NotNull Instant earnedAt,
        Instant activeFrom,
        Instant expiresAt,
        String funder) {}
