package org.loyaltyledger.ties.bundle.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.member.activity.Piece;
import org.loyaltyledger.vault.terms.bundle.AtMost;
import org.loyaltyledger.vault.terms.bundle.Bonus;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.terms.bundle.Component;
import org.loyaltyledger.vault.terms.bundle.Component.Kind;
import org.loyaltyledger.vault.terms.bundle.Component.Measure;
import org.loyaltyledger.vault.terms.bundle.Reward;
import org.loyaltyledger.vault.terms.calendar.Bucket;

/** Breakfasts, day by day. */
class CollectingTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    private final Collected breakfast = bundle(4, Optional.of(30), Optional.empty(), Bonus.fixed(200));

    @Test
    void a_breakfast_of_four_within_thirty_days() {
        List<Purchase> bought = List.of(on(1, "milk"), on(5, "bread"), on(21, "eggs"));
        Outlook outlook = Outlook.of(state(breakfast, bought), breakfast, FIRST.plusDays(21));
        assertThat(outlook.done()).isEqualTo(3);
        assertThat(outlook.text(breakfast)).isEqualTo("1 of 4 to go, 9 days left");

        var complete = outcome(breakfast, plus(bought, on(30, "juice")));
        assertThat(complete.completions()).singleElement().satisfies(completion -> assertThat(completion.points())
                .isEqualTo(200));
        assertThat(Outlook.of(complete.state(), breakfast, FIRST.plusDays(30)).text(breakfast))
                .isEqualTo("4 of 4 to go");
    }

    @Test
    void a_day_too_late_the_first_component_counts_no_more() {
        List<Purchase> bought = List.of(on(1, "milk"), on(5, "bread"), on(21, "eggs"), on(31, "juice"));
        assertThat(outcome(breakfast, bought).completions()).isEmpty();
        // The window rolls on: with new milk by day 34 it is complete after all.
        assertThat(outcome(breakfast, plus(bought, on(34, "milk"))).completions())
                .singleElement()
                .satisfies(completion -> assertThat(completion.used()).containsExactly("r5", "r21", "r31", "r34"));
        assertThat(outcome(breakfast, plus(bought, on(35, "milk"))).completions())
                .isEmpty();
    }

    @Test
    void what_a_completion_used_counts_for_no_other() {
        List<Purchase> bought = new ArrayList<>(List.of(on(1, "milk", "bread", "eggs", "juice"), on(2, "milk")));
        assertThat(outcome(breakfast, bought).completions()).hasSize(1);
        bought.add(on(3, "bread", "eggs", "juice"));
        assertThat(outcome(breakfast, bought).completions()).hasSize(2);
        assertThat(state(breakfast, bought).points()).isEqualTo(400);
    }

    @Test
    void any_two_of_four() {
        Collected two = bundle(2, Optional.of(7), Optional.empty(), Bonus.fixed(10));
        assertThat(outcome(two, List.of(on(1, "milk"), on(2, "milk"))).completions())
                .isEmpty();
        assertThat(outcome(two, List.of(on(1, "milk"), on(7, "juice"))).completions())
                .hasSize(1);
        assertThat(outcome(two, List.of(on(1, "milk"), on(8, "juice"))).completions())
                .isEmpty();
    }

    @Test
    void once_a_month() {
        Collected monthly = bundle(1, Optional.of(40), Optional.of(new AtMost(1, Bucket.MONTH)), Bonus.fixed(10));
        // 1 March pays; what follows in March counts for nothing, 1 April pays again.
        List<Purchase> bought = List.of(on(1, "milk"), on(2, "milk"), on(31, "juice"), on(32, "eggs"));
        assertThat(outcome(monthly, bought).completions())
                .extracting(Completion::reference)
                .containsExactly("r1", "r32");
        assertThat(Outlook.of(state(monthly, bought.subList(0, 2)), monthly, FIRST.plusDays(3))
                        .full())
                .isTrue();
        assertThat(Outlook.of(state(monthly, bought.subList(0, 2)), monthly, FIRST.plusDays(31))
                        .full())
                .isFalse();
    }

    @Test
    void in_one_basket_or_not_at_all() {
        Collected set = bundle(4, Optional.empty(), Optional.empty(), new Bonus(0, new BigDecimal("5"), cent()));
        assertThat(outcome(set, List.of(on(1, "milk", "bread"), on(1, "eggs", "juice")))
                        .completions())
                .isEmpty();
        // Four things at 2.50 are 10.00; 5 % are 0.50, which are 50 points.
        assertThat(outcome(set, List.of(on(1, "milk", "bread", "eggs", "juice")))
                        .completions())
                .singleElement()
                .satisfies(completion -> assertThat(completion.points()).isEqualTo(50));
    }

    @Test
    void part_returns_undo_as_much_as_one() {
        Collected set = bundle(2, Optional.of(9), Optional.empty(), new Bonus(0, new BigDecimal("10"), cent()));
        Purchase sale = on(1, "milk", "milk", "milk", "bread");
        Map<String, Bought> oneMilk = Map.of("milk", new Bought(new BigDecimal("-1"), new BigDecimal("-2.50")));
        Map<String, Bought> two = Map.of("milk", new Bought(new BigDecimal("-2"), new BigDecimal("-5.00")));
        assertThat(state(set, List.of(sale)).points()).isEqualTo(100);
        assertThat(state(set, List.of(sale.plus(oneMilk).plus(oneMilk))))
                .isEqualTo(state(set, List.of(sale.plus(two))));
        assertThat(state(set, List.of(sale.plus(two))).points()).isEqualTo(50);
        assertThat(state(set, List.of(sale.plus(two).plus(oneMilk))).points()).isZero();
    }

    @Test
    void a_piece_counts_for_the_first_component_it_matches() {
        Collected two = new Collected(
                "two",
                "Two",
                List.of(
                        new Component("milk", "Milk", Kind.SKU, "milk", Measure.QUANTITY, BigDecimal.ONE),
                        new Component("dairy", "Dairy", Kind.DEPARTMENT, "DAIRY", Measure.AMOUNT, new BigDecimal("5"))),
                2,
                Optional.of(9),
                Optional.empty(),
                new Reward(Optional.of(Bonus.fixed(1)), List.of(), Optional.empty()));
        Piece milk = new Piece("milk", "", "DAIRY", BigDecimal.ONE, new BigDecimal("6.00"));
        Piece cream = new Piece("cream", "", "DAIRY", BigDecimal.ONE, new BigDecimal("5.00"));
        assertThat(Matching.parts(two, List.of(milk, milk))).containsOnlyKeys("milk");
        assertThat(Matching.parts(two, List.of(milk, cream))).containsOnlyKeys("milk", "dairy");
    }

    /** Adding one purchase after the other is the same as counting them all; the order they come in does not matter. */
    @Test
    void in_whatever_order_they_arrive() {
        Random random = new Random(20260301);
        for (int life = 0; life < 2_000; life++) {
            Collected bundle = bundle(
                    1 + random.nextInt(4),
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(12)),
                    random.nextInt(3) == 0 ? Optional.of(new AtMost(1, Bucket.WEEK)) : Optional.empty(),
                    Bonus.fixed(10));
            List<Purchase> lived = new ArrayList<>();
            State step = State.NONE;
            for (int day = 1; day < 40; day++) {
                Purchase purchase = on(day, anything(random));
                lived.add(purchase);
                step = Collecting.next(step, purchase, bundle).state();
            }
            assertThat(state(bundle, lived)).as("life " + life).isEqualTo(step);
            Collections.shuffle(lived, random);
            assertThat(state(bundle, lived)).as("life " + life).isEqualTo(step);
        }
    }

    private static String[] anything(Random random) {
        return Stream.of("milk", "bread", "eggs", "juice", "soap")
                .filter(article -> random.nextInt(4) == 0)
                .toArray(String[]::new);
    }

    private static BigDecimal cent() {
        return new BigDecimal("0.01");
    }

    private static Collected bundle(int needed, Optional<Integer> days, Optional<AtMost> atMost, Bonus bonus) {
        List<Component> components = Stream.of("milk", "bread", "eggs", "juice")
                .map(sku -> new Component(sku, sku, Kind.SKU, sku, Measure.QUANTITY, BigDecimal.ONE))
                .toList();
        return new Collected(
                "breakfast",
                "Breakfast",
                components,
                needed,
                days,
                atMost,
                new Reward(Optional.of(bonus), List.of(), Optional.empty()));
    }

    /** A sale on the n-th of March, everything at 2.50. */
    private Purchase on(int day, String... articles) {
        List<Piece> pieces = Arrays.stream(articles)
                .map(article -> new Piece(article, "", "", BigDecimal.ONE, new BigDecimal("2.50")))
                .toList();
        LocalDate local = FIRST.plusDays(day - 1L);
        return new Purchase(
                local.atTime(9, 0).toInstant(ZoneOffset.UTC), local, "r" + day, 1, Matching.parts(breakfast, pieces));
    }

    private static List<Purchase> plus(List<Purchase> purchases, Purchase more) {
        return Stream.concat(purchases.stream(), Stream.of(more)).toList();
    }

    private static State state(Collected bundle, List<Purchase> purchases) {
        return outcome(bundle, purchases).state();
    }

    private static Collecting.Outcome outcome(Collected bundle, List<Purchase> purchases) {
        return Collecting.of(purchases, version -> bundle);
    }
}
