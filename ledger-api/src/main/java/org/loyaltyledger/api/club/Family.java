package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * Those who belong to a membership through its holder, and the points they put together.
 *
 * @param membership id of the membership whose family it is
 * @param holder on whose account the pool is
 * @param plan id of the plan of the membership
 * @param status where the membership stands
 * @param maySpend HOLDER or ALL draw on the pool
 * @param leaverTakes NOTHING, OWN_CONTRIBUTION or EQUAL_SHARE
 * @param pool points that can be spent now: those of the holder's account
 * @param persons in the order of joining, those who left included; the holder is none of them
 */
public record Family(
        @NotNull UUID membership,
        @NotNull UUID holder,
        @NotNull String plan,
        @NotNull MembershipStatus status,
        @NotNull String maySpend,
        @NotNull String leaverTakes,
        Long pool,
        @NotNull List<FamilyPerson> persons) {}
