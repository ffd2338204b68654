package org.loyaltyledger.vault.terms.document;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.loyaltyledger.vault.terms.calendar.Hours;
import org.loyaltyledger.vault.terms.calendar.Validity;

/** Reads lengths, days and windows of time. */
final class Dates {

    private static final int MOST_MONTHS = 100 * 12;
    private static final int MOST_DAYS = 100 * 366;

    private Dates() {}

    static Period period(Place place, Period otherwise) {
        Period period = place.parsed(Period::parse, "must be a period such as P90D or P1Y6M")
                .orElse(otherwise);
        if (period.toTotalMonths() > MOST_MONTHS || period.getDays() > MOST_DAYS) {
            place.complain("is longer than 100 years");
            return otherwise; // further checks add it to dates, which would overflow
        }
        if (period.isNegative()) {
            place.complain("is less than nothing");
            return otherwise;
        }
        return period;
    }

    static Duration duration(Place place, Duration most, Duration otherwise) {
        Duration duration = place.parsed(Duration::parse, "must be a duration such as PT15M")
                .orElse(otherwise);
        if (duration.isZero() || duration.isNegative() || duration.compareTo(most) > 0) {
            place.complain("must be above zero and at most " + most);
            return otherwise;
        }
        return duration;
    }

    static List<MonthDay> monthDays(Place place) {
        return place.items()
                .flatMap(
                        item -> item
                                .parsed(text -> MonthDay.parse("--" + text), "must be a day of the year such as 12-31")
                                .stream())
                .toList();
    }

    static Validity validity(Place place) {
        if (!place.isPresent()) {
            return Validity.ALWAYS;
        }
        Optional<LocalDateTime> from =
                place.at("from").parsed(LocalDateTime::parse, "must be a date and time such as 2026-05-01T00:00");
        Optional<LocalDateTime> until =
                place.at("until").parsed(LocalDateTime::parse, "must be a date and time such as 2026-05-01T00:00");
        from.ifPresent(first -> until.filter(last -> !first.isBefore(last))
                .ifPresent(last -> place.at("until").complain("must be after from")));
        return new Validity(
                from,
                until,
                days(place.at("days")),
                place.at("hours").ifPresent().flatMap(Dates::hours));
    }

    private static Set<java.time.DayOfWeek> days(Place place) {
        Set<java.time.DayOfWeek> named = EnumSet.noneOf(java.time.DayOfWeek.class);
        place.items().forEach(item -> item.choice(java.time.DayOfWeek.class).ifPresent(named::add));
        return named.isEmpty() ? Validity.ALWAYS.days() : named;
    }

    private static Optional<Hours> hours(Place place) {
        Optional<LocalTime> from = place.at("from").parsed(LocalTime::parse, "must be a time of day such as 18:00");
        Optional<LocalTime> to = place.at("to").parsed(LocalTime::parse, "must be a time of day such as 18:00");
        place.at("to").complainIf(from.isPresent() && from.equals(to), "must differ from from");
        return from.flatMap(first -> to.map(last -> new Hours(first, last)));
    }
}
