package org.loyaltyledger.api.bundle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A member leaves a bundle or an add-on that it signed up for.
 *
 * @param reason why, for the record
 * @param withAddOns whether add-ons that run beside it end with it; without this it is refused while any run; absent:
 *     no
 */
public record NewBundleEnd(
        @NotNull @Size(min = 1, max = 256) String reason, Boolean withAddOns) {}
