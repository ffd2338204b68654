package org.loyaltyledger.api.redemption;

/**
 * Something to be had for points.
 *
 * @param id its name in the terms
 * @param name what members call it
 * @param points what {@code items} of it cost
 * @param items how many items that buys; a part of them costs the same
 * @param stock how many there were to give; absent: no limit
 * @param left how many are left; absent: no limit
 */
public record Reward(String id, String name, Long points, Long items, Long stock, Long left) {}
