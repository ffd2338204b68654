package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.ties.club.rule.Seat;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.benefit.Source;

/**
 * What a person's sales earn, on its way into the pool: at once what can be spent, the rest as soon as it can. What the
 * person had before, is given, or earns otherwise is its own.
 *
 * @param at business time
 */
record Bringing(Books books, Standing person, Instant at) {

    /** The rows that the below needs; asked in rounds. */
    static void need(Books books, Needs needs, UUID person, int partition) {
        needs.row(Rooms.PLACES, person);
        books.room(Rooms.PLACES).find(person).ifPresent(place -> {
            needs.row(Rooms.KIN, place.membership());
            needs.lots(person, partition);
            place.party().first(needs);
            place.party().thenStanding(books, needs);
            place.party().findRead(books).ifPresent(holder -> {
                Entitlements.need(needs, holder.member());
                if (holder.partition() == partition) {
                    needs.lots(holder.member(), partition);
                }
            });
        });
    }

    /** Where the person sits now, if the family stands: as long as its membership gives the holder benefits. */
    Optional<Place> place() {
        return known().filter(place -> seat(place).isPresent()
                && Entitlements.of(books, place.holder()).at(books.now()).stream()
                        .anyMatch(grant -> grant.source() == Source.CLUB
                                && grant.reference().equals(place.membership().toString())));
    }

    /** Where the person sits or sat; the holder may have become part of another member since. */
    Optional<Place> known() {
        return books.room(Rooms.PLACES).look(person.member()).map(place -> {
            Standing holder = place.party().known(books);
            return place.of(holder.member(), holder.partition());
        });
    }

    Optional<Seat> seat(Place place) {
        return books.room(Rooms.KIN)
                .look(place.membership())
                .flatMap(kin -> kin.find(person.member()))
                .filter(seat -> seat.since().equals(place.since()));
    }

    /**
     * Brings what can be spent of the lots that are bound for the pool.
     *
     * @param earned lots that have just been earned
     * @return the transaction, and how many points it moved
     */
    Optional<Brought> bring(Place place, List<LotId> earned) {
        Set<LotId> bound = new LinkedHashSet<>(place.bound());
        bound.addAll(earned);
        bound.removeIf(lot -> !books.lots().has(lot));
        List<LotId> ready = bound.stream()
                .filter(lot -> books.lots().get(lot).available() > 0)
                .toList();
        Optional<Brought> brought = ready.isEmpty() ? Optional.empty() : Optional.of(move(place, ready));
        List<LotId> left = new ArrayList<>(bound);
        left.removeIf(lot -> books.lots().get(lot).remaining() == 0);
        if (!left.equals(place.bound())) {
            books.room(Rooms.PLACES).put(person.member(), place.with(left));
        }
        return brought.filter(moved -> moved.points() > 0);
    }

    record Brought(Transaction transaction, long points) {}

    private Brought move(Place place, List<LotId> lots) {
        UUID from = person.member();
        Note note = new Note(
                Note.LEDGER, "into the family's pool", place.membership().toString(), 0);
        Instant slidesTo = books.account(from).slidesTo();
        if (place.holderPartition() == person.partition()) {
            Posting posting = books.open(TransactionKind.TRANSFER, at, note, from, place.holder());
            long points = posting.passOn(from, place.holder(), lots, lot -> LotSpec.like(lot, slidesTo));
            Seat seat = seat(place).orElseThrow();
            Kin kin = books.room(Rooms.KIN).look(place.membership()).orElseThrow();
            books.room(Rooms.KIN).put(place.membership(), kin.with(seat.bring(points)));
            return new Brought(posting.close(""), points);
        }
        Posting posting = books.open(TransactionKind.TRANSFER, at, note, from);
        long points = posting.debit(from, Book.TRANSIT, lots);
        Transaction sent = posting.close("");
        if (points > 0) {
            Letter letter = new Letter(
                    sent.uuid(),
                    person.programme(),
                    place.holderPartition(),
                    Letter.Kind.BRINGS,
                    place.membership(),
                    place.holder(),
                    from,
                    points,
                    0,
                    Part.drawn(sent, from, books.lots(), slidesTo),
                    false);
            books.room(Rooms.LETTERS).put(letter.id(), letter);
        }
        return new Brought(sent, points);
    }

    /** What the sale made for the person. */
    List<LotId> earned(Place place, Transaction sale) {
        return sale.lots().stream()
                .filter(lot ->
                        lot.account().equals(person.member()) && !lot.earnedAt().isBefore(place.since()))
                .map(Lot::id)
                .toList();
    }
}
