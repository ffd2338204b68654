package org.loyaltyledger.api.redemption;

import jakarta.validation.constraints.NotNull;

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
public record Reward(
        @NotNull String id,
        @NotNull String name,
        @NotNull Long points,
        @NotNull Long items,
        Long stock,
        Long left) {}
