package org.loyaltyledger.api.tier;

import java.time.Instant;

/**
 * A level that a member does not fall below because an operator says so.
 *
 * @param tier code of the level
 * @param from since when
 * @param until until when, exclusive; absent: open
 * @param reason why
 * @param by who set it
 */
public record TierFloor(String tier, Instant from, Instant until, String reason, String by) {}
