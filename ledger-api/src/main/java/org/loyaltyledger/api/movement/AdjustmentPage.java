package org.loyaltyledger.api.movement;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of adjustments, the latest first.
 *
 * @param items the adjustments of this page
 * @param next link to the next page; absent on the last one
 * @param total how many match in all; only when asked for
 */
public record AdjustmentPage(@NotNull List<Adjustment> items, String next, Long total) {}
