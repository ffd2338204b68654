package org.loyaltyledger.api.bundle;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What ended.
 *
 * @param member id of the member
 * @param bundle id of the bundle that was left
 * @param addOns ids of the add-ons that ended with it
 * @param endedAt business time of the end
 */
public record BundleEnd(
        @NotNull UUID member,
        @NotNull String bundle,
        @NotNull List<String> addOns,
        @NotNull Instant endedAt) {}
