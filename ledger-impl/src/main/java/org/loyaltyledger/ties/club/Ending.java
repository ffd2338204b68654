package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.ties.club.rule.MembershipPreference;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.benefit.Source;

/** A member ends, or becomes part of another one: what becomes of its memberships, and of its place in a family. */
record Ending(Books books, Offers offers, Instant at) {

    private static final String TWICE = "became one with another membership of this club";

    static void need(Books books, Needs needs, UUID member) {
        Desk.need(books, needs, member);
        SeatTransfer.need(books, needs, member);
    }

    /** Its memberships end today, and its place in a family with nothing taken along: its points are forfeited anyhow. */
    void leave(Standing member) {
        Desk desk = desk(member);
        for (Entry entry : desk.roll().living()) {
            Life life = desk.live(entry.membership());
            desk.keep(life.membership().lives() ? life.cancelNow("left the programme") : life);
        }
        new SeatTransfer(books, offers, at).leave(member);
    }

    /**
     * Its memberships go on as the survivor's. Of two in one club the better one does, see {@link MembershipPreference}, the
     * survivor's if neither is; the other one ends today, with the refund that its plan has. A family goes on whoever holds
     * it, and its place in another one goes over, see {@link SeatTransfer}.
     */
    void join(Standing survivor, Standing ended) {
        Desk desk = desk(survivor);
        List<Entry> moving = desk(ended).roll().entries();
        books.room(Rooms.ROLLS).put(ended.member(), Roll.EMPTY);
        for (Entry entry : moving) {
            Entitlements.end(
                    books, ended.member(), Source.CLUB, entry.membership().id().toString(), at);
            Optional<Life> own = living(desk, entry.membership().club());
            Entry moved = new Entry(
                    entry.membership().of(survivor.member()), entry.programme(), survivor.partition(), entry.told());
            books.room(Rooms.ROLLS).put(survivor.member(), desk.roll().with(moved));
            if (moved.membership().lives()) {
                settle(desk, desk.live(moved.membership()), own);
            }
        }
        new SeatTransfer(books, offers, at).join(survivor, ended);
    }

    /** @param own the survivor's membership of the same club, if it has one */
    private static void settle(Desk desk, Life moved, Optional<Life> own) {
        boolean twice = moved.membership().lives() && own.isPresent();
        if (twice
                && new MembershipPreference()
                                .compare(moved.membership(), own.get().membership())
                        > 0) {
            desk.keep(own.get().cancelNow(TWICE));
            desk.keep(moved);
        } else {
            own.filter(life -> twice).ifPresent(desk::keep);
            desk.keep(twice ? moved.cancelNow(TWICE) : moved);
        }
    }

    private static Optional<Life> living(Desk desk, String club) {
        return desk.roll().of(club).stream()
                .filter(entry -> entry.membership().lives())
                .map(entry -> desk.live(entry.membership()))
                .filter(life -> life.membership().lives())
                .findFirst();
    }

    private Desk desk(Standing member) {
        return new Desk(books, member, offers, at, Note.LEDGER);
    }
}
