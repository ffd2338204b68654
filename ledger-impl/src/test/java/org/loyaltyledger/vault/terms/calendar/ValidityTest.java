package org.loyaltyledger.vault.terms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2025-12-31T23:59:59, false",
        "2026-01-01T00:00:00, true",
        "2026-06-30T23:59:59, true",
        "2026-07-01T00:00:00, false",
    })
    void from_is_inclusive_and_until_exclusive(LocalDateTime local, boolean holds) {
        var half = new Validity(
                Optional.of(LocalDateTime.parse("2026-01-01T00:00")),
                Optional.of(LocalDateTime.parse("2026-07-01T00:00")),
                EnumSet.allOf(DayOfWeek.class),
                Optional.empty());
        assertThat(half.holdsAt(at(local), ZONE)).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2026-03-06T22:00, true", // Friday evening
        "2026-03-07T01:59, true", // still Friday's night
        "2026-03-07T02:00, false",
        "2026-03-07T22:30, false", // Saturday evening
        "2026-03-06T01:00, false", // Thursday's night
    })
    void hours_over_midnight_belong_to_the_day_they_begin(LocalDateTime local, boolean holds) {
        assertThat(weekly(DayOfWeek.FRIDAY, "22:00", "02:00").holdsAt(at(local), ZONE))
                .isEqualTo(holds);
    }

    @Test
    void hours_to_midnight_run_to_the_end_of_the_day() {
        Validity evening = weekly(DayOfWeek.FRIDAY, "18:00", "00:00");
        assertThat(evening.holdsAt(at(LocalDateTime.parse("2026-03-06T23:59")), ZONE))
                .isTrue();
        assertThat(evening.holdsAt(at(LocalDateTime.parse("2026-03-07T00:00")), ZONE))
                .isFalse();
    }

    @Test
    void buckets_are_local() {
        Instant newYearsEve = Instant.parse("2026-01-01T03:00:00Z");
        assertThat(Bucket.HOUR.of(newYearsEve, ZONE)).isEqualTo("2025-12-31T22-05:00");
        assertThat(Bucket.DAY.of(newYearsEve, ZONE)).isEqualTo("2025-12-31");
        assertThat(Bucket.WEEK.of(newYearsEve, ZONE)).isEqualTo("2026-W01");
        assertThat(Bucket.MONTH.of(newYearsEve, ZONE)).isEqualTo("2025-12");
        assertThat(Bucket.YEAR.of(newYearsEve, ZONE)).isEqualTo("2025");
        assertThat(Bucket.EVER.of(newYearsEve, ZONE)).isEqualTo("ever");
    }

    private static Validity weekly(DayOfWeek day, String from, String to) {
        var hours = new Hours(LocalTime.parse(from), LocalTime.parse(to));
        return new Validity(Optional.empty(), Optional.empty(), Set.of(day), Optional.of(hours));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
