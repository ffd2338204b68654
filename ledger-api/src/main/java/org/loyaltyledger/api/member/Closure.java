package org.loyaltyledger.api.member;

import java.util.UUID;

/**
 * A member has left.
 *
 * @param member who left
 * @param forfeited the points it left behind; below zero: the debt it left
 * @param transaction the booking
 */
public record Closure(UUID member, Long forfeited, UUID transaction) {}
