package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Suspends, reinstates or closes a member.
 *
 * @param reason why, for the record
 */
public record StatusChange(
        @NotNull @Size(min = 1, max = 256) String reason) {}
