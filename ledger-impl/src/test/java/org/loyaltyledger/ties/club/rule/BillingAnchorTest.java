package org.loyaltyledger.ties.club.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.club.MembershipStatus;

/** Due dates are the anchor plus n periods, clamped to the month's end, whatever is done that adds no days. */
class BillingAnchorTest {

    private static final long SEED = 20_261_130;
    private static final String PLANS = """
              - {id: a, kind: PAID, price: "9.00", period: P1M, grace: P7D, pause: {longest: P3M}, benefits: [double]}
              - {id: b, kind: PAID, price: "12.00", period: P1M, grace: P3D, pause: {longest: P3M}, benefits: [coffee]}
            """;
    private static final Offers OFFERS = Example.offers(new Edition(1, java.time.Instant.EPOCH, Example.clubs(PLANS)));

    @Test
    void aPauseWithoutDaysLeavesTheDueDates() {
        Example life = Example.join("a", "2025-12-31", OFFERS)
                .pay()
                .on("2026-01-31")
                .pay()
                .on("2026-02-10");
        life.keep(life.life().pause(Optional.empty()));
        life.keep(life.life().resume());
        List<LocalDate> due = new ArrayList<>();
        for (int nth = 0; nth < 4; nth++) {
            LocalDate until = life.until().orElseThrow();
            due.add(until);
            life.on(until.toString()).pay();
        }
        assertThat(due)
                .extracting(LocalDate::toString)
                .containsExactly("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
    }

    @Test
    void aChangeAtTheEndOfAPeriodKeepsTheDay() {
        Example life = Example.join("a", "2025-12-31", OFFERS)
                .pay()
                .on("2026-01-31")
                .pay()
                .on("2026-02-10");
        life.keep(life.life().changeAtEnd(life.plan("b"))).on("2026-02-28").pay();
        assertThat(life.until()).contains(LocalDate.parse("2026-03-31"));
    }

    @Test
    void aChangeInTheGraceKeepsTheDay() {
        Example life = Example.join("a", "2025-12-31", OFFERS)
                .pay()
                .on("2026-01-31")
                .pay()
                .on("2026-03-01");
        assertThat(life.status()).isEqualTo(MembershipStatus.GRACE);
        life.keep(life.life().changeNow(life.plan("b"))).pay();
        assertThat(life.until()).contains(LocalDate.parse("2026-03-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 12, P1Y, 2025-02-28, 2026-02-28",
        "2024-02-29, 36, P1Y, 2027-02-28, 2028-02-29",
        "2025-12-31, 2, P1M, 2026-02-28, 2026-03-31",
        "2025-12-31, 2, P3M, 2026-02-28, 2026-05-31",
        "2025-08-31, 6, P3M, 2026-02-28, 2026-05-31",
        "2026-01-30, 1, P1M, 2026-02-28, 2026-03-30",
        "2026-01-15, 1, P30D, 2026-02-15, 2026-03-17",
    })
    void periodsOfAnotherLengthGoOnFromTheSameDayOfTheMonth(
            LocalDate anchor, int months, Period period, LocalDate from, LocalDate until) {
        assertThat(anchor.plusMonths(months)).isEqualTo(from);
        BillingAnchor next = BillingAnchor.at(anchor).goOn(from, period);
        assertThat(next.from(period)).isEqualTo(from);
        assertThat(next.until(period)).isEqualTo(until);
    }

    @Test
    void dueDatesAreTheAnchorPlusPeriods() {
        Random random = new Random(SEED);
        for (int life = 0; life < 2_000; life++) {
            LocalDate joined = LocalDate.parse("2023-12-25").plusDays(random.nextInt(800));
            Example example = Example.join("a", joined.toString(), OFFERS).pay();
            for (int nth = 1; nth <= 14; nth++) {
                LocalDate due = joined.plusMonths(nth);
                assertThat(example.until())
                        .as("seed %d, life %d, joined %s", SEED, life, joined)
                        .contains(due);
                step(example, random, due.minusDays(1 + random.nextInt(20)));
                example.on(due.plusDays(random.nextInt(3)).toString());
                if (random.nextInt(4) == 0) {
                    example.keep(example.life().changeNow(other(example)));
                }
                if (example.life().membership().openCharge().isPresent()) {
                    example.pay();
                }
            }
        }
    }

    /** Something that adds no days. */
    private static void step(Example example, Random random, LocalDate day) {
        example.on(day.toString());
        switch (random.nextInt(5)) {
            case 0 -> {
                example.keep(example.life().pause(Optional.empty()));
                example.keep(example.life().resume());
            }
            case 1 -> example.keep(example.life().changeAtEnd(other(example)));
            case 2 -> {
                example.keep(example.life().cancelAtEnd(""));
                example.keep(example.life().withdraw());
            }
            case 3 -> example.seenOn(day.toString());
            default -> {
                // nothing is done
            }
        }
    }

    private static org.loyaltyledger.vault.terms.club.Plan other(Example example) {
        return example.plan(example.life().membership().plan().equals("a") ? "b" : "a");
    }
}
