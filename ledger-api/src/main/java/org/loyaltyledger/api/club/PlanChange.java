package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * Goes on with another plan of the same club.
 *
 * @param plan as the terms call it
 * @param when at once, with what is left of the period set off; or with the next period
 */
public record PlanChange(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String plan,
        @NotNull ChangeTiming when) {}
