package org.loyaltyledger.api.bundle;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A part that is held or not, or the base of an add-on.
 *
 * @param source what grants it, such as CLUB
 * @param code the club's plan, the contract's template
 * @param held whether it is held
 * @param until when that ends, as far as it is known; absent: open, or not held
 */
public record BundlePart(
        @NotNull String source, String code, @NotNull Boolean held, Instant until) {}
