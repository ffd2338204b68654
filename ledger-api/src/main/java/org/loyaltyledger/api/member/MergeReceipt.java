package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * Two members are one now. Points, limits, tier, bundles and everything else are from now on those of one member who
 * did it all.
 *
 * @param member id of the member who remains
 * @param from who is part of it now
 * @param points that came along; below zero: debt that came along
 * @param transaction id of the booking that moved the points; absent: there were none
 * @param consequences what was evaluated again for the two together, and what was given twice before and stays
 */
public record MergeReceipt(
        @NotNull UUID member,
        @NotNull UUID from,
        @NotNull Long points,
        UUID transaction,
        @NotNull List<MergeConsequence> consequences) {}
