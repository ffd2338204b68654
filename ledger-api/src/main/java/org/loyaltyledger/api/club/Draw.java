package org.loyaltyledger.api.club;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.loyaltyledger.api.movement.NewTransfer;

/**
 * Takes points out of a family's pool, onto the person's own account, to spend them.
 *
 * @param points number of points to take out of the pool
 */
public record Draw(
        @NotNull @Positive @Max(NewTransfer.MOST_POINTS) Long points) {}
