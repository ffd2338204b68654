package org.loyaltyledger.vault.terms.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Between instants and whole days of one zone. */
final class LocalDays {

    private LocalDays() {}

    static LocalDate of(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Start of a day; where a clock change skips midnight, the first instant that the day has. */
    static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** First instant after a day. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return startOf(day.plusDays(1), zone);
    }

    /** The first of some days of the year that is not before {@code from}. */
    static LocalDate firstFrom(LocalDate from, List<MonthDay> dates) {
        return dates.stream()
                .flatMap(date -> Stream.of(date.atYear(from.getYear()), date.atYear(from.getYear() + 1)))
                .filter(day -> !day.isBefore(from))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("no dates"));
    }
}
