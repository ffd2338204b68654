package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A level that a member does not fall below because an operator says so.
 *
 * @param tier code of the level
 * @param from instant since which the floor holds
 * @param until until when, exclusive; absent: open
 * @param reason why it was set
 * @param by who set it: issuer and subject of the token
 */
public record TierFloor(
        @NotNull String tier,
        @NotNull Instant from,
        Instant until,
        @NotNull String reason,
        @NotNull String by) {}
