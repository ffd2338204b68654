package org.loyaltyledger.vault.terms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationPolicyTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final Instant EARNED = at("2026-03-20T18:45");

    @Test
    void immediate_is_when_earned() {
        assertThat(new ActivationPolicy.Immediate().activatesAt(EARNED, ZONE)).contains(EARNED);
    }

    @Test
    void a_period_ends_at_local_midnight_over_a_clock_change() {
        assertThat(new ActivationPolicy.Period(Period.ofDays(14)).activatesAt(EARNED, ZONE))
                .contains(at("2026-04-03T00:00"));
    }

    @Test
    void dates_are_those_after_the_day_of_earning() {
        var dates = new ActivationPolicy.Dates(List.of(MonthDay.of(1, 1), MonthDay.of(7, 1)));
        assertThat(dates.activatesAt(EARNED, ZONE)).contains(at("2026-07-01T00:00"));
        assertThat(dates.activatesAt(at("2026-07-01T00:00"), ZONE)).contains(at("2027-01-01T00:00"));
    }

    @Test
    void L58_activation_on_1_January_meets_the_end_of_lots_that_last_to_31_December() {
        Instant newYear = at("2027-01-01T00:00");
        assertThat(new ActivationPolicy.Dates(List.of(MonthDay.of(1, 1))).activatesAt(EARNED, ZONE))
                .contains(newYear);
        assertThat(new ExpiryPolicy.Calendar(List.of(MonthDay.of(12, 31)), Period.ZERO).expiresAt(EARNED, ZONE))
                .contains(newYear);
        assertThat(new ExpiryPolicy.Rolling(Period.ZERO, RoundUp.YEAR).expiresAt(EARNED, ZONE))
                .contains(newYear);
    }

    @Test
    void an_event_confirms_or_the_points_are_cancelled_after_their_last_day() {
        var event = new ActivationPolicy.Event("delivered", Period.ofDays(30));
        assertThat(event.activatesAt(EARNED, ZONE)).isEmpty();
        assertThat(event.cancelsAt(EARNED, ZONE)).contains(at("2026-04-20T00:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
