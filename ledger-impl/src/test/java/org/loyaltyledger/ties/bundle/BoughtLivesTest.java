package org.loyaltyledger.ties.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.member.activity.Piece;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.vault.terms.bundle.AtMost;
import org.loyaltyledger.vault.terms.bundle.Bonus;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.terms.bundle.Component;
import org.loyaltyledger.vault.terms.bundle.Component.Kind;
import org.loyaltyledger.vault.terms.bundle.Component.Measure;
import org.loyaltyledger.vault.terms.bundle.Reward;
import org.loyaltyledger.vault.terms.calendar.Bucket;

/**
 * Ten thousand members buy and bring back, each three times over: in the order of time, in the order in which a shaky line
 * lets sales arrive, and with returns in between and in parts. Whatever the way, what is booked is what a slow count over
 * everything comes to.
 */
class BoughtLivesTest {

    private static final long SEED = 20260314;
    private static final int LIVES = 10_000;
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final String LATER = "2026-06-01T12:00:00Z";
    private static final List<String> ARTICLES = List.of("milk", "bread", "eggs", "juice");

    /** Articles of a sale, by what is left of them. */
    private record Bill(String receipt, Instant at, LocalDate day, Map<String, Integer> articles) {}

    /** So many of an article of a sale come back. */
    private record Back(Bill bill, String article, int many) {}

