package org.loyaltyledger.api.bundle;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What went over.
 *
 * @param from id of the member who gave it
 * @param to id of the member who has it now
 * @param bundle id of the bundle
 * @param addOns ids of the add-ons that went with it
 * @param instance name of the running instance; it stays the same
 * @param movedAt business time of the move
 */
public record BundleMove(
        @NotNull UUID from,
        @NotNull UUID to,
        @NotNull String bundle,
        @NotNull List<String> addOns,
        String instance,
        @NotNull Instant movedAt) {}
