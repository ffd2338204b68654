package org.loyaltyledger.api.club;

import java.util.List;
import java.util.UUID;

/**
 * Those who belong to a membership through its holder, and the points they put together.
 *
 * @param membership whose family
 * @param holder on whose account the pool is
 * @param plan of the membership
 * @param status of the membership
 * @param maySpend HOLDER or ALL draw on the pool
 * @param leaverTakes NOTHING, OWN_CONTRIBUTION or EQUAL_SHARE
 * @param pool points that can be spent now: those of the holder's account
 * @param persons in the order of joining, those who left included; the holder is none of them
 */
public record Family(
        UUID membership,
        UUID holder,
        String plan,
        MembershipStatus status,
        String maySpend,
        String leaverTakes,
        Long pool,
        List<FamilyPerson> persons) {}
