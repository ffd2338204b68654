package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.loyaltyledger.api.value.Money;

/**
 * What will end by itself, and when.
 *
 * @param at instant at which it ends
 * @param source where it comes from, such as {@code POINTS} or {@code CLUB/family/tenth-off}
 * @param label name for people
 * @param money it counts for until then
 */
public record FallingAway(
        @NotNull Instant at,
        @NotNull String source,
        @NotNull String label,
        Money money) {}
