package org.loyaltyledger.api.bundle;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * That a member signed up for, left or passed on a bundle.
 *
 * @param what JOINED, LEFT, GIVEN or RECEIVED
 * @param at business time: when it happened
 * @param other from or to whom it went; absent: nobody
 * @param reason why; absent: none was asked for
 * @param by who reported the change: issuer and subject of the token
 */
public record BundleChange(
        @NotNull String what,
        @NotNull Instant at,
        UUID other,
        String reason,
        @NotNull String by) {}
