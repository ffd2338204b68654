package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of a member's changes, the last recorded first.
 *
 * @param items changes of this page
 * @param next link to the next page; absent on the last one
 */
public record TierHistory(@NotNull List<TierChange> items, String next) {}
