package org.loyaltyledger.ties.tier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.tier.Counting;
import org.loyaltyledger.vault.terms.tier.Downgrade;
import org.loyaltyledger.vault.terms.tier.OnReturn;
import org.loyaltyledger.vault.terms.tier.Retention;

/** Each rule of the ladder, one at a time, and what two of them do together. */
class LadderRulesTest {

    private static Ladders metals() {
        return Ladders.of("BRONZE 0", "SILVER 100", "GOLD 200");
    }

    private static Ladders monthly() {
        return metals().counting(Ladders.MONTHS).retention(new Retention.ThisPeriod());
    }

    @Test
    void below_the_lowest_level_there_is_none() {
        Walker member = new Walker(Ladders.of("SILVER 100", "GOLD 200"));
        member.buys("2026-01-10T10:00", "99.99");
        assertThat(member.at("2026-01-10T10:00")).isEmpty();
        member.buys("2026-01-10T10:01", "0.01");
        assertThat(member.at("2026-01-10T10:01")).isEqualTo("SILVER");
        assertThat(member.history()).containsExactly("2026-01-10T10:01 - -> SILVER REACHED");
    }

    @Test
    void a_year_begins_at_its_own_midnight() {
        Walker member = new Walker(monthly().counting(Ladders.YEARS));
        member.buys("2025-12-31T23:59:59", "150").buys("2026-01-01T00:00", "60");
        assertThat(member.at("2025-12-31T23:59:59")).isEqualTo("SILVER");
        assertThat(member.at("2026-01-01T00:00")).isEqualTo("BRONZE");
        member.buys("2026-06-01T00:00", "40");
        assertThat(member.at("2026-06-01T00:00")).isEqualTo("SILVER");
    }

    @Test
    void what_is_reached_again_is_kept_a_year_longer() {
        Walker member = new Walker(metals());
        member.buys("2025-03-01T10:00", "200");
        assertThat(member.endOf("2025-03-01T10:00")).isEqualTo("2027-01-01T00:00");
        member.buys("2026-11-01T10:00", "200");
        assertThat(member.endOf("2026-11-01T10:00")).isEqualTo("2028-01-01T00:00");
        assertThat(member.history()).hasSize(1);
    }

    @Test
    void falling_is_in_the_history_with_its_reason_though_nobody_looked() {
        Walker member = new Walker(metals().downgrade(Downgrade.ONE_LEVEL));
        member.buys("2025-03-01T10:00", "200").buys("2029-07-01T10:00", "10");
        assertThat(member.history())
                .containsExactly(
                        "2025-03-01T10:00 - -> GOLD REACHED",
                        "2027-01-01T00:00 GOLD -> SILVER ONE_LEVEL_DOWN",
                        "2028-01-01T00:00 SILVER -> - NOT_REACHED_AGAIN");
    }

    @Test
    void never_below() {
        Walker member = new Walker(Ladders.of("B 0", "S 100 !", "G 200", "P 300")
                .counting(Ladders.MONTHS)
                .retention(new Retention.ThisPeriod()));
        member.buys("2026-03-10T12:00", "300");
        assertThat(member.at("2026-04-01T00:00")).isEqualTo("S");
        assertThat(member.at("2036-04-01T00:00")).isEqualTo("S");
        member.looks("2026-06-15T00:00");
        assertThat(member.history()).last().isEqualTo("2026-04-01T00:00 P -> S NEVER_BELOW");
    }

