package org.loyaltyledger.it.vault;

import java.util.UUID;
import java.util.function.Supplier;
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

/**
 * A command that throws, in the middle of a booking if it comes that far.
 *
 * @param where the method that throws
 */
record Throwing(String where, Supplier<Throwable> what) {

    Command on(UUID member) {
        return new Command() {
            @Override
            public void first(Needs needs) {
                needs.account(member);
                throwIn("first");
            }

            @Override
            public void then(Books books, Needs needs) {
                throwIn("then");
            }

            @Override
            public Answer decide(Books books) {
                Posting posting = books.open(TransactionKind.BONUS, books.now(), new Note("test", "", "", 0), member);
                posting.credit(member, Book.ISSUED, 1_000, LotSpec.active(books.now(), Lot.NEVER));
                throwIn("decide");
                throw new AssertionError("nothing was thrown");
            }
        };
    }

    private void throwIn(String method) {
        if (method.equals(where)) {
            Throwable thrown = what.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }

    @Override
    public String toString() {
        return what.get().getClass().getSimpleName() + " in " + where;
    }
}
