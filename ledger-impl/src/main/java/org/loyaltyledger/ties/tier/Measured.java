package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.ActivityReading;
import org.loyaltyledger.member.activity.EventSpan;
import org.loyaltyledger.member.activity.EventSums;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Span;
import org.loyaltyledger.member.activity.Sums;
import org.loyaltyledger.ties.tier.rule.Diary;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.tier.Measure;

/** What the terms measure of what a member does. */
record Measured(Measure measure) {

    BigDecimal of(Act act) {
        return measure.kind() == Measure.Kind.EVENT
                ? act.events().getOrDefault(measure.event(), BigDecimal.ZERO)
                : of(act.figures());
    }

    BigDecimal of(Figures figures) {
        return switch (measure.kind()) {
            case POINTS -> BigDecimal.valueOf(figures.points());
            case SPEND -> figures.spend();
            case PROFIT -> figures.profit();
            case VISITS -> BigDecimal.valueOf(figures.visits());
            case EVENT -> BigDecimal.ZERO;
        };
    }

    void need(Needs needs, UUID member, List<Diary.Pages> pages) {
        pages.forEach(page -> {
            if (measure.kind() == Measure.Kind.EVENT) {
                EventSums.need(needs, events(member, page));
            } else {
                Sums.need(needs, new Span(member, page.from(), page.until()));
            }
        });
    }

    /** What was asked for. */
    Diary diary(Books books, UUID member, List<Diary.Pages> pages) {
        Map<LocalDate, BigDecimal> read = new TreeMap<>();
        pages.forEach(page -> {
            if (measure.kind() == Measure.Kind.EVENT) {
                read.putAll(EventSums.days(books, events(member, page)));
            } else {
                Sums.days(books, new Span(member, page.from(), page.until()))
                        .forEach((day, figures) -> read.put(day, of(figures)));
            }
        });
        return diary(read);
    }

    /** To read outside the writer. */
    Map<LocalDate, BigDecimal> of(ActivityReading activity, UUID member, LocalDate from, LocalDate until) {
        if (measure.kind() == Measure.Kind.EVENT) {
            return activity.days(new EventSpan(member, measure.event(), from, until));
        }
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        activity.days(new Span(member, from, until)).forEach((day, figures) -> days.put(day, of(figures)));
        return days;
    }

    static Diary diary(Map<LocalDate, BigDecimal> read) {
        return (from, until) -> {
            Map<LocalDate, BigDecimal> days = new TreeMap<>(read);
            days.keySet().removeIf(day -> day.isBefore(from) || !day.isBefore(until));
            return days;
        };
    }

    private EventSpan events(UUID member, Diary.Pages page) {
        return new EventSpan(member, measure.event(), page.from(), page.until());
    }
}
