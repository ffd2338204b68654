package org.loyaltyledger.bench.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TransactionKind;

/** Gives members the points they begin with, one lot each that never runs out. */
record Opening(List<UUID> members) implements Command {

    static final long POINTS = 1_000_000_000L;

    @Override
    public void first(Needs needs) {
        members.forEach(needs::account);
    }

    @Override
    public Answer decide(Books books) {
        for (UUID member : members) {
            Posting posting = books.open(TransactionKind.BONUS, books.now(), Note.byLedger("opening"), member);
            posting.credit(member, Book.ISSUED, POINTS, LotSpec.active(books.now(), Lot.NEVER));
            posting.close("");
        }
        return new Answer(200, members.size(), Optional.empty());
    }
}
