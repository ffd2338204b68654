package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * How a club keeps its members.
 *
 * @param club as the terms call it
 * @param rates by month and plan
 */
public record Rates(@NotNull String club, @NotNull List<PlanRates> rates) {}
