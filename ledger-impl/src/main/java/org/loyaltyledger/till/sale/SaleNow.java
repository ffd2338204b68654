package org.loyaltyledger.till.sale;

import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * A sale of which nobody says when it was: it is when its turn comes to be booked. The time at which its request was read
 * would not do: requests overtake each other on the way to the books, and what seems to come late is counted anew from
 * the member's first sale on.
 *
 * @param sale as of when it was asked for, under the terms of then
 */
record SaleNow(BookSale sale) implements Command {

    @Override
    public void first(Needs needs) {
        sale.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        sale.at(books.moment()).then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        return sale.at(books.moment()).decide(books);
    }
}
