package org.loyaltyledger.vault.terms.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When something applies, in the programme's local time.
 *
 * @param from first moment, inclusive
 * @param until last moment, exclusive
 * @param days days of the week; with hours over midnight the day on which they begin
 * @param hours hours of these days; empty: the whole day
 */
public record Validity(
        Optional<LocalDateTime> from, Optional<LocalDateTime> until, Set<DayOfWeek> days, Optional<Hours> hours) {

    public static final Validity ALWAYS =
            new Validity(Optional.empty(), Optional.empty(), EnumSet.allOf(DayOfWeek.class), Optional.empty());

    public Validity {
        days = Set.copyOf(days);
    }

    public boolean holdsAt(Instant instant, ZoneId zone) {
        if (from.isPresent() && instant.isBefore(from.get().atZone(zone).toInstant())
                || until.isPresent()
                        && !instant.isBefore(until.get().atZone(zone).toInstant())) {
            return false;
        }
        ZonedDateTime local = instant.atZone(zone);
        if (hours.isEmpty()) {
            return days.contains(local.getDayOfWeek());
        }
        return hours.get()
                .dayBegun(local.toLocalDateTime())
                .map(day -> days.contains(day.getDayOfWeek()))
                .orElse(false);
    }
}
