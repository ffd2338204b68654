package org.loyaltyledger.ties.bundle;

import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Room;

/** The rows of this room in the writer. */
final class Rooms {

    /** Where members stand, by member. */
    static final Room<UUID, Holdings> HOLDINGS = new Room<>("bundle");

    /** What instances were made of; read only, and as the last batch left it. */
    static final Room<UUID, History> HISTORY = new Room<>("bundle-history");

    /** What this batch adds to it; never read. */
    static final Room<UUID, History> ADDED = new Room<>("bundle-added");

    /** Who signed up for, left or passed on what; never read. */
    static final Room<Change.Key, Change> CHANGES = new Room<>("bundle-change");

    private Rooms() {}

    static void put(Books books, Change change) {
        books.room(CHANGES).put(change.key(), change);
    }

    static Holdings holdings(Books books, UUID member) {
        return books.room(HOLDINGS).look(member).orElse(Holdings.NONE);
    }

    static void put(Books books, UUID member, String bundle, Progress progress) {
        books.room(HOLDINGS).put(member, holdings(books, member).with(bundle, progress));
    }
}
