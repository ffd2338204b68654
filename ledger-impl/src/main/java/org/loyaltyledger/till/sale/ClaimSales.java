package org.loyaltyledger.till.sale;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Books the sales that were parked for a card, now that somebody is known by it: each in its own time, under the terms of
 * that time, less what came back meanwhile. Safe to do again.
 *
 * @param history the programme's terms by their number
 */
record ClaimSales(Card card, IntFunction<TermsVersion> history) implements Command {

    @Override
    public void first(Needs needs) {
        party().first(needs);
        needs.row(Rooms.PARKED, card);
    }

    @Override
    public void then(Books books, Needs needs) {
        party().then(books, needs);
        Parking.of(books, card).forEach(sale -> needs.row(Rooms.SALES, sale));
    }

    @Override
    public Answer decide(Books books) {
        Optional<Standing> member = party().find(books);
        int booked = 0;
        if (member.isPresent()) {
            for (SaleKey sale : Parking.of(books, card)) {
                booked += books.room(Rooms.SALES)
                        .look(sale)
                        .filter(row -> row.status() == SaleStatus.PARKED)
                        .map(row -> book(books, row, member.get()))
                        .orElse(0);
            }
            Parking.clear(books, card);
        }
        return new Answer(200, Map.of("booked", booked), Optional.empty());
    }

    private int book(Books books, SaleRow row, Standing member) {
        SaleOrder order = new SaleOrder(
                card.programme(),
                row.sale(),
                Optional.of(party().ref()),
                List.of(),
                history.apply(row.termsVersion()),
                Note.LEDGER,
                false);
        new Booking(books, order, member, row.returned()).book();
        return 1;
    }

    private Party party() {
        return new Party(card.programme(), new MemberRef(null, card.handle().identifier()));
    }
}
