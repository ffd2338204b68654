package org.loyaltyledger.api.redemption;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of holds, the latest first.
 *
 * @param items the holds of this page
 * @param next link to the next page; absent on the last one
 * @param total how many match in all; only when asked for
 */
public record HoldPage(@NotNull List<Hold> items, String next, Long total) {}