    @Test
    void grace_bridges_to_the_next_time_it_is_reached() {
        Walker member = new Walker(monthly().grace("P7D", RoundUp.DAY));
        member.buys("2026-03-10T12:00", "200").buys("2026-04-07T23:59:59", "200");
        assertThat(member.history()).containsExactly("2026-03-10T12:00 - -> GOLD REACHED");
        assertThat(member.endOf("2026-04-07T23:59:59")).isEqualTo("2026-05-08T00:00");

        Walker late = new Walker(monthly().grace("P7D", RoundUp.DAY));
        late.buys("2026-03-10T12:00", "200").buys("2026-04-08T00:01", "200");
        assertThat(late.history())
                .containsExactly(
                        "2026-03-10T12:00 - -> GOLD REACHED",
                        "2026-04-08T00:00 GOLD -> - NOT_REACHED_AGAIN",
                        "2026-04-08T00:01 - -> GOLD REACHED");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"KEEP, GOLD", "REASSESS, SILVER"})
    void a_return_lowers_the_figure_and_by_policy_the_level(OnReturn policy, String after) {
        Walker member = new Walker(metals().onReturn(policy));
        member.buys("2026-03-10T12:00", "150").buys("2026-03-11T12:00", "60");
        member.returns("2026-03-12T12:00", "2026-03-11", "60");
        assertThat(member.at("2026-03-12T12:00")).isEqualTo(after);
        assertThat(member.at("2026-03-12T11:59")).isEqualTo("GOLD");
        assertThat(member.outlook("2026-03-12T12:00").figure()).isEqualByComparingTo("150");
        assertThat(member.outlook("2026-12-12T12:00").stay().orElseThrow().until())
                .isEqualTo(member.instant("2028-01-01T00:00"));
    }

    @Test
    void a_return_of_an_earlier_year_takes_what_that_year_earned() {
        Walker member = new Walker(metals());
        member.buys("2025-12-20T12:00", "220").buys("2026-01-02T12:00", "30");
        assertThat(member.at("2026-01-02T12:00")).isEqualTo("GOLD");
        member.returns("2026-01-10T12:00", "2025-12-20", "50");
        assertThat(member.at("2026-01-10T12:00")).isEqualTo("SILVER");
        assertThat(member.endOf("2026-01-10T12:00")).isEqualTo("2027-01-01T00:00");
        member.returns("2026-01-11T12:00", "2025-12-20", "170");
        assertThat(member.at("2026-01-11T12:00")).isEqualTo("BRONZE");
        assertThat(member.history()).last().isEqualTo("2026-01-11T12:00 SILVER -> - RETURNED");
    }

    @Test
    void a_late_sale_of_last_year_lifts_what_last_year_earned() {
        Walker member = new Walker(metals());
        member.buys("2025-12-20T12:00", "150").buys("2026-01-05T12:00", "10");
        member.buys("2025-12-30T12:00", "60");
        assertThat(member.at("2025-12-30T12:00")).isEqualTo("GOLD");
        assertThat(member.at("2025-12-30T11:59")).isEqualTo("SILVER");
        assertThat(member.at("2026-06-01T12:00")).isEqualTo("GOLD");
        assertThat(member.endOf("2026-06-01T12:00")).isEqualTo("2027-01-01T00:00");
        assertThat(member.outlook("2026-01-06T12:00").figure()).isEqualByComparingTo("10");
    }

    @Test
    void a_late_sale_of_long_ago_finds_the_figure_of_then() {
        Walker member = new Walker(Ladders.of("BRONZE 0", "SILVER 100", "VIP 200 !")
                .counting(Ladders.MONTHS)
                .retention(new Retention.ThisPeriod()));
        member.buys("2026-01-10T12:00", "150").buys("2026-06-10T12:00", "1");
        assertThat(member.at("2026-06-10T12:00")).isEqualTo("BRONZE");
        member.buys("2026-01-20T12:00", "50");
        assertThat(member.at("2026-01-20T12:00")).isEqualTo("VIP");
        assertThat(member.at("2026-06-10T12:00")).isEqualTo("VIP");
        assertThat(member.history()).last().isEqualTo("2026-01-20T12:00 SILVER -> VIP REACHED");
    }

    @Test
    void rolling_days_are_those_after_the_day_less_the_length() {
        Walker member = new Walker(metals().rolling("P12M"));
        member.buys("2025-03-10T10:00", "100");
        assertThat(member.looks("2026-03-09T23:59").at("2026-03-09T23:59")).isEqualTo("SILVER");
        assertThat(member.looks("2026-03-10T00:00").at("2026-03-10T00:00")).isEqualTo("BRONZE");
        assertThat(member.history())
                .containsExactly(
                        "2025-03-10T10:00 - -> SILVER REACHED", "2026-03-10T00:00 SILVER -> - NOT_REACHED_AGAIN");
    }

    @ParameterizedTest(name = "{0} of rolling {1}: gone on {2}")
    @CsvSource({
        "2024-02-29, P1Y, 2025-03-01",
        "2024-02-28, P1Y, 2025-02-28",
        "2023-02-28, P1Y, 2024-02-28",
        "2026-01-31, P1M, 2026-03-01",
        "2026-02-28, P1M, 2026-03-28",
        "2026-03-28, P30D, 2026-04-27",
        "2026-03-31, P3M, 2026-07-01"
    })
    void month_ends_and_leap_days(String bought, String length, String gone) {
        Walker member = new Walker(metals().rolling(length));
        member.buys(bought + "T12:00", "100");
        assertThat(member.outlook(bought + "T13:00").stay().orElseThrow().until())
                .isEqualTo(member.instant(gone + "T00:00"));
        String eve = java.time.LocalDate.parse(gone).minusDays(1) + "T23:00";
        assertThat(member.looks(eve).at(eve)).isEqualTo("SILVER");
        assertThat(member.looks(gone + "T00:00").at(gone + "T00:00")).isEqualTo("BRONZE");
    }

    @Test
    void rolling_days_with_grace_and_what_comes_in_meanwhile() {
        Walker member = new Walker(metals().rolling("P1M").grace("P7D", RoundUp.DAY));
        member.buys("2026-03-10T10:00", "200").buys("2026-04-01T10:00", "110");
        member.looks("2026-04-10T00:00");
        assertThat(member.at("2026-04-16T23:59")).isEqualTo("GOLD");
        assertThat(member.at("2026-04-17T00:00")).isEqualTo("SILVER");
        member.buys("2026-04-12T10:00", "90").looks("2026-04-20T00:00");
        assertThat(member.at("2026-04-20T00:00")).isEqualTo("GOLD");
        assertThat(member.history()).containsExactly("2026-03-10T10:00 - -> GOLD REACHED");
    }

    @Test
    void rolling_days_with_a_level_for_a_length_and_one_level_down() {
        Walker member = new Walker(metals().rolling("P1M").lasting("P3M").downgrade(Downgrade.ONE_LEVEL));
        member.buys("2026-01-15T10:00", "200").looks("2026-03-01T00:00");
        assertThat(member.at("2026-03-01T00:00")).isEqualTo("GOLD");
        member.looks("2026-04-16T00:00");
        assertThat(member.at("2026-04-16T00:00")).isEqualTo("SILVER");
        member.looks("2026-07-17T00:00");
        assertThat(member.at("2026-07-17T00:00")).isEqualTo("BRONZE");
        assertThat(member.history())
                .containsExactly(
                        "2026-01-15T10:00 - -> GOLD REACHED",
                        "2026-04-16T00:00 GOLD -> SILVER ONE_LEVEL_DOWN",
                        "2026-07-17T00:00 SILVER -> - NOT_REACHED_AGAIN");
    }

    @Test
    void a_late_sale_on_a_day_that_no_longer_counts_changes_nothing() {
        Walker member = new Walker(metals().rolling("P1M"));
        member.buys("2026-03-10T10:00", "90").looks("2026-04-01T00:00");
        member.buys("2026-02-20T10:00", "500");
        assertThat(member.outlook("2026-04-01T00:00").figure()).isEqualByComparingTo("90");
        member.buys("2026-03-05T10:00", "10");
        assertThat(member.at("2026-04-01T00:00")).isEqualTo("SILVER");
        member.looks("2026-04-05T00:00");
        assertThat(member.at("2026-04-05T00:00")).isEqualTo("BRONZE");
    }

    @ParameterizedTest(name = "joined {0}: the day {1} counts for the year from {2}, which ends before {3}")
    @CsvSource({
        "2024-02-29, 2025-02-27, 2024-02-29, 2025-02-28",
        "2024-02-29, 2025-02-28, 2025-02-28, 2026-02-28",
        "2024-02-29, 2028-02-28, 2027-02-28, 2028-02-29",
        "2024-02-29, 2028-02-29, 2028-02-29, 2029-02-28",
        "2024-12-31, 2025-12-30, 2024-12-31, 2025-12-31",
        "2024-12-31, 2024-06-01, 2023-12-31, 2024-12-31",
        "2023-02-28, 2024-02-28, 2024-02-28, 2025-02-28"
    })
    void membership_years(String joined, String day, String season, String next) {
        Ladder ladder = new Ladder(
                metals().counting(new Counting.MembershipYear()).terms(),
                ZoneId.of("Europe/Berlin"),
                java.time.LocalDate.parse(joined));
        java.time.LocalDate found = ladder.season(java.time.LocalDate.parse(day));
        assertThat(found).isEqualTo(season);
        assertThat(ladder.next(found)).isEqualTo(next);
        assertThat(ladder.before(ladder.next(found))).isEqualTo(season);
    }

    @Test
    void a_member_of_a_leap_day_keeps_its_level_to_the_eve_of_its_day() {
        Walker member = new Walker(
                metals().counting(new Counting.MembershipYear()).retention(new Retention.ThisPeriod()),
                "2024-02-29",
                ZoneId.of("Europe/Berlin"));
        member.buys("2025-02-27T12:00", "100");
        assertThat(member.endOf("2025-02-27T12:00")).isEqualTo("2025-02-28T00:00");
        member.buys("2027-12-24T12:00", "100");
        assertThat(member.endOf("2027-12-24T12:00")).isEqualTo("2028-02-29T00:00");
    }

    @Test
    void days_are_those_of_the_zone_even_where_midnight_is_missing() {
        // Clocks in Beirut went from 00:00 to 01:00 on 30 March 2025 (a Sunday).
        Walker member = new Walker(metals().rolling("P1M"), "2020-01-01", ZoneId.of("Asia/Beirut"));
        member.buys("2025-02-28T23:30", "100");
        assertThat(member.outlook("2025-03-01T10:00").stay().orElseThrow().until())
                .isEqualTo(member.instant("2025-03-28T00:00"));
        Walker other = new Walker(monthly().lasting("P29D"), "2020-01-01", ZoneId.of("Asia/Beirut"));
        other.buys("2025-02-28T23:30", "100");
        assertThat(other.endOf("2025-02-28T23:30")).isEqualTo("2025-03-30T01:00");
    }

    @Test
    void a_floor_by_hand_has_an_end_and_a_history() {
        Walker member = new Walker(metals());
        member.buys("2026-01-10T12:00", "10").floor("2026-02-01T12:00", "GOLD", "2026-03-01T00:00");
        assertThat(member.at("2026-02-01T11:59")).isEqualTo("BRONZE");
        assertThat(member.at("2026-02-01T12:00")).isEqualTo("GOLD");
        assertThat(member.at("2026-03-01T00:00")).isEqualTo("BRONZE");
        member.looks("2026-03-01T00:00");
        assertThat(member.history())
                .containsExactly("2026-02-01T12:00 - -> GOLD BY_HAND", "2026-03-01T00:00 GOLD -> - FLOOR_ENDED");
    }

    @Test
    void a_floor_is_taken_away_again() {
        Walker member = new Walker(metals());
        member.buys("2026-01-10T12:00", "110").floor("2026-02-01T12:00", "GOLD", null);
        assertThat(member.endOf("2026-02-01T12:00")).isEmpty();
        member.floor("2026-02-10T12:00", java.util.Optional.empty());
        assertThat(member.at("2026-02-10T11:59")).isEqualTo("GOLD");
        assertThat(member.at("2026-02-10T12:00")).isEqualTo("SILVER");
        assertThat(member.history()).last().isEqualTo("2026-02-10T12:00 GOLD -> SILVER FLOOR_ENDED");
    }

    @Test
    void a_guarantee_holds_while_it_holds_and_not_longer() {
        Walker member = new Walker(metals()).guaranteed("GOLD", "2026-02-01T00:00", "2026-05-01T00:00");
        member.buys("2026-03-10T12:00", "120").looks("2026-06-01T00:00");
        assertThat(member.at("2026-03-11T00:00")).isEqualTo("GOLD");
        assertThat(member.at("2026-05-01T00:00")).isEqualTo("SILVER");
        assertThat(member.history())
                .containsExactly(
                        "2026-02-01T00:00 - -> GOLD GUARANTEED", "2026-05-01T00:00 GOLD -> SILVER FLOOR_ENDED");
    }

    @Test
    void a_new_ladder_takes_nothing_away_before_its_time_and_gives_at_once() {
        Walker member = new Walker(metals().rolling("P12M"));
        member.buys("2026-03-10T12:00", "200");
        member.terms(monthly()).buys("2026-04-10T12:00", "1");
        assertThat(member.at("2026-04-10T12:00")).isEqualTo("GOLD");
        assertThat(member.endOf("2026-04-10T12:00")).isEqualTo("2026-05-01T00:00");

        Walker lowered = new Walker(monthly()).buys("2026-03-10T12:00", "50");
        lowered.terms(Ladders.of("BRONZE 0", "SILVER 40")
                        .counting(Ladders.MONTHS)
                        .retention(new Retention.ThisPeriod()))
                .looks("2026-03-12T00:00");
        assertThat(lowered.at("2026-03-12T00:00")).isEqualTo("SILVER");
    }

    @Test
    void what_is_missing_to_the_next_level_and_by_when() {
        Walker member = new Walker(metals().counting(new Counting.Calendar(3)));
        member.buys("2026-02-10T12:00", "70");
        Outlook outlook = member.outlook("2026-02-11T12:00");
        assertThat(outlook.next()).hasValueSatisfying(next -> {
            assertThat(next.level()).isEqualTo("SILVER");
            assertThat(next.missing()).isEqualByComparingTo("30");
            assertThat(next.by()).contains(java.time.LocalDate.of(2026, 3, 31));
        });
        assertThat(outlook.stay()).isEmpty();
        member.buys("2026-02-12T12:00", "500");
        assertThat(member.outlook("2026-02-12T12:00").next()).isEmpty();
    }
}
