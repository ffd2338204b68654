package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;

/**
 * An invitation into a family.
 *
 * @param id id of the invitation
 * @param membership id of the membership whose family it is
 * @param club id of the club of the membership
 * @param plan of the membership when it was sent
 * @param from what the holder calls itself
 * @param person who is invited, as the holder named it; absent where the invited person reads it
 * @param status where the invitation stands
 * @param maySpend HOLDER or ALL draw on the pool, by the plan when it was sent
 * @param leaverTakes NOTHING, OWN_CONTRIBUTION or EQUAL_SHARE, by the plan when it was sent
 * @param invitedAt when it was sent
 * @param expiresAt from then on it cannot be accepted
 * @param closedAt when it was accepted, declined, withdrawn or expired; absent while it is open
 */
public record Invitation(
        @NotNull UUID id,
        @NotNull UUID membership,
        @NotNull String club,
        @NotNull String plan,
        @NotNull String from,
        MemberRef person,
        @NotNull InvitationStatus status,
        @NotNull String maySpend,
        @NotNull String leaverTakes,
        @NotNull Instant invitedAt,
        @NotNull Instant expiresAt,
        Instant closedAt) {}
