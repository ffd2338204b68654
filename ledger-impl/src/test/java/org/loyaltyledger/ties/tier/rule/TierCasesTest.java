package org.loyaltyledger.ties.tier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.tier.Downgrade;
import org.loyaltyledger.vault.terms.tier.Measure;
import org.loyaltyledger.vault.terms.tier.Retention;
import org.loyaltyledger.vault.terms.tier.Upgrade;

/** Figures that other systems publish: ERPNext (T60), Open Loyalty (T62), Voucherify (T64, T65), Talon.One (T67, T68). */
class TierCasesTest {

    private static Ladders metals() {
        return Ladders.of("BRONZE 0", "SILVER 10000", "GOLD 20000");
    }

    @ParameterizedTest(name = "{0} before, {1} now: {2}")
    @CsvSource({
        "0, 6000, BRONZE",
        "0, 15000, SILVER",
        "0, 25000, GOLD",
        "4000, 500, BRONZE",
        "8000, 3000, SILVER",
        "18000, 3000, GOLD",
        "22000, 5000, GOLD",
        "9999.99, 0.01, SILVER",
        "0, 9999.99, BRONZE",
        "0, 20000, GOLD"
    })
    void T60_the_sale_itself_counts(String before, String now, String level) {
        Walker member = new Walker(metals());
        if (!before.equals("0")) {
            member.buys("2026-03-01T10:00", before);
        }
        member.buys("2026-03-02T10:00", now);
        assertThat(member.at("2026-03-02T10:00")).isEqualTo(level);
    }

    @ParameterizedTest(name = "level {0}, floor {1}, counter {2}: {3}")
    @CsvSource({
        "20, 20, 40, L30",
        "30, 20, 0, L20",
        "20, 20, 21, L20",
        "30, 0, 21, L20",
        "30, 0, 0, L0",
        "20, 30, 0, L30",
        "30, 0, 30, L30"
    })
    void T62_a_level_by_hand_is_a_floor(int level, int floor, String counter, String after) {
        Walker member = new Walker(
                Ladders.of("L0 0", "L20 20", "L30 30").counting(Ladders.MONTHS).retention(new Retention.ThisPeriod()));
        member.buys("2026-03-10T10:00", Integer.toString(level));
        assertThat(member.at("2026-03-10T10:00")).isEqualTo("L" + level);
        if (floor > 0) {
            member.floor("2026-03-11T10:00", "L" + floor, null);
        }
        if (!counter.equals("0")) {
            member.buys("2026-04-01T00:00", counter);
        }
        member.looks("2026-04-01T00:00");
        assertThat(member.at("2026-04-01T00:00")).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0}, to the end of {1}, grace {2}: from {3} to {4}")
    @CsvSource({
        "AT_ONCE, THIS, -, 2026-03-10T12:00, 2026-04-01T00:00",
        "AT_ONCE, NEXT, -, 2026-03-10T12:00, 2026-05-01T00:00",
        "NEXT_PERIOD, NEXT, -, 2026-04-01T00:00, 2026-05-01T00:00",
        "AT_ONCE, THIS, P7D, 2026-03-10T12:00, 2026-04-08T00:00",
        "AT_ONCE, NEXT, P7D, 2026-03-10T12:00, 2026-05-08T00:00",
        "NEXT_PERIOD, NEXT, P7D, 2026-04-01T00:00, 2026-05-08T00:00",
        "AT_ONCE, THIS, P1M, 2026-03-10T12:00, 2026-05-01T00:00"
    })
    void T64_begins_and_ends_by_policy(Upgrade upgrade, String kept, String grace, String from, String until) {
        Ladders ladder = Ladders.of("SILVER 100")
                .counting(Ladders.MONTHS)
                .upgrade(upgrade)
                .retention(kept.equals("THIS") ? new Retention.ThisPeriod() : new Retention.NextPeriod());
        Walker member = new Walker(grace.equals("-") ? ladder : ladder.grace(grace, RoundUp.DAY));
        member.buys("2026-03-05T12:00", "60").buys("2026-03-10T12:00", "40");

        assertThat(member.at(from)).isEqualTo("SILVER");
        assertThat(member.at("2026-03-10T11:59:59")).isEmpty();
        if (upgrade == Upgrade.NEXT_PERIOD) {
            assertThat(member.at("2026-03-31T23:59:59")).isEmpty();
        }
        assertThat(member.endOf(from)).isEqualTo(until);
        assertThat(member.at(until)).isEmpty();
    }