    @Test
    void bonusBookedIsWhatIsLeftOfTheCompletions() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        long completions = 0;
        for (int life = 0; life < LIVES; life++) {
            String name = "life " + life;
            Collected bundle = bundle(random);
            List<Bill> bills = bills(random);
            List<Back> backs = backs(random, bills);
            Counter straight = life(bundle, bills, List.of(), name);
            long before = points(straight);
            completions += before > 0 ? 1 : 0;
            assertThat(before).as(name).isEqualTo(slowCount(bundle, bills, List.of()));

            List<Bill> shuffled = new ArrayList<>(bills);
            Collections.shuffle(shuffled, random);
            Counter late = life(bundle, shuffled, List.of(), name);
            assertThat(points(late)).as(name).isEqualTo(before);
            assertThat(held(late)).as(name).isEqualTo(held(straight));

            long after = slowCount(bundle, bills, backs);
            backs.forEach(back -> bringBack(straight, back));
            parts(backs, random).forEach(back -> bringBack(late, back));
            assertThat(points(straight)).as(name).isEqualTo(after);
            assertThat(points(late)).as(name).isEqualTo(after);
            assertThat(times(late)).as(name).isEqualTo(times(straight));
            assertThat(points(between(bundle, bills, backs, random, name)))
                    .as(name)
                    .isEqualTo(after);
        }
        assertThat(completions).isGreaterThan(LIVES / 4);
    }

    /** Returns come in between, each at some time after its sale has arrived. */
    private static Counter between(Collected bundle, List<Bill> bills, List<Back> backs, Random random, String name) {
        List<Bill> arriving = new ArrayList<>(bills);
        Collections.shuffle(arriving, random);
        Counter counter = new Counter(LATER, bundle);
        UUID anna = counter.member("1");
        List<Bill> arrived = new ArrayList<>();
        List<Back> returned = new ArrayList<>();
        List<Back> waiting = new ArrayList<>(backs);
        for (Bill bill : arriving) {
            buy(counter, anna, bill);
            arrived.add(bill);
            for (Back back : List.copyOf(waiting)) {
                if (arrived.contains(back.bill()) && random.nextBoolean()) {
                    bringBack(counter, back);
                    waiting.remove(back);
                    returned.add(back);
                }
            }
            assertThat(points(counter)).as(name).isEqualTo(slowCount(bundle, arrived, returned));
        }
        waiting.forEach(back -> bringBack(counter, back));
        return counter;
    }

    private static Counter life(Collected bundle, List<Bill> bills, List<Back> backs, String name) {
        Counter counter = new Counter(LATER, bundle);
        UUID anna = counter.member("1");
        bills.forEach(bill -> {
            buy(counter, anna, bill);
            assertThat(counter.points(anna)).as(name).isNotNegative();
        });
        backs.forEach(back -> bringBack(counter, back));
        return counter;
    }

    private static void buy(Counter counter, UUID member, Bill bill) {
        List<Piece> pieces = new ArrayList<>();
        bill.articles().forEach((article, many) -> pieces.add(piece(article, many)));
        counter.buysAt(bill.at(), counter.version(), member, bill.receipt(), pieces);
    }

    private static void bringBack(Counter counter, Back back) {
        counter.bringsBack(
                counter.anybody(),
                back.bill().receipt(),
                back.bill().at(),
                counter.version(),
                List.of(piece(back.article(), -back.many())));
    }

    private static Piece piece(String article, int many) {
        BigDecimal number = BigDecimal.valueOf(many);
        return new Piece(article, "", "", number, new BigDecimal("2.50").multiply(number));
    }

    private static long points(Counter counter) {
        return counter.points(counter.anybody());
    }

    private static List<Grant> held(Counter counter) {
        List<Grant> held = new ArrayList<>();
        for (int hour = 0; hour < 24 * 60; hour += 11) {
            Instant at = FIRST.atTime(0, 0).atZone(Counter.ZONE).toInstant().plusSeconds(hour * 3600L);
            counter.grants(counter.anybody(), at).stream()
                    // Which instance it is depends on which sale arrived first.
                    .map(grant -> new Grant(grant.source(), grant.code(), "", grant.from(), grant.until(), grant.own()))
                    .forEach(held::add);
        }
        return held;
    }

    /** The instants at which benefits are held; never twice. */
    private static List<Instant> times(Counter counter) {
        List<Instant> times = new ArrayList<>();
        for (int hour = 0; hour < 24 * 110; hour += 7) {
            Instant at = FIRST.atTime(0, 0).atZone(Counter.ZONE).toInstant().plusSeconds(hour * 3600L);
            int held = counter.grants(counter.anybody(), at).size();
            assertThat(held).isLessThan(2);
            if (held == 1) {
                times.add(at);
            }
        }
        return times;
    }

    /** Every return in as many parts as there are pieces, in any order. */
    private static List<Back> parts(List<Back> backs, Random random) {
        List<Back> parts = new ArrayList<>();
        backs.forEach(back -> Stream.generate(() -> new Back(back.bill(), back.article(), 1))
                .limit(back.many())
                .forEach(parts::add));
        Collections.shuffle(parts, random);
        return parts;
    }

    private static Collected bundle(Random random) {
        List<Component> components = ARTICLES.stream()
                .map(sku -> new Component(
                        sku,
                        sku,
                        Kind.SKU,
                        sku,
                        random.nextInt(5) == 0 ? Measure.AMOUNT : Measure.QUANTITY,
                        BigDecimal.valueOf(1 + random.nextInt(5) / 3)))
                .toList();
        Optional<AtMost> atMost = random.nextInt(3) == 0
                ? Optional.of(new AtMost(1 + random.nextInt(2), random.nextBoolean() ? Bucket.WEEK : Bucket.MONTH))
                : Optional.empty();
        Bonus bonus = random.nextBoolean()
                ? Bonus.fixed(100)
                : new Bonus(0, BigDecimal.valueOf(1 + random.nextInt(30)), new BigDecimal("0.01"));
        return new Collected(
                "breakfast",
                "Breakfast",
                components,
                1 + random.nextInt(4),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(14)),
                atMost,
                new Reward(Optional.of(bonus), List.of("double"), Optional.of(Period.ofDays(1 + random.nextInt(9)))));
    }

    private static List<Bill> bills(Random random) {
        List<Bill> bills = new ArrayList<>();
        int many = 3 + random.nextInt(10);
        for (int nth = 0; nth < many; nth++) {
            LocalDate day = FIRST.plusDays(random.nextInt(45));
            Instant at =
                    day.atTime(8 + random.nextInt(12), 0).atZone(Counter.ZONE).toInstant();
            Map<String, Integer> articles = new TreeMap<>();
            ARTICLES.forEach(article -> {
                if (random.nextInt(3) == 0) {
                    articles.put(article, 1 + random.nextInt(3));
                }
            });
            bills.add(new Bill("r" + nth, at, day, articles));
        }
        bills.sort(java.util.Comparator.comparing(Bill::at).thenComparing(Bill::receipt));
        return bills;
    }

    private static List<Back> backs(Random random, List<Bill> bills) {
        List<Back> backs = new ArrayList<>();
        bills.forEach(bill -> bill.articles().forEach((article, many) -> {
            if (random.nextInt(4) == 0) {
                backs.add(new Back(bill, article, 1 + random.nextInt(many)));
            }
        }));
        return backs;
    }

    /** Day by day and basket by basket, with nothing remembered but what is open. */
    private static long slowCount(Collected bundle, List<Bill> bills, List<Back> backs) {
        long points = 0;
        List<Bill> open = new ArrayList<>();
        Map<String, Integer> paid = new HashMap<>();
        List<Bill> sorted = new ArrayList<>(bills);
        sorted.sort(java.util.Comparator.comparing(Bill::at).thenComparing(bill -> "s1/" + bill.receipt()));
        for (Bill bill : sorted) {
            Bill left = left(bill, backs);
            String stretch = bundle.atMost()
                    .map(most -> most.per() == Bucket.MONTH
                            ? "" + bill.day().getMonth()
                            : "" + bill.day().get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                    .orElse("");
            boolean full = bundle.atMost()
                    .filter(most -> paid.getOrDefault(stretch, 0) >= most.times())
                    .isPresent();
            if (left.articles().isEmpty() || full) {
                continue;
            }
            open.add(left);
            open.removeIf(other -> bundle.days()
                    .map(days -> !other.day().isAfter(bill.day().minusDays(days)))
                    .orElse(other != left));
            int there = 0;
            int pieces = 0;
            for (Component component : bundle.components()) {
                int number = open.stream()
                        .mapToInt(other -> other.articles().getOrDefault(component.id(), 0))
                        .sum();
                pieces += number;
                BigDecimal reached = component.measure() == Measure.AMOUNT
                        ? new BigDecimal("2.50").multiply(BigDecimal.valueOf(number))
                        : BigDecimal.valueOf(number);
                there += reached.compareTo(component.minimum()) >= 0 ? 1 : 0;
            }
            if (there >= bundle.needed()) {
                Bonus bonus = bundle.reward().bonus().orElseThrow();
                // 2.50 a piece, a point is a cent: so many percent of 250 points a piece.
                points += bonus.points() + pieces * 250L * bonus.percent().longValue() / 100;
                paid.merge(stretch, 1, Integer::sum);
                open.clear();
            }
        }
        return points;
    }

    private static Bill left(Bill bill, List<Back> backs) {
        Map<String, Integer> left = new TreeMap<>(bill.articles());
        backs.stream()
                .filter(back -> back.bill() == bill)
                .forEach(back -> left.merge(back.article(), -back.many(), Integer::sum));
        left.values().removeIf(many -> many == 0);
        return new Bill(bill.receipt(), bill.at(), bill.day(), left);
    }
}
