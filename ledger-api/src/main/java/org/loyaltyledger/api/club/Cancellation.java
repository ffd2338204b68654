package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Ends a membership.
 *
 * @param when at once, or with its trial or paid period
 * @param reason optional; leaving needs none
 */
public record Cancellation(
        @NotNull ChangeTiming when, @Size(max = 256) String reason) {}
