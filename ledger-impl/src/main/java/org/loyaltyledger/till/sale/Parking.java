package org.loyaltyledger.till.sale;

import java.util.LinkedHashSet;
import java.util.Set;
import org.loyaltyledger.vault.ledger.Books;

/** Which sales wait for which card. */
final class Parking {

    private Parking() {}

    static Set<SaleKey> of(Books books, Card card) {
        return books.room(Rooms.PARKED).look(card).orElse(Set.of());
    }

    static void park(Books books, Card card, SaleKey sale) {
        Set<SaleKey> more = new LinkedHashSet<>(of(books, card));
        more.add(sale);
        books.room(Rooms.PARKED).put(card, more);
    }
}
