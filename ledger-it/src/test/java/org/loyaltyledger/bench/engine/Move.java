package org.loyaltyledger.bench.engine;

import java.time.Duration;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;

/**
 * One business fact about a member's points.
 *
 * @param kind SALE earns points as a lot of its own, REDEMPTION spends some, TRANSFER hands some on
 * @param member whose points they are
 * @param to who gets them in a transfer
 * @param points how many
 */
record Move(TransactionKind kind, UUID member, UUID to, long points) implements Command {

    private static final Duration LIFE = Duration.ofDays(365);

    /** What the caller is told. */
    record Receipt(UUID transaction, long points, long balance) {}

    @Override
    public void first(Needs needs) {
        if (kind == TransactionKind.SALE) {
            needs.account(member);
        } else {
            needs.lots(member);
        }
        if (kind == TransactionKind.TRANSFER) {
            needs.account(to);
        }
    }

    @Override
    public Answer decide(Books books) {
        Note note = new Note("till-17", "", "receipt", 1);
        Posting posting = kind == TransactionKind.TRANSFER
                ? books.open(kind, books.now(), note, member, to)
                : books.open(kind, books.now(), note, member);
        switch (kind) {
            case SALE ->
                posting.credit(
                        member,
                        Book.ISSUED,
                        points,
                        LotSpec.active(books.now(), books.now().plus(LIFE)));
            case REDEMPTION -> posting.debit(member, Book.REDEEMED, points);
            default -> posting.move(member, to, points, lot -> LotSpec.like(lot, lot.expiresAt()));
        }
        Transaction transaction = posting.close("");
        long balance = books.account(member).spendable();
        return Answer.created(new Receipt(transaction.uuid(), points, balance), transaction.id());
    }
}
