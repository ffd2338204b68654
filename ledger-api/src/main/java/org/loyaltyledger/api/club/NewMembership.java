package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * Joins a club.
 *
 * @param club id of the club in the terms
 * @param plan id of a plan of that club
 */
public record NewMembership(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String club,
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String plan) {}
