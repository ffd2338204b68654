package org.loyaltyledger.till.sale;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;

/** All sales that were booked for some members, as they are now. */
public final class SalesOfMember {

    private SalesOfMember() {}

    public static void need(Needs needs, Collection<UUID> members) {
        members.forEach(member -> needs.row(Rooms.SALES_OF_MEMBER, member));
    }

    /** Whether {@link #of} would answer. */
    public static boolean isKnown(Books books, Collection<UUID> members) {
        return members.stream().allMatch(books.room(Rooms.SALES_OF_MEMBER)::wasAsked);
    }

    public static List<SaleRow> of(Books books, Set<UUID> members) {
        Map<SaleKey, SaleRow> sales = new LinkedHashMap<>();
        members.forEach(member -> books.room(Rooms.SALES_OF_MEMBER)
                .look(member)
                .orElse(List.of())
                .forEach(sale -> sales.put(sale.key(), sale)));
        // As this batch has left them.
        books.room(Rooms.SALES).values().stream()
                .filter(sale -> sale.member().filter(members::contains).isPresent())
                .forEach(sale -> sales.put(sale.key(), sale));
        return sales.values().stream()
                .filter(sale -> sale.status() == SaleStatus.BOOKED)
                .toList();
    }
}
