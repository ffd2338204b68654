package org.loyaltyledger.member.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;

/** What partners reported of members, one by one, this batch included. */
public final class Reported {

    private Reported() {}

    public static void need(Needs needs, Collection<UUID> members) {
        members.forEach(member -> needs.row(Rooms.REPORTED, member));
    }

    public static List<ReportedEvent> of(Books books, Set<UUID> members) {
        List<ReportedEvent> all = new ArrayList<>();
        members.forEach(
                member -> all.addAll(books.room(Rooms.REPORTED).look(member).orElse(List.of())));
        Set<UUID> known = new HashSet<>();
        all.forEach(event -> known.add(event.id()));
        books.room(Rooms.REPORTS).values().stream()
                .filter(event -> members.contains(event.member()) && known.add(event.id()))
                .forEach(all::add);
        return all;
    }
}
