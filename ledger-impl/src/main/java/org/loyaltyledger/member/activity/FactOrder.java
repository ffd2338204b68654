package org.loyaltyledger.member.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Room;

/**
 * Whether something is learnt after what happened later. Decided from the day's own row, and from the member's latest day
 * where that is not today: so what a till posts as it happens costs no statement of its own.
 */
public final class FactOrder {

    /** When the latest act of this batch happened, by member; never stored. */
    private static final Room<UUID, Instant> ADDED = new Room<>("activity-last-added");

    private FactOrder() {}

    static void need(Books books, Needs needs, Occasion occasion) {
        needs.row(Rooms.ACTIVITY, key(occasion));
        if (day(occasion).isBefore(today(books, occasion))) {
            needs.row(Rooms.LATEST, occasion.member());
        }
    }

    /** Whether the member did something at the instant of an act or later, as far as it is known before the act. */
    public static boolean isLate(Books books, Occasion occasion) {
        Instant at = Lot.stored(occasion.at());
        Optional<Instant> added = books.room(ADDED).find(occasion.member());
        if (added.filter(last -> !last.isBefore(at)).isPresent()) {
            return true;
        }
        Optional<ActivityDay> day = books.room(Rooms.ACTIVITY).look(key(occasion));
        if (day.isPresent()
                && day.get().last().filter(last -> last.isBefore(at)).isEmpty()) {
            return true;
        }
        return day(occasion).isBefore(today(books, occasion))
                && books.room(Rooms.LATEST)
                        .look(occasion.member())
                        .filter(latest -> latest.isAfter(day(occasion)))
                        .isPresent();
    }

    /** The act is counted. */
    static void put(Books books, Occasion occasion) {
        Instant at = Lot.stored(occasion.at());
        ActivityDay day = books.room(Rooms.ACTIVITY)
                .look(key(occasion))
                .map(known -> known.at(at))
                .orElseGet(() -> new ActivityDay(Figures.NONE, Optional.of(at)));
        books.room(Rooms.ACTIVITY).put(key(occasion), day);
        Optional<Instant> before = books.room(ADDED).find(occasion.member());
        books.room(ADDED).put(occasion.member(), before.filter(at::isBefore).orElse(at));
    }

    /** What another member did is this one's now; which of it was last is known to the day. */
    static void join(Books books, UUID survivor, LocalDate day) {
        Instant last = day.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        Optional<Instant> before = books.room(ADDED).find(survivor);
        books.room(ADDED).put(survivor, before.filter(last::isBefore).orElse(last));
    }

    private static ActivityKey key(Occasion occasion) {
        return new ActivityKey(occasion.member(), day(occasion));
    }

    private static LocalDate day(Occasion occasion) {
        return LocalDate.ofInstant(occasion.at(), occasion.terms().zone());
    }

    private static LocalDate today(Books books, Occasion occasion) {
        // What tills whose clocks run ahead have told already may lie beyond midnight.
        return LocalDate.ofInstant(
                occasion.terms().limits().latest(books.now()), occasion.terms().zone());
    }
}
