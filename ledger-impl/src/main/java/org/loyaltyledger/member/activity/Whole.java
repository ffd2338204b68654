package org.loyaltyledger.member.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;

/** All that a member ever did: it goes over to the one that it becomes part of, so that sums go on to be right. */
final class Whole {

    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Whole() {}

    static void need(Needs needs, UUID member) {
        Sums.need(needs, span(member));
        EventSums.need(needs, events(member));
    }

    static void join(Books books, UUID survivor, UUID ended) {
        Map<LocalDate, Figures> before = Sums.days(books, span(survivor));
        Sums.days(books, span(ended)).forEach((day, figures) -> {
            put(books, new ActivityKey(survivor, day), before.getOrDefault(day, Figures.NONE), figures);
            put(books, new ActivityKey(ended, day), figures, figures.negated());
            FactOrder.join(books, survivor, day);
        });
        Map<EventKey, BigDecimal> known = new HashMap<>(EventSums.all(books, events(survivor)));
        EventSums.all(books, events(ended)).forEach((key, figure) -> {
            EventKey gained = new EventKey(survivor, key.event(), key.day());
            put(books, gained, known.getOrDefault(gained, BigDecimal.ZERO), figure);
            put(books, key, figure, figure.negate());
            FactOrder.join(books, survivor, key.day());
        });
    }

    private static void put(Books books, ActivityKey key, Figures before, Figures more) {
        books.room(Rooms.ACTIVITY).put(key, new ActivityDay(before.plus(more), Optional.empty()));
        Sums.add(books, key, more);
    }

    private static void put(Books books, EventKey key, BigDecimal before, BigDecimal more) {
        books.room(Rooms.EVENTS).put(key, before.add(more));
        EventSums.add(books, key, more);
    }

    private static Span span(UUID member) {
        return new Span(member, FIRST, LAST);
    }

    private static EventSpan events(UUID member) {
        return new EventSpan(member, "", FIRST, LAST);
    }
}
