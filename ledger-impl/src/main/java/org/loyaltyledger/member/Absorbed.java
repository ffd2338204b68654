package org.loyaltyledger.member;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;

/** Under which ids a member acted: its own, and those of members that have become part of it. */
public final class Absorbed {

    private Absorbed() {}

    public static void need(Needs needs, UUID member) {
        needs.row(Rooms.ABSORBED, member);
    }

    /** Of which members it was asked. */
    public static Set<UUID> asked(Needs needs) {
        return new LinkedHashSet<>(needs.rows(Rooms.ABSORBED));
    }

    /** Whether {@link #ids} would answer. */
    public static boolean isKnown(Books books, UUID member) {
        return books.room(Rooms.ABSORBED).wasAsked(member);
    }

    /** Its own id first. */
    public static Set<UUID> ids(Books books, UUID member) {
        Set<UUID> ids = new LinkedHashSet<>();
        add(books, member, ids);
        return ids;
    }

    private static void add(Books books, UUID member, Set<UUID> ids) {
        if (ids.add(member)) {
            books.room(Rooms.ABSORBED).look(member).orElse(Set.of()).forEach(ids::add);
            // Those that ended in this batch are not known to the database yet.
            books.room(Rooms.STANDINGS).values().stream()
                    .filter(other -> other.mergedInto().filter(member::equals).isPresent())
                    .map(Standing::member)
                    .filter(other -> !ids.contains(other))
                    .toList()
                    .forEach(other -> add(books, other, ids));
        }
    }
}
