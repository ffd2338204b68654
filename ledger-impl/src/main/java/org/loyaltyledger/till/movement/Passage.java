package org.loyaltyledger.till.movement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Effect;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;

/**
 * The way of points from one account to another: one transaction in one partition; between two, a transaction in each,
 * which meet in {@link Book#TRANSIT}; so is a gift of more lots than one transaction makes.
 *
 * @param explanation as it stands in the books
 */
record Passage(Books books, Instant occurredAt, Note note, String explanation) {

    /** @return the giver's transaction */
    Transaction move(
            Standing giver, Standing receiver, long points, Function<Lot, LotSpec> spec, Optional<Instant> slidesTo) {
        boolean together = giver.partition() == receiver.partition()
                && books.lots().open(giver.member()).size() <= LotId.MOST;
        return together
                ? within(giver.member(), receiver.member(), points, spec, slidesTo)
                : between(giver.member(), receiver.member(), points, spec, slidesTo);
    }

    private Transaction within(
            UUID giver, UUID receiver, long points, Function<Lot, LotSpec> spec, Optional<Instant> slidesTo) {
        Posting posting = open(note, giver, receiver);
        slidesTo.ifPresent(end -> {
            posting.slide(giver, end);
            posting.slide(receiver, end);
        });
        posting.move(giver, receiver, points, spec);
        return close(posting);
    }

    private Transaction between(
            UUID giver, UUID receiver, long points, Function<Lot, LotSpec> spec, Optional<Instant> slidesTo) {
        Posting leaving = open(note, giver);
        slidesTo.ifPresent(end -> leaving.slide(giver, end));
        leaving.debit(giver, Book.TRANSIT, points);
        Transaction left = close(leaving);
        Note arrival = new Note(note.actor(), note.reason(), left.uuid().toString(), note.termsVersion());
        List<Allocation> parts = drawn(left, giver);
        for (int from = 0; from < parts.size(); from += LotId.MOST) {
            Posting arriving = open(arrival, receiver);
            for (Allocation part : parts.subList(from, Math.min(parts.size(), from + LotId.MOST))) {
                LotSpec there = spec.apply(books.lots().get(part.lot()));
                arriving.credit(receiver, Book.TRANSIT, part.points(), there);
            }
            slidesTo.ifPresent(end -> arriving.slide(receiver, end));
            close(arriving);
        }
        return left;
    }

    private static List<Allocation> drawn(Transaction left, UUID giver) {
        return left.allocations().stream()
                .filter(part -> part.effect() == Effect.DRAWN && part.account().equals(giver))
                .toList();
    }

    private Posting open(Note by, UUID... members) {
        return books.open(TransactionKind.TRANSFER, occurredAt, by, members);
    }

    private Transaction close(Posting posting) {
        return posting.close(explanation);
    }
}
