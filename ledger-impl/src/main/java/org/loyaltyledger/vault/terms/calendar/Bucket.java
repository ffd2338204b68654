package org.loyaltyledger.vault.terms.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Stretches of local time over which something is counted. */
public enum Bucket {
    HOUR,
    DAY,
    /** ISO 8601 week, Monday to Sunday. */
    WEEK,
    MONTH,
    YEAR,
    EVER;

    /** Name of the stretch that holds this instant, such as {@code 2026-03-08T15}, {@code 2026-W10} or {@code ever}. */
    public String of(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate day = local.toLocalDate();
        return switch (this) {
            // The offset keeps apart the two hours of the same name when clocks go back.
            case HOUR -> String.format(Locale.ROOT, "%sT%02d%s", day, local.getHour(), local.getOffset());
            case DAY -> day.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> day.toString().substring(0, 7);
            case YEAR -> Integer.toString(day.getYear());
            case EVER -> "ever";
        };
    }
}
