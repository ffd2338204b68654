package org.loyaltyledger.views.statement;

import java.time.Instant;
import java.util.Collection;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Lot;

/** Books of one account, to settle what is due by the very rule that books it, and then to be dropped. */
final class Throwaway {

    private Throwaway() {}

    /** Everything due at the instant is settled when the account is looked at. */
    static Books of(Account account, Collection<Lot> lots, Collection<Hold> holds, Instant at) {
        Books books = new Books();
        books.begin(at);
        books.sequences().load(account.partition(), 0L);
        for (Book book : Book.values()) {
            books.accounts()
                    .load(
                            book.in(account.partition()),
                            Account.empty(book.in(account.partition()), account.partition()));
        }
        books.accounts().load(account.id(), account);
        lots.forEach(books.lots()::load);
        holds.forEach(books.holds()::load);
        books.markDeep(account.id());
        return books;
    }
}
