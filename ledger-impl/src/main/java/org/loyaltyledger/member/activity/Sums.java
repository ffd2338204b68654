package org.loyaltyledger.member.activity;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Room;

/**
 * What a member did over some days: as the last batch left it, and what the commands of this batch did since. Days are
 * read only where a tie asks for them, so a tie that keeps a running sum of its own asks for little.
 */
public final class Sums {

    /** What this batch added, by member and day; never stored. */
    private static final Room<UUID, Map<LocalDate, Figures>> ADDED = new Room<>("activity-added");

    private Sums() {}

    public static void need(Needs needs, Span span) {
        if (span.from().isBefore(span.until())) {
            needs.row(Rooms.SPANS, span);
        }
    }

    /** To be asked for before what was counted for a day is corrected. */
    public static void needDay(Needs needs, UUID member, LocalDate day) {
        needs.row(Rooms.ACTIVITY, new ActivityKey(member, day));
    }

    /** Days of the span on which something was done. */
    public static Map<LocalDate, Figures> days(Books books, Span span) {
        Map<LocalDate, Figures> days = new TreeMap<>();
        if (span.from().isBefore(span.until())) {
            days.putAll(books.room(Rooms.SPANS).look(span).orElse(Map.of()));
            books.room(ADDED).find(span.member()).orElse(Map.of()).forEach((day, figures) -> {
                if (span.holds(day)) {
                    days.merge(day, figures, Figures::plus);
                }
            });
        }
        return days;
    }

    public static Figures of(Books books, Span span) {
        return days(books, span).values().stream().reduce(Figures.NONE, Figures::plus);
    }

    static void add(Books books, ActivityKey key, Figures figures) {
        Map<LocalDate, Figures> added =
                new TreeMap<>(books.room(ADDED).find(key.member()).orElse(Map.of()));
        added.merge(key.day(), figures, Figures::plus);
        books.room(ADDED).put(key.member(), added);
    }
}
