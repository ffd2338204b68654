package org.loyaltyledger.api.member;

import java.util.UUID;

/**
 * Two members are one now.
 *
 * @param member who remains
 * @param from who is part of it now
 * @param points that came along; below zero: debt that came along
 * @param transaction the booking
 */
public record MergeReceipt(UUID member, UUID from, Long points, UUID transaction) {}
