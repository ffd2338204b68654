package org.loyaltyledger.ties.club;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.club.InvitationStatus;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.vault.terms.club.Family;

/**
 * An invitation into a family as it is kept. Immutable.
 *
 * @param holder who sent it
 * @param from what the holder calls itself
 * @param rules of the plan when it was sent, which the invited person reads before it accepts
 * @param closedAt empty: it is open, or has expired without anybody noticing
 */
record Invited(
        UUID id,
        long programme,
        UUID membership,
        UUID holder,
        Addressee addressee,
        String from,
        String club,
        String plan,
        Rules rules,
        InvitationStatus status,
        Instant invitedAt,
        Instant expiresAt,
        Optional<Instant> closedAt) {

    /** For so long an invitation can be answered. */
    static final Duration OPEN_FOR = Duration.ofDays(14);

    /** Who spends the points, and what one takes along who leaves. */
    record Rules(String maySpend, String leaverTakes) {

        static Rules of(Family family) {
            return new Rules(family.maySpend().name(), family.leaverTakes().name());
        }
    }

    InvitationStatus status(Instant now) {
        return isOverdue(now) ? InvitationStatus.EXPIRED : status;
    }

    boolean isOpen(Instant now) {
        return status(now) == InvitationStatus.OPEN;
    }

    private boolean isOverdue(Instant now) {
        return status == InvitationStatus.OPEN && !now.isBefore(expiresAt);
    }

    Invited closed(InvitationStatus as, Instant at) {
        return new Invited(
                id,
                programme,
                membership,
                holder,
                addressee,
                from,
                club,
                plan,
                rules,
                as,
                invitedAt,
                expiresAt,
                Optional.of(at));
    }

    /** Those that nobody answered in time are written down as expired. */
    Invited tidied(Instant now) {
        return isOverdue(now) ? closed(InvitationStatus.EXPIRED, expiresAt) : this;
    }

    /** As the holder reads it. */
    org.loyaltyledger.api.club.Invitation toHolder(Instant now) {
        return told(addressee.ref(), now);
    }

    /** As the invited person reads it. */
    org.loyaltyledger.api.club.Invitation toPerson(Instant now) {
        return told(null, now);
    }

    private org.loyaltyledger.api.club.Invitation told(MemberRef person, Instant now) {
        return new org.loyaltyledger.api.club.Invitation(
                id,
                membership,
                club,
                plan,
                from,
                person,
                status(now),
                rules.maySpend(),
                rules.leaverTakes(),
                invitedAt,
                expiresAt,
                closedAt.or(() -> isOverdue(now) ? Optional.of(expiresAt) : Optional.empty())
                        .orElse(null));
    }
}
