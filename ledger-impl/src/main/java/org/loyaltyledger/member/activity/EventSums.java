package org.loyaltyledger.member.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Room;

/** What partners reported of a member over some days, as {@link Sums} is for sales. */
public final class EventSums {

    /** What this batch added; never stored. */
    private static final Room<UUID, Map<EventKey, BigDecimal>> ADDED = new Room<>("activity-event-added");

    private EventSums() {}

    public static void need(Needs needs, EventSpan span) {
        if (span.from().isBefore(span.until())) {
            needs.row(Rooms.EVENT_SPANS, span);
        }
    }

    /** Days of the span on which something was reported. */
    public static Map<LocalDate, BigDecimal> days(Books books, EventSpan span) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        all(books, span).forEach((key, figure) -> days.merge(key.day(), figure, BigDecimal::add));
        return days;
    }

    static Map<EventKey, BigDecimal> all(Books books, EventSpan span) {
        Map<EventKey, BigDecimal> all = new HashMap<>();
        if (span.from().isBefore(span.until())) {
            all.putAll(books.room(Rooms.EVENT_SPANS).look(span).orElse(Map.of()));
            books.room(ADDED).find(span.member()).orElse(Map.of()).forEach((key, figure) -> {
                if (span.holds(key)) {
                    all.merge(key, figure, BigDecimal::add);
                }
            });
        }
        return all;
    }

    static void add(Books books, EventKey key, BigDecimal figure) {
        Map<EventKey, BigDecimal> added =
                new HashMap<>(books.room(ADDED).find(key.member()).orElse(Map.of()));
        added.merge(key, figure, BigDecimal::add);
        books.room(ADDED).put(key.member(), added);
    }
}
