package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;

/**
 * What becomes of the places that ending members have in other members' families. Seats are kept where the holder lives: it
 * is done at once if the person lives there, too, else by {@link Letter}.
 */
record SeatTransfer(Books books, Offers offers, Instant at) {

    /** The rows for the below, for each member that is concerned; asked in rounds. */
    static void need(Books books, Needs needs, UUID member) {
        needs.row(Rooms.PLACES, member);
        books.room(Rooms.PLACES).find(member).ifPresent(place -> {
            needs.row(Rooms.KIN, place.membership());
            place.party().first(needs);
            place.party().thenStanding(books, needs);
            place.party()
                    .findRead(books)
                    .filter(holder -> holder.partition() == place.partition())
                    .ifPresent(holder -> Desk.need(books, needs, holder.member()));
        });
    }

    /** The member leaves the programme, and with nothing taken along: its points are forfeited anyhow. */
    void leave(Standing member) {
        seated(member).ifPresent(place -> {
            if (isHere(place)) {
                Pool pool = desk(place).pool(place.membership());
                pool.put(pool.kin().find(member.member()).orElseThrow().left(at, 0));
            } else {
                send(Letter.Kind.GONE, place, member.member());
            }
        });
    }

    /**
     * The place of the member that ends is the survivor's. Points have one place to go: who holds a family takes no place in
     * another one, and of two places the survivor's stays. A place that is given up so is left with the share that its plan
     * lets a leaver take.
     */
    void join(Standing survivor, Standing ended) {
        boolean holds = new Desk(books, survivor, offers, at, Note.LEDGER).holdsFamily();
        Optional<Place> own = seated(survivor);
        Optional<Place> brought = seated(ended);
        if (own.isPresent() && holds) {
            giveUp(own.get(), survivor, survivor);
            own = Optional.empty();
        }
        if (brought.isEmpty()) {
            return;
        }
        boolean same = own.filter(
                        place -> place.membership().equals(brought.get().membership()))
                .isPresent();
        if (holds || own.isPresent() && !same) {
            giveUp(brought.get(), ended, survivor);
        } else {
            passOn(brought.get(), own, survivor, ended);
        }
    }

    private void passOn(Place place, Optional<Place> own, Standing survivor, Standing ended) {
        Instant since = own.map(Place::since)
                .filter(first -> first.isBefore(place.since()))
                .orElse(place.since());
        List<LotId> bound = new ArrayList<>(own.map(Place::bound).orElse(List.of()));
        bound.addAll(moved(place, survivor));
        books.room(Rooms.PLACES).put(survivor.member(), place.passedOn(survivor.partition(), since, bound));
        books.room(Rooms.PLACES).put(ended.member(), place.left(at));
        if (isHere(place)) {
            desk(place).pool(place.membership()).passOn(ended.member(), survivor);
        } else {
            send(Letter.Kind.MOVES, place, ended.member());
        }
    }

    private void giveUp(Place place, Standing person, Standing survivor) {
        books.room(Rooms.PLACES).put(person.member(), place.left(at));
        Desk desk = desk(place);
        if (!isHere(place)) {
            send(Letter.Kind.LEAVES, place, person.member());
        } else if (place.holder().equals(survivor.member())) {
            Pool pool = desk.pool(place.membership());
            pool.put(pool.kin().find(person.member()).orElseThrow().left(at, 0));
        } else {
            Pool pool = desk.pool(place.membership());
            pool.passOn(person.member(), survivor)
                    .ifPresent(seat -> pool.leave(List.of(seat), desk.leaverTakes(place.membership())));
        }
    }

    /** Lots that went over with the member and still go into the pool as soon as they can be spent. */
    private List<LotId> moved(Place place, Standing survivor) {
        return place.bound().stream()
                .filter(books.lots()::has)
                .flatMap(lot -> books.lots().find(lot, survivor.member()).stream())
                .filter(Lot::isOpen)
                .map(Lot::id)
                .toList();
    }

    /** Where it sits, with the holder as it is now; empty: nowhere. */
    private Optional<Place> seated(Standing member) {
        Bringing bringing = new Bringing(books, member, at);
        return bringing.known().filter(place -> bringing.seat(place).isPresent());
    }

    /** Whether what the holder has was read with what the person has. */
    private boolean isHere(Place place) {
        return place.holderPartition() == place.partition();
    }

    private Desk desk(Place place) {
        Standing holder = new Party(place.programme(), MemberRef.of(place.holder())).known(books);
        return new Desk(books, holder, offers, at, Note.LEDGER);
    }

    private void send(Letter.Kind kind, Place place, UUID person) {
        Letter letter = Letter.about(kind, place, person, books.now());
        books.room(Rooms.LETTERS).put(letter.id(), letter);
    }
}
