package org.loyaltyledger.ties.tier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.tier.Downgrade;
import org.loyaltyledger.vault.terms.tier.OnReturn;
import org.loyaltyledger.vault.terms.tier.Retention;
import org.loyaltyledger.vault.terms.tier.Upgrade;

/** Seeded random members: whoever looks, and however often, finds the same; and it is what the days add up to. */
class RandomWalksTest {

    private static final int MEMBERS = 60;

    private enum Scheme {
        MONTHS_ONE_LEVEL(ladder().counting(Ladders.MONTHS)
                .retention(new Retention.ThisPeriod())
                .downgrade(Downgrade.ONE_LEVEL)),
        MONTHS_NEXT(ladder().counting(Ladders.MONTHS)),
        MONTHS_LATER(ladder().counting(Ladders.MONTHS).upgrade(Upgrade.NEXT_PERIOD)),
        MONTHS_GRACE(ladder().counting(Ladders.MONTHS)
                .retention(new Retention.ThisPeriod())
                .grace("P10D", RoundUp.DAY)
                .downgrade(Downgrade.ONE_LEVEL)),
        MONTHS_LASTING(ladder().counting(Ladders.MONTHS).lasting("P45D").downgrade(Downgrade.ONE_LEVEL)),
        MONTHS_LASTING_KEEP(ladder().counting(Ladders.MONTHS).lasting("P45D").onReturn(OnReturn.KEEP)),
        MONTHS_KEEP(ladder().counting(Ladders.MONTHS).onReturn(OnReturn.KEEP).downgrade(Downgrade.ONE_LEVEL)),
        YEARS_LASTING_SHORTER(ladder().lasting("P30D")),
        ROLLING(ladder().rolling("P1M")),
        ROLLING_GRACE(ladder().rolling("P20D").grace("P5D", RoundUp.DAY)),
        ROLLING_ONE_LEVEL(
                ladder().rolling("P20D").downgrade(Downgrade.ONE_LEVEL).onReturn(OnReturn.KEEP)),
        NEVER_DOWN(ladder().counting(Ladders.MONTHS).downgrade(Downgrade.NONE));

        private final Ladders ladder;

        Scheme(Ladders ladder) {
            this.ladder = ladder;
        }

        private static Ladders ladder() {
            return Ladders.of("L0 0", "L1 50", "L2 100", "L3 180");
        }
    }

    @ParameterizedTest
    @EnumSource
    void looking_changes_nothing(Scheme scheme) {
        for (int seed = 0; seed < MEMBERS; seed++) {
            Random chance = new Random(seed);
            Walker seldom = new Walker(scheme.ladder);
            Walker daily = new Walker(scheme.ladder);
            LocalDate day = LocalDate.of(2026, 1, 1);
            List<String> bought = new ArrayList<>();
            for (int nth = 0; nth < 150; nth++, day = day.plusDays(1)) {
                daily.looks(day + "T00:00");
                if (!scheme.name().startsWith("ROLLING")) {
                    assertThat(seldom.at(day + "T00:00"))
                            .as("seed %s on %s", seed, day)
                            .isEqualTo(daily.at(day + "T00:00"));
                }
                if (chance.nextInt(4) == 0) {
                    String amount = Integer.toString(1 + chance.nextInt(60));
                    seldom.buys(day + "T12:00", amount);
                    daily.buys(day + "T12:00", amount);
                    bought.add(day + " " + amount);
                } else if (!bought.isEmpty() && chance.nextInt(12) == 0) {
                    String[] back = bought.remove(chance.nextInt(bought.size())).split(" ");
                    seldom.returns(day + "T13:00", back[0], back[1]);
                    daily.returns(day + "T13:00", back[0], back[1]);
                }
            }
            seldom.looks(day + "T00:00");
            daily.looks(day + "T00:00");
            assertThat(seldom.history()).as("seed %s", seed).isEqualTo(daily.history());
            assertThat(seldom.state()).as("seed %s", seed).isEqualTo(daily.state());
        }
    }

    @Test
    void rolling_levels_are_what_the_days_add_up_to() {
        for (int seed = 0; seed < MEMBERS; seed++) {
            Random chance = new Random(seed);
            Walker member = new Walker(Scheme.ladder().rolling("P1M"));
            NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
            LocalDate day = LocalDate.of(2026, 1, 1);
            for (int nth = 0; nth < 120; nth++, day = day.plusDays(1)) {
                if (chance.nextInt(3) == 0) {
                    member.looks(day + "T00:00");
                }
                LocalDate on = chance.nextInt(5) == 0 ? day.minusDays(chance.nextInt(40)) : day;
                BigDecimal amount = BigDecimal.valueOf(1L + chance.nextInt(20));
                days.merge(on, amount, BigDecimal::add);
                member.buys(on + "T12:00", amount.toPlainString());
                member.looks(day + "T23:00");
                BigDecimal sum = days.tailMap(day.minusMonths(1), false).headMap(day, true).values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                String level = member.terms().code(member.terms().reached(sum)).orElseThrow();
                assertThat(member.at(day + "T23:00"))
                        .as("seed %s on %s", seed, day)
                        .isEqualTo(level);
            }
        }
    }
}
