package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Joins a club.
 *
 * @param club as the terms call it
 * @param plan of that club
 */
public record NewMembership(
        @NotNull @Size(min = 1, max = 64) String club,
        @NotNull @Size(min = 1, max = 64) String plan) {}
