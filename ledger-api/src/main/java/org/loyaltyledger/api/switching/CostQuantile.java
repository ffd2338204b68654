package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.NotNull;
import org.loyaltyledger.api.value.Money;

/**
 * A quantile of cost or of a difference in cost.
 *
 * @param percent share of the members, in percent
 * @param cost cost that this share of the members does not exceed
 */
public record CostQuantile(@NotNull Long percent, @NotNull Money cost) {}
