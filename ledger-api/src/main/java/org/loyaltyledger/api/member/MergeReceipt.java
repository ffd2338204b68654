package org.loyaltyledger.api.member;

import java.util.List;
import java.util.UUID;

/**
 * Two members are one now. Points, limits, tier, bundles and everything else are from now on those of one member who did
 * it all.
 *
 * @param member who remains
 * @param from who is part of it now
 * @param points that came along; below zero: debt that came along
 * @param transaction the booking
 * @param consequences what was evaluated again for the two together, and what was given twice before and stays
 */
public record MergeReceipt(
        UUID member, UUID from, Long points, UUID transaction, List<MergeConsequence> consequences) {}
