package org.loyaltyledger.vault.terms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryPolicyTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @ParameterizedTest(name = "{0}: {1} + {2} to the end of {3} is gone at {4}")
    @CsvSource({
        "L37, 2020-07-06T12:00, P12M, MONTH,     2021-08-01T00:00",
        "L38, 2026-01-25T09:30, P1M,  DAY,       2026-02-26T00:00",
        "L42, 2026-01-25T00:00, P1M,  DAY,       2026-02-26T00:00",
        "L39, 2026-01-01T00:00, P0M,  DAY,       2026-01-02T00:00",
        "L39, 2026-01-01T23:59, P0M,  DAY,       2026-01-02T00:00",
        "L58, 2026-01-01T00:00, P0D,  YEAR,      2027-01-01T00:00",
        "month end is clamped,       2026-01-31T10:00, P1M,  DAY, 2026-03-01T00:00",
        "in a leap year to the 29th, 2024-01-31T10:00, P1M,  DAY, 2024-03-01T00:00",
        "29 February plus a year,    2024-02-29T10:00, P1Y,  DAY, 2025-03-01T00:00",
        "ninety days,                2017-01-01T08:00, P90D, DAY, 2017-04-02T00:00",
        "end of quarter,             2026-01-15T08:00, P1M,  QUARTER,   2026-04-01T00:00",
        "end of quarter on its last day, 2026-03-31T08:00, P0D, QUARTER, 2026-04-01T00:00",
        "end of first half,          2026-01-15T08:00, P5M,  HALF_YEAR, 2026-07-01T00:00",
        "end of second half,         2026-01-15T08:00, P6M,  HALF_YEAR, 2027-01-01T00:00",
        "end of year,                2026-01-15T08:00, P12M, YEAR,      2028-01-01T00:00",
    })
    void rolling(String name, LocalDateTime active, Period length, RoundUp to, LocalDateTime gone) {
        assertThat(new ExpiryPolicy.Rolling(length, to).expiresAt(at(active), WARSAW))
                .contains(at(gone));
    }

    @ParameterizedTest(name = "{0}: {1} is gone at {2}")
    @CsvSource({
        "the next of the dates,     2026-02-10T10:00, P0D,  2026-07-01T00:00",
        "a date itself still counts, 2026-06-30T23:59, P0D, 2026-07-01T00:00",
        "L58 last day 31 December,  2026-07-01T00:00, P0D,  2027-01-01T00:00",
        "over the turn of the year, 2026-12-31T10:00, P1D,  2027-07-01T00:00",
        "a least time skips a date, 2026-06-15T10:00, P30D, 2027-01-01T00:00",
    })
    void calendar(String name, LocalDateTime active, Period atLeast, LocalDateTime gone) {
        var policy = new ExpiryPolicy.Calendar(List.of(MonthDay.of(12, 31), MonthDay.of(6, 30)), atLeast);
        assertThat(policy.expiresAt(at(active), WARSAW)).contains(at(gone));
    }

    @Test
    void leap_day_is_the_28th_in_other_years() {
        var policy = new ExpiryPolicy.Calendar(List.of(MonthDay.of(2, 29)), Period.ZERO);
        assertThat(policy.expiresAt(at("2026-02-01T00:00"), WARSAW)).contains(at("2026-03-01T00:00"));
        assertThat(policy.expiresAt(at("2028-02-01T00:00"), WARSAW)).contains(at("2028-03-01T00:00"));
    }

    @Test
    void sliding_counts_from_the_last_activity() {
        var policy = new ExpiryPolicy.Sliding(Period.ofMonths(6), RoundUp.DAY, Set.of(Activity.EARN));
        assertThat(policy.expiresAt(at("2026-01-10T10:00"), WARSAW)).contains(at("2026-07-11T00:00"));
        assertThat(policy.isExtendedBy(Activity.EARN)).isTrue();
        assertThat(policy.isExtendedBy(Activity.REDEEM)).isFalse();
    }

    @Test
    void none_never_ends() {
        assertThat(new ExpiryPolicy.None().expiresAt(Instant.EPOCH, WARSAW)).isEmpty();
    }

    @Test
    void a_clock_change_gives_and_takes_no_hour() {
        var oneDay = new ExpiryPolicy.Rolling(Period.ofDays(1), RoundUp.DAY);
        ZoneId newYork = ZoneId.of("America/New_York");
        // 8 March 2026 has 23 hours there; the local day ends at midnight all the same.
        assertThat(oneDay.expiresAt(Instant.parse("2026-03-07T12:00:00Z"), newYork))
                .contains(Instant.parse("2026-03-09T04:00:00Z"));
        // Where the change skips midnight itself the day begins at one.
        assertThat(oneDay.expiresAt(Instant.parse("2018-11-02T12:00:00Z"), ZoneId.of("America/Sao_Paulo")))
                .contains(Instant.parse("2018-11-04T03:00:00Z"));
    }

    @Test
    void the_day_is_the_programmes_not_utc() {
        var today = new ExpiryPolicy.Rolling(Period.ZERO, RoundUp.DAY);
        Instant lateEvening = Instant.parse("2026-01-02T03:00:00Z");
        assertThat(today.expiresAt(lateEvening, ZoneId.of("America/New_York")))
                .contains(Instant.parse("2026-01-02T05:00:00Z"));
        assertThat(today.expiresAt(lateEvening, WARSAW)).contains(Instant.parse("2026-01-02T23:00:00Z"));
    }

    @Test
    void restored_after_expiry_is_lost_or_has_its_grace() {
        Instant returned = at("2026-05-04T12:00");
        assertThat(new RestoreExpired.Lost().expiresAt(returned, WARSAW)).isEmpty();
        assertThat(new RestoreExpired.Grace(Period.ofDays(14)).expiresAt(returned, WARSAW))
                .contains(at("2026-05-19T00:00"));
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(WARSAW).toInstant();
    }
}
