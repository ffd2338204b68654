package org.loyaltyledger.ties.club.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.club.MembershipStatus;

/**
 * That a member belongs, or belonged, to a club. Immutable; {@link Life} makes the next one of it.
 *
 * @param member whose
 * @param plan of that club
 * @param term the stretch it is in, or ended in
 * @param pause if it is interrupted
 * @param ending it is to end with its term
 * @param nextPlan the plan that follows this term
 * @param end when and why it ended
 */
public record Membership(
        UUID id,
        UUID member,
        String club,
        String plan,
        Instant joinedAt,
        LocalDate joinedOn,
        Term term,
        Optional<Pause> pause,
        boolean ending,
        Optional<String> nextPlan,
        Optional<End> end) {

    /**
     * An interruption.
     *
     * @param at when it began
     * @param from the day of that
     * @param until the day on which it ends by itself
     */
    public record Pause(Instant at, LocalDate from, LocalDate until) {}

    /**
     * That it is over.
     *
     * @param status lapsed or cancelled
     * @param at when benefits ended
     * @param reason in words; may be empty
     */
    public record End(MembershipStatus status, Instant at, String reason) {}

    /** As of what was booked; {@link Life#of} catches up with the day. */
    public MembershipStatus status() {
        if (end.isPresent()) {
            return end.get().status();
        }
        if (pause.isPresent()) {
            return MembershipStatus.PAUSED;
        }
        if (term.isTrial()) {
            return MembershipStatus.TRIAL;
        }
        return term.paid() ? MembershipStatus.ACTIVE : MembershipStatus.GRACE;
    }

    public boolean lives() {
        return end.isEmpty();
    }

    /** Whether its benefits are those of its plan now: it is paid for or free, on trial, or in the grace of a renewal. */
    public boolean isPlanHeld() {
        return status() != MembershipStatus.GRACE || term.held().equals(Optional.of(plan));
    }

    /** The day on which something becomes of it by itself. */
    public Optional<LocalDate> nextOn() {
        return switch (status()) {
            case PAUSED -> pause.map(Pause::until);
            case TRIAL, ACTIVE -> term.until();
            case GRACE -> term.lapsesOn();
            case LAPSED, CANCELLED -> Optional.empty();
        };
    }

    /** What the member owes now. */
    public Optional<UUID> openCharge() {
        return status() == MembershipStatus.GRACE
                ? Optional.of(Charge.id(id, Charge.Purpose.TERM, term.number()))
                : Optional.empty();
    }

    Membership with(Term newTerm) {
        return new Membership(id, member, club, plan, joinedAt, joinedOn, newTerm, pause, ending, nextPlan, end);
    }

    /** The same on another plan, with nothing planned for later. */
    Membership on(String newPlan) {
        return new Membership(id, member, club, newPlan, joinedAt, joinedOn, term, pause, false, Optional.empty(), end);
    }

    Membership paused(Optional<Pause> newPause) {
        return new Membership(id, member, club, plan, joinedAt, joinedOn, term, newPause, ending, nextPlan, end);
    }

    Membership ending(boolean newEnding) {
        return new Membership(id, member, club, plan, joinedAt, joinedOn, term, pause, newEnding, nextPlan, end);
    }

    Membership next(Optional<String> newPlan) {
        return new Membership(id, member, club, plan, joinedAt, joinedOn, term, pause, ending, newPlan, end);
    }

    Membership ended(End newEnd) {
        return new Membership(
                id,
                member,
                club,
                plan,
                joinedAt,
                joinedOn,
                term,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(newEnd));
    }

    /** The same of the member that its owner became part of. */
    public Membership of(UUID survivor) {
        return new Membership(id, survivor, club, plan, joinedAt, joinedOn, term, pause, ending, nextPlan, end);
    }
}
