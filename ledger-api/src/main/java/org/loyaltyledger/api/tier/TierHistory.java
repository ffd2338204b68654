package org.loyaltyledger.api.tier;

import java.util.List;

/**
 * A page of a member's changes, the last recorded first.
 *
 * @param next link to the next page; absent on the last one
 */
public record TierHistory(List<TierChange> items, String next) {}
