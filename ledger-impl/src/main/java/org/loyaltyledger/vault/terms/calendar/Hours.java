package org.loyaltyledger.vault.terms.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Recurring hours of local time, {@code from} inclusive, {@code to} exclusive. From 22:00 to 02:00 runs over midnight;
 * 18:00 to 00:00 runs to the end of the day.
 */
public record Hours(LocalTime from, LocalTime to) {

    /** The day on which the hours began that hold this moment; empty if none do. */
    Optional<LocalDate> dayBegun(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        if (from.isBefore(to)) {
            return time.isBefore(from) || !time.isBefore(to) ? Optional.empty() : Optional.of(moment.toLocalDate());
        }
        if (!time.isBefore(from)) {
            return Optional.of(moment.toLocalDate());
        }
        return time.isBefore(to) ? Optional.of(moment.toLocalDate().minusDays(1)) : Optional.empty();
    }
}
