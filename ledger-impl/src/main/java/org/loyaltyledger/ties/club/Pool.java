package org.loyaltyledger.ties.club;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.club.rule.Seat;
import org.loyaltyledger.ties.club.rule.Shares;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.terms.club.Family;

/**
 * The points of a family, where its holder lives: they are the holder's own account, so that a till needs to know nothing of
 * it. Points keep their terms and their ends wherever they go. To a person in another partition they go by {@link Letter}.
 *
 * @param holder of the family
 * @param at business time of what is done
 * @param actor who does it
 */
record Pool(Books books, Holder holder, UUID membership, Instant at, String actor) {

    /** The rows that the below needs; asked in rounds. */
    static void need(Books books, Needs needs, UUID holder, int partition, UUID membership) {
        needs.row(Rooms.KIN, membership);
        needs.lots(holder, partition);
        books.room(Rooms.KIN).find(membership).ifPresent(kin -> kin.taken().stream()
                .filter(seat -> seat.partition() == partition)
                .forEach(seat -> needs.lots(seat.person(), partition)));
    }

    Kin kin() {
        return books.room(Rooms.KIN).look(membership).orElse(Kin.NONE);
    }

    /** What the family can spend. */
    long points() {
        return Math.max(0, books.account(holder.member()).spendable());
    }

    void put(Seat seat) {
        books.room(Rooms.KIN).put(membership, kin().with(seat));
    }

    /** Some leave at the same time, each with what the policy gives. */
    void leave(List<Seat> leaving, Family.LeaverTakes policy) {
        Map<UUID, Long> shares = Shares.of(policy, leaving, kin().people(), points());
        leaving.forEach(seat -> {
            long share = shares.get(seat.person());
            give(seat, share, 0, "leaves the family");
            put(seat.left(at, share));
        });
    }

    /**
     * A person has become part of another member, which takes its seat; if that one sits in the family, the two seats become
     * one. The holder needs no seat: what the person brought is its own.
     *
     * @return the seat that is taken now; empty: none is
     */
    Optional<Seat> passOn(UUID person, Standing to) {
        Optional<Seat> seat = kin().find(person);
        if (seat.isEmpty()) {
            return kin().find(to.member());
        }
        if (to.member().equals(holder.member())) {
            put(seat.get().left(at, 0));
            return Optional.empty();
        }
        if (person.equals(to.member())) {
            return seat;
        }
        put(seat.get().passedOn(at));
        Optional<Seat> own = kin().find(to.member());
        Seat moved = seat.get().of(to.member(), to.partition());
        Seat joined = own.map(one -> one.with(moved)).orElse(moved);
        own.filter(one -> !one.since().equals(joined.since())).ifPresent(one -> put(one.passedOn(at)));
        put(joined);
        return Optional.of(joined);
    }

    /** A person takes points out to spend them; there are so many. */
    void draw(Seat seat, long points) {
        give(seat, points, 0, "drawn from the family's pool");
        put(seat.draw(points));
    }

    /**
     * A return takes out again what its sale brought, as far as the person has that much in the pool and the pool has it.
     *
     * @param forgone of the points: what could not be taken from the person
     */
    void giveBack(Seat seat, long points, long forgone) {
        long back = Math.min(points, Math.min(Math.max(0, seat.own()), points()));
        give(seat, back, Math.min(back, forgone), "returned goods");
        put(seat.bring(-back));
    }

    /** Points go from the pool to a person. */
    private void give(Seat seat, long points, long forgone, String reason) {
        if (points == 0) {
            return;
        }
        Instant slidesTo = books.account(holder.member()).slidesTo();
        if (seat.partition() == holder.partition() && books.isDeep(seat.person())) {
            Posting posting = open(reason, holder.member(), seat.person());
            posting.move(holder.member(), seat.person(), points, lot -> LotSpec.like(lot, slidesTo));
            posting.close("");
            takeBack(books, seat.person(), forgone, at, note(reason));
            return;
        }
        Posting posting = open(reason, holder.member());
        posting.debit(holder.member(), Book.TRANSIT, points);
        Transaction sent = posting.close("");
        send(new Letter(
                sent.uuid(),
                holder.programme(),
                seat.partition(),
                Letter.Kind.GIVES,
                membership,
                holder.member(),
                seat.person(),
                points,
                forgone,
                Part.drawn(sent, holder.member(), books.lots(), slidesTo),
                false));
    }

    private void send(Letter letter) {
        books.room(Rooms.LETTERS).put(letter.id(), letter);
    }

    private Posting open(String reason, UUID... members) {
        return books.open(TransactionKind.TRANSFER, at, note(reason), members);
    }

    private Note note(String reason) {
        return new Note(actor, reason, membership.toString(), 0);
    }

    /** Takes points that have just come to a person for a return which could not take them before. */
    static void takeBack(Books books, UUID person, long points, Instant at, Note note) {
        if (points > 0) {
            Posting posting = books.open(TransactionKind.RETURN, at, note, person);
            posting.takeBack(person, Book.ISSUED, points, List.of(), Clawback.WITHIN_BALANCE);
            posting.close("");
        }
    }

    /** The id of a letter that no transaction names. */
    static UUID letterId(UUID membership, UUID person, Letter.Kind kind, Instant now, String reference) {
        String name = membership + "/" + person + "/" + kind + "/" + now + "/" + reference;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
