package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.ties.club.rule.Seat;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TransactionKind;

/**
 * Carries out letters in the partition they are for. What has been delivered is not delivered again. A letter to somebody who
 * was merged into a member elsewhere goes on to there; points for one who has left are forfeited.
 *
 * @param offers what a programme's clubs offered, by its id
 */
record Deliver(int partition, List<UUID> letters, LongFunction<Offers> offers) implements Command {

    Deliver {
        letters = List.copyOf(letters);
    }

    @Override
    public void first(Needs needs) {
        letters.forEach(id -> needs.row(Rooms.LETTERS, id));
    }

    @Override
    public void then(Books books, Needs needs) {
        letters.forEach(id -> books.room(Rooms.LETTERS).find(id).ifPresent(letter -> {
            Party party = party(letter);
            party.first(needs);
            party.thenStanding(books, needs);
            party.find(books)
                    .filter(member -> member.partition() == partition)
                    .ifPresent(member -> need(books, needs, letter, member));
        }));
    }

    private static void need(Books books, Needs needs, Letter letter, Standing member) {
        needs.lots(member.member(), member.partition());
        if (letter.kind() != Letter.Kind.GIVES) {
            Pool.need(books, needs, member.member(), member.partition(), letter.membership());
            person(letter).first(needs);
            person(letter).thenStanding(books, needs);
        }
        if (letter.kind() == Letter.Kind.LEAVES) {
            Desk.need(books, needs, member.member());
            person(letter)
                    .findRead(books)
                    .filter(person -> person.partition() == member.partition())
                    .ifPresent(person -> needs.lots(person.member(), person.partition()));
        }
    }

    @Override
    public Answer decide(Books books) {
        int delivered = 0;
        for (UUID id : letters) {
            Letter letter = books.room(Rooms.LETTERS).look(id).orElseThrow();
            if (!letter.delivered() && letter.to() == partition) {
                books.room(Rooms.LETTERS).put(id, letter.done());
                carryOut(books, letter, party(letter).known(books));
                delivered++;
            }
        }
        return new Answer(200, Map.of("letters", delivered), Optional.empty());
    }

    private void carryOut(Books books, Letter letter, Standing member) {
        if (member.partition() != partition) {
            send(books, letter, letter.kind(), member.partition(), letter.points(), letter.parts());
            return;
        }
        if (letter.kind() == Letter.Kind.GIVES) {
            receive(books, letter, member);
            return;
        }
        Pool pool = new Pool(books, Holder.of(member), letter.membership(), books.now(), Note.LEDGER);
        Standing person = person(letter).known(books);
        Optional<Seat> seat =
                pool.kin().find(letter.person()).or(() -> pool.kin().find(person.member()));
        if (seat.isEmpty()) {
            // The person left meanwhile: what it was bringing is its own.
            if (letter.kind() == Letter.Kind.BRINGS) {
                sendBack(books, letter, pool);
            }
            return;
        }
        switch (letter.kind()) {
            case BRINGS -> {
                receive(books, letter, member);
                pool.put(seat.get().bring(letter.points()));
            }
            case CLAIMS -> pool.giveBack(seat.get(), letter.points(), letter.forgone());
            case MOVES -> pool.passOn(letter.person(), person);
            case LEAVES -> {
                Desk desk = new Desk(books, member, offers.apply(letter.programme()), books.now(), Note.LEDGER);
                pool.passOn(letter.person(), person)
                        .ifPresent(left -> pool.leave(List.of(left), desk.leaverTakes(letter.membership())));
            }
            default -> pool.put(seat.get().left(books.now(), 0));
        }
    }

    private static void receive(Books books, Letter letter, Standing member) {
        Instant now = books.now();
        Note note = new Note(Note.LEDGER, "from another partition", letter.id().toString(), 0);
        Posting posting = books.open(TransactionKind.TRANSFER, now, note, member.member());
        letter.parts().forEach(part -> posting.credit(member.member(), Book.TRANSIT, part.points(), part.spec()));
        posting.close("");
        Pool.takeBack(books, member.member(), letter.forgone(), now, note);
        if (member.status() == MemberStatus.CLOSED) {
            Posting forfeit = books.open(TransactionKind.FORFEIT, now, note, member.member());
            forfeit.clear(member.member(), Book.FORFEITED);
            forfeit.close("");
        }
    }

    /** To where the person lives: that of its seat, whether it is taken or not. */
    private static void sendBack(Books books, Letter letter, Pool pool) {
        int home = pool.kin().seats().stream()
                .filter(seat -> seat.person().equals(letter.person()))
                .mapToInt(Seat::partition)
                .findFirst()
                .orElseThrow();
        send(books, letter, Letter.Kind.GIVES, home, letter.points(), letter.parts());
    }

    private static void send(Books books, Letter letter, Letter.Kind kind, int to, long points, List<Part> parts) {
        UUID id = Pool.letterId(
                letter.membership(),
                letter.person(),
                kind,
                books.now(),
                letter.id().toString());
        books.room(Rooms.LETTERS)
                .put(
                        id,
                        new Letter(
                                id,
                                letter.programme(),
                                to,
                                kind,
                                letter.membership(),
                                letter.holder(),
                                letter.person(),
                                points,
                                letter.forgone(),
                                parts,
                                false));
    }

    /** Whom the letter is about; it may have become part of another member. */
    private static Party person(Letter letter) {
        return new Party(letter.programme(), MemberRef.of(letter.person()));
    }

    /** Whom the letter is for. */
    private static Party party(Letter letter) {
        UUID to = letter.kind() == Letter.Kind.GIVES ? letter.person() : letter.holder();
        return new Party(letter.programme(), MemberRef.of(to));
    }
}