    @ParameterizedTest(name = "grace of 7 days, rounded up to {0}: {1}")
    @CsvSource({
        "MONTH, 2026-05-01T00:00",
        "QUARTER, 2026-07-01T00:00",
        "HALF_YEAR, 2026-07-01T00:00",
        "YEAR, 2027-01-01T00:00"
    })
    void T64_grace_is_rounded_up(RoundUp roundUp, String until) {
        Walker member = new Walker(Ladders.of("SILVER 100")
                .counting(Ladders.MONTHS)
                .retention(new Retention.ThisPeriod())
                .grace("P7D", roundUp));
        member.buys("2026-03-10T12:00", "100");
        assertThat(member.endOf("2026-03-10T12:00")).isEqualTo(until);
    }

    @Test
    void T65_thirty_days_whatever_is_spent() {
        Walker member = new Walker(Ladders.of("BRONZE 0", "SILVER 100")
                .measure(Measure.Kind.POINTS)
                .counting(Ladders.MONTHS)
                .lasting("P30D"));
        member.buys("2026-07-20T15:00", "100");
        // Spending points is no act that counts; the figure is what was earned.
        member.looks("2026-07-25T00:00");
        assertThat(member.at("2026-07-25T12:00")).isEqualTo("SILVER");
        assertThat(member.endOf("2026-07-25T12:00")).isEqualTo("2026-08-20T00:00");
        assertThat(member.at("2026-08-19T23:59:59")).isEqualTo("SILVER");
        assertThat(member.at("2026-08-20T00:00")).isEqualTo("BRONZE");
    }

    @Test
    void T67_two_to_stay_and_the_lower_level_projected() {
        Walker member = new Walker(Ladders.of("BRONZE 0", "SILVER 100", "GOLD 200"));
        member.buys("2025-06-01T10:00", "200").buys("2026-02-01T10:00", "198");

        Outlook.Stay stay = member.outlook("2026-10-01T00:00").stay().orElseThrow();
        assertThat(stay.level()).isEqualTo("GOLD");
        assertThat(stay.figure()).isEqualByComparingTo("198");
        assertThat(stay.missing()).isEqualByComparingTo("2");
        assertThat(stay.by()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(stay.projected()).contains("SILVER");

        member.buys("2026-12-31T23:59:59", "2");
        assertThat(member.at("2027-01-01T00:00")).isEqualTo("GOLD");
        assertThat(member.endOf("2027-01-01T00:00")).isEqualTo("2028-01-01T00:00");
    }

    @Test
    void T67_of_rolling_days_what_will_have_fallen_out_is_gone() {
        Walker member =
                new Walker(Ladders.of("BRONZE 0", "SILVER 100", "GOLD 200").rolling("P12M"));
        member.buys("2025-03-10T10:00", "52").buys("2025-09-01T10:00", "198");

        Outlook.Stay stay = member.outlook("2026-03-01T00:00").stay().orElseThrow();
        assertThat(stay.figure()).isEqualByComparingTo("198");
        assertThat(stay.missing()).isEqualByComparingTo("2");
        assertThat(stay.until()).isEqualTo(member.instant("2026-03-10T00:00"));
        assertThat(stay.by()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(stay.projected()).contains("SILVER");
    }

    @ParameterizedTest(name = "{0}: {1}, then {2}")
    @CsvSource({"ONE_LEVEL, SILVER, BRONZE", "REASSESS, BRONZE, BRONZE", "NONE, GOLD, GOLD"})
    void T68_gold_with_nothing_at_the_periods_end(Downgrade downgrade, String after, String afterThat) {
        Walker member = new Walker(metals().counting(Ladders.MONTHS)
                .retention(new Retention.ThisPeriod())
                .downgrade(downgrade));
        member.buys("2026-03-10T12:00", "20000");
        // Nobody has to look for it to be so.
        assertThat(member.at("2026-03-31T23:59:59")).isEqualTo("GOLD");
        assertThat(member.at("2026-04-01T00:00")).isEqualTo(after);
        assertThat(member.at("2026-05-01T00:00")).isEqualTo(afterThat);

        member.looks("2026-04-01T00:00").looks("2026-05-01T00:00");
        assertThat(member.at("2026-04-15T00:00")).isEqualTo(after);
        assertThat(member.at("2026-05-01T00:00")).isEqualTo(afterThat);
    }

    @Test
    void T68_one_level_is_not_lower_than_what_was_reached_again() {
        Walker member = new Walker(Ladders.of("B 0", "S 100", "G 200", "P 300").downgrade(Downgrade.ONE_LEVEL));
        member.buys("2025-05-01T10:00", "300").buys("2026-05-01T10:00", "120");
        assertThat(member.at("2027-01-01T00:00")).isEqualTo("G");
        assertThat(member.at("2028-01-01T00:00")).isEqualTo("S");
        assertThat(member.outlook("2026-12-01T00:00").stay().flatMap(Outlook.Stay::projected))
                .isEqualTo(Optional.of("G"));
        assertThat(member.state().seasons().get(1).figure()).isEqualByComparingTo(new BigDecimal("120"));
    }
}
