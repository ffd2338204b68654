package org.loyaltyledger.vault.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Makes two accounts one. Each lot of the account that ends goes on as a lot of the other one, with its figures and its
 * terms; sliding ends, open holds and debt go along. Then lots and debt are brought to where they would stand if one account
 * had had all facts of both from the beginning: a spend of the one may have drawn from points of the other, and points may
 * live on that ran out because their member's activity was on the other account.
 *
 * <p>One transaction in one partition; between two, a transaction in each, which meet in {@link Book#TRANSIT}. Lots that are
 * more than one transaction makes arrive in several, and each open hold in one of its own.
 */
public final class AccountMerge {
    private static final String REASON =
            "lots brought to the order of business times of both members, after they were merged";

    private final Books books;
    private final Note note;
    private final UUID from;
    private final UUID to;

    /**
     * @param from the account that ends; its history and that of the other one were read
     * @param to the account that goes on
     */
    public AccountMerge(Books books, Note note, UUID from, UUID to) {
        this.books = books;
        this.note = note;
        this.from = from;
        this.to = to;
    }

    /** @return the transaction of the account that ends */
    public Transaction book() {
        Account ends = books.account(from);
        Account stays = books.account(to);
        books.mustBeDeep(from);
        books.mustBeDeep(to);
        LotReallocation reallocation = LotReallocation.of(books, ends).and(LotReallocation.of(books, stays));
        List<Lot> lots = books.lots().all(from).stream()
                .sorted(Comparator.comparing(Lot::id))
                .toList();
        List<Hold> holds = books.holds().open(from);
        boolean together = ends.partition() == stays.partition() && lots.size() <= LotId.MOST;
        Slip leaving = slip(ends.partition(), note);
        leave(leaving, ends, holds);
        Transaction left;
        if (together) {
            arrive(leaving, ends, lots);
            payDebt(leaving, holds);
            left = leaving.close("");
        } else {
            leaving.transfer(from, Book.TRANSIT, ends.balance());
            left = leaving.close("");
            between(ends, lots, holds, left);
        }
        moveHolds(stays.partition(), holds, left);
        books.put(books.row(from).mergedInto(to));
        reallocation.apply(books.row(to), REASON, left);
        return left;
    }

    private void leave(Slip slip, Account ends, List<Hold> holds) {
        holds.stream()
                .flatMap(hold -> hold.parts().stream())
                .forEach(part -> slip.touch(books.lots().get(part.lot()), Effect.RELEASED, part.points()));
        books.lots().open(from).forEach(lot -> slip.touch(lot, Effect.DRAWN, lot.remaining()));
        slip.owe(from, -ends.debt());
    }

    private void arrive(Slip slip, Account ends, List<Lot> lots) {
        slip.slide(to, ends.slidesTo());
        lots.forEach(lot -> slip.proceed(to, lot));
        slip.owe(to, ends.debt());
        if (ends.balance() != 0) {
            slip.entry(from, -ends.balance());
            slip.entry(to, ends.balance());
        }
    }

    private void between(Account ends, List<Lot> lots, List<Hold> holds, Transaction left) {
        Note arrival = arrival(left);
        int last = Math.max(0, (lots.size() - 1) / LotId.MOST);
        for (int part = 0; part <= last; part++) {
            List<Lot> some = lots.subList(part * LotId.MOST, Math.min(lots.size(), (part + 1) * LotId.MOST));
            Slip slip = slip(books.row(to).partition(), arrival);
            long debt = part == last ? ends.debt() : 0;
            slip.slide(to, ends.slidesTo());
            some.forEach(lot -> slip.proceed(to, lot));
            slip.owe(to, debt);
            slip.transfer(
                    to,
                    Book.TRANSIT,
                    debt - some.stream().mapToLong(Lot::remaining).sum());
            if (part == last) {
                payDebt(slip, holds);
            }
            slip.close("");
        }
    }

    /** Held points pay no debt, so they are held first. */
    private void payDebt(Slip slip, List<Hold> holds) {
        if (holds.isEmpty()) {
            slip.payDebt(to);
        }
    }

    private void moveHolds(int partition, List<Hold> holds, Transaction left) {
        for (int i = 0; i < holds.size(); i++) {
            Slip slip = slip(partition, arrival(left));
            new Holding(books, slip).move(holds.get(i), to);
            if (i == holds.size() - 1) {
                slip.payDebt(to);
            }
            slip.close("");
        }
    }

    private Slip slip(int partition, Note why) {
        return new Slip(books, TransactionKind.MERGE, partition, books.now(), books.now(), why);
    }

    private Note arrival(Transaction left) {
        return new Note(note.actor(), note.reason(), left.uuid().toString(), note.termsVersion());
    }
}
