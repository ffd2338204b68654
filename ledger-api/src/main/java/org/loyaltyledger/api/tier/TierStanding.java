package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a member stands on the tier ladder.
 *
 * @param member id of the member
 * @param tier code of the level; absent: none
 * @param name of the level, for people
 * @param since when it began; for a level that everybody has, when the member joined
 * @param until when it ends if nothing more is done, days of grace included; absent: not known to end
 * @param measure what counts: POINTS, SPEND, VISITS, PROFIT or EVENT; absent: there are no tiers
 * @param figure of the present period, or of the rolling days; absent where another instant was asked for
 * @param next what the next higher level asks for; absent at the top, and where another instant was asked for
 * @param stay what staying asks for; absent where the level does not end, and where another instant was asked for
 * @param floor an operator's floor; absent: none
 */
public record TierStanding(
        @NotNull UUID member,
        String tier,
        String name,
        Instant since,
        Instant until,
        String measure,
        String figure,
        TierAim next,
        TierStay stay,
        TierFloor floor) {}
