package org.loyaltyledger.till.sale;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Books a sale that was parked for a card, now that somebody is known by it: in its own time, under the terms of that
 * time, less what came back meanwhile. Safe to do again.
 *
 * @param version the terms that judge the sale
 */
record ClaimSale(Card card, SaleKey sale, TermsVersion version, Ties ties) implements Command {

    @Override
    public void first(Needs needs) {
        party().first(needs);
        needs.row(Rooms.SALES, sale).row(Rooms.PARKED, card);
    }

    @Override
    public void then(Books books, Needs needs) {
        party().then(books, needs);
        Optional<SaleRow> row = books.room(Rooms.SALES).find(sale);
        if (row.isPresent()) {
            party().find(books).ifPresent(member -> {
                new Limits(
                                card.programme(),
                                version.terms(),
                                member.member(),
                                row.get().sale().occurredAt())
                        .need(needs);
                ties.need(books, needs, Activities.sale(order(row.get()), member));
            });
        }
    }

    @Override
    public Answer decide(Books books) {
        Optional<Standing> member = party().find(books).filter(standing -> standing.status() == MemberStatus.ACTIVE);
        Optional<SaleRow> parked = books.room(Rooms.SALES).look(sale).filter(row -> row.status() == SaleStatus.PARKED);
        boolean claimed = member.isPresent() && parked.isPresent();
        if (claimed) {
            book(books, parked.get(), member.get());
        }
        return new Answer(200, Map.of("booked", claimed), Optional.empty());
    }

    private void book(Books books, SaleRow row, Standing member) {
        SaleOrder order = order(row);
        ties.catchUp(books, Activities.sale(order, member));
        Map<Counter, Long> later = ties.countedSince(books, Activities.sale(order, member));
        Booking booking = new Booking(books, order, member, row.returned(), List.of(), later).book();
        ties.follow(books, booking.act());
        Set<SaleKey> others = new LinkedHashSet<>(Parking.of(books, card));
        others.remove(sale);
        books.room(Rooms.PARKED).put(card, others);
    }

    private SaleOrder order(SaleRow row) {
        return new SaleOrder(
                card.programme(), row.sale(), Optional.of(party().ref()), List.of(), version, Note.LEDGER, false);
    }

    private Party party() {
        return new Party(card.programme(), new MemberRef(null, card.handle().identifier()));
    }
}
