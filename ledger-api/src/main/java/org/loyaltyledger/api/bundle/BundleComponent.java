package org.loyaltyledger.api.bundle;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * One component of a bundle that is bought.
 *
 * @param id unique in the bundle
 * @param name name that members read
 * @param measure QUANTITY, or AMOUNT in the programme's currency
 * @param minimum how much of it is needed
 * @param bought how much of it counts by now, net of what came back
 * @param done whether that is enough
 */
public record BundleComponent(
        @NotNull String id,
        @NotNull String name,
        @NotNull String measure,
        @NotNull BigDecimal minimum,
        @NotNull BigDecimal bought,
        @NotNull Boolean done) {}
