package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.ties.club.rule.Seat;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.benefit.Source;

/** A member ends, or becomes part of another one: what becomes of its memberships, and of its place in a family. */
record Ending(Books books, Offers offers, Instant at) {

    static void need(Books books, Needs needs, UUID member) {
        Desk.need(books, needs, member);
        needs.row(Rooms.PLACES, member);
        books.room(Rooms.PLACES).find(member).ifPresent(place -> needs.row(Rooms.KIN, place.membership()));
        books.room(Rooms.ROLLS).find(member).ifPresent(roll -> roll.living().forEach(entry -> books.room(Rooms.KIN)
                .find(entry.membership().id())
                .ifPresent(kin -> kin.taken().stream()
                        .filter(seat -> seat.partition() == entry.partition())
                        .forEach(seat -> needs.row(Rooms.PLACES, seat.person())))));
    }

    /** Its memberships end today, and its place in a family with nothing taken along: its points are forfeited anyhow. */
    void leave(Standing member) {
        Desk desk = desk(member);
        for (Entry entry : desk.roll().living()) {
            Life life = desk.live(entry.membership());
            desk.keep(life.membership().lives() ? life.cancelNow("left the programme") : life);
        }
        giveUpPlace(member);
    }

    /**
     * Its memberships go on as the survivor's, unless that is in the same club. A place in a family is given up. Persons of
     * its own family stay if they live where the survivor lives; others leave with their share, the holder's place being
     * another one now.
     */
    void join(Standing survivor, Standing ended) {
        Desk desk = desk(survivor);
        List<Entry> moving = desk(ended).roll().entries();
        books.room(Rooms.ROLLS).put(ended.member(), Roll.EMPTY);
        for (Entry entry : moving) {
            boolean twice = isIn(desk, entry.membership().club());
            Entry moved = new Entry(
                    entry.membership().of(survivor.member()), entry.programme(), survivor.partition(), entry.told());
            books.room(Rooms.ROLLS).put(survivor.member(), desk.roll().with(moved));
            Entitlements.end(
                    books, ended.member(), Source.CLUB, entry.membership().id().toString(), at);
            if (moved.membership().lives()) {
                Life life = desk.live(moved.membership());
                boolean end = twice && life.membership().lives();
                desk.keep(end ? life.cancelNow("became part of a member of this club") : life);
                rehouse(desk, entry);
            }
        }
        giveUpPlace(ended);
    }

    private boolean isIn(Desk desk, String club) {
        return desk.roll().of(club).stream()
                .anyMatch(entry -> desk.live(entry.membership()).membership().lives());
    }

    private void rehouse(Desk desk, Entry before) {
        UUID membership = before.membership().id();
        Pool pool = desk.pool(membership);
        boolean moves = desk.member().partition() != before.partition();
        List<Seat> leaving = pool.kin().taken().stream()
                .filter(seat -> moves || seat.partition() != before.partition())
                .toList();
        pool.leave(leaving, desk.leaverTakes(before.membership()));
        pool.kin().taken().forEach(seat -> books.room(Rooms.PLACES)
                .look(seat.person())
                .ifPresent(place -> books.room(Rooms.PLACES)
                        .put(seat.person(), place.of(desk.member().member()))));
    }

    private void giveUpPlace(Standing member) {
        Optional<Place> place = books.room(Rooms.PLACES).look(member.member());
        Optional<Seat> seat = place.flatMap(found -> new Bringing(books, member, at).seat(found));
        if (seat.isEmpty()) {
            return;
        }
        UUID membership = place.get().membership();
        if (place.get().holderPartition() == member.partition()) {
            Kin kin = books.room(Rooms.KIN).look(membership).orElseThrow();
            books.room(Rooms.KIN).put(membership, kin.with(seat.get().left(at, 0)));
        } else {
            UUID id = Pool.letterId(membership, member.member(), Letter.Kind.GONE, books.now(), "");
            books.room(Rooms.LETTERS)
                    .put(
                            id,
                            new Letter(
                                    id,
                                    member.programme(),
                                    place.get().holderPartition(),
                                    Letter.Kind.GONE,
                                    membership,
                                    place.get().holder(),
                                    member.member(),
                                    0,
                                    0,
                                    List.of(),
                                    false));
        }
    }

    private Desk desk(Standing member) {
        return new Desk(books, member, offers, at, Note.LEDGER);
    }
}
