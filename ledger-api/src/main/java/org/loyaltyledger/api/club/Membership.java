package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * That a member belongs, or belonged, to a club.
 *
 * @param id id of the membership
 * @param member id of the member
 * @param club id of the club in the terms
 * @param plan id of the plan that is running
 * @param status where the membership stands
 * @param joinedAt when the member joined the club
 * @param fromDate first local day of the running trial or period
 * @param untilDate the day after its last one; absent: it has none
 * @param benefitsUntil when its benefits end if nothing more is paid; absent: they do not, or there are none
 * @param nextDueOn when a payment falls due next; absent: never
 * @param nextAmount what it will be by the terms in force
 * @param pausedOn since when; only while paused
 * @param pausedUntilDate when the pause ends by itself
 * @param ending it ends with its trial or period
 * @param nextPlan the plan that follows the running period
 * @param endedAt only if it is over
 * @param endedFor why it ended; absent: it has not
 * @param due what is owed, by the member or to it; the answer to a change leaves out what was due back from before
 */
public record Membership(
        @NotNull UUID id,
        @NotNull UUID member,
        @NotNull String club,
        @NotNull String plan,
        @NotNull MembershipStatus status,
        @NotNull Instant joinedAt,
        LocalDate fromDate,
        LocalDate untilDate,
        Instant benefitsUntil,
        LocalDate nextDueOn,
        Money nextAmount,
        LocalDate pausedOn,
        LocalDate pausedUntilDate,
        Boolean ending,
        String nextPlan,
        Instant endedAt,
        String endedFor,
        @NotNull List<Charge> due) {}
