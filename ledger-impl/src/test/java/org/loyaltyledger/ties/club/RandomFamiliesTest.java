package org.loyaltyledger.ties.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.vault.ledger.Book;

/**
 * Families in two partitions that earn, spend, draw, return, come and go in any order, against a model that only adds and
 * subtracts. After each step every account is right to the point, and no point was made or lost on the way.
 */
class RandomFamiliesTest {

    private static final long SEED = 4_711;

    /** A person as the model knows it. */
    private static final class Person {
        long own;
        long debt;
        long brought;
        long drawn;
        boolean in;

        /** What comes pays what is owed first. */
        void receive(long points) {
            long paid = Math.min(debt, points);
            debt -= paid;
            own += points - paid;
        }
    }

    private final Map<UUID, Person> persons = new HashMap<>();
    private long pool;
    private long earned;
    private long spent;

    @ParameterizedTest
    @CsvSource({
        "HOLDER, NOTHING,          WITHIN_BALANCE",
        "ALL,    NOTHING,          DEBT",
        "ALL,    OWN_CONTRIBUTION, WITHIN_BALANCE",
        "HOLDER, OWN_CONTRIBUTION, DEBT",
        "ALL,    EQUAL_SHARE,      WITHIN_BALANCE",
        "HOLDER, EQUAL_SHARE,      DEBT",
    })
    void any_order(String maySpend, String leaverTakes, String clawback) {
        Random random = new Random(SEED);
        for (int life = 0; life < 25; life++) {
            live(random, new House(maySpend, leaverTakes, clawback), life, maySpend, leaverTakes, clawback);
        }
    }

    private void live(Random random, House house, int life, String maySpend, String leaverTakes, String clawback) {
        persons.clear();
        pool = earned = spent = 0;
        List<UUID> all = new ArrayList<>();
        for (int partition : List.of(MemoryLedger.PARTITION, MemoryLedger.OTHER, MemoryLedger.OTHER)) {
            UUID person = house.person(partition);
            all.add(person);
            persons.put(person, new Person());
        }
        for (int step = 0; step < 60; step++) {
            UUID who = all.get(random.nextInt(all.size()));
            Person person = persons.get(who);
            long points = 1 + random.nextInt(100);
            String what = "seed " + SEED + ", life " + life + ", step " + step;
            house.ledger.after(Duration.ofMinutes(1));
            switch (random.nextInt(8)) {
                case 0, 1 -> sell(house, who, person, points);
                case 2 -> {
                    house.sell(house.holder, points);
                    pool += points;
                    earned += points;
                }
                case 3 -> spend(house, points);
                case 4 -> draw(house, who, person, points, maySpend);
                case 5 -> takeBack(house, who, person, points, clawback);
                case 6 -> join(house, who, person);
                default -> leave(house, who, person, leaverTakes);
            }
            house.deliver();
            check(house, what);
        }
    }

    private void sell(House house, UUID who, Person person, long points) {
        house.sell(who, points);
        earned += points;
        long paid = Math.min(person.debt, points);
        person.debt -= paid;
        if (person.in) {
            pool += points - paid;
            person.brought += points - paid;
        } else {
            person.own += points - paid;
        }
    }

    private void spend(House house, long points) {
        if (points <= pool) {
            house.ledger.take(house.holder, points);
            pool -= points;
            spent += points;
        }
    }

    private void draw(House house, UUID who, Person person, long points, String maySpend) {
        boolean may = person.in && maySpend.equals("ALL") && points <= pool;
        assertThat(succeeds(() -> house.change(who, ChangeFamily.draw(points)))).isEqualTo(may);
        if (may) {
            pool -= points;
            person.drawn += points;
            person.receive(points);
        }
    }

    private void takeBack(House house, UUID who, Person person, long points, String clawback) {
        house.takeBack(who, points);
        long taken = Math.min(points, person.own);
        person.own -= taken;
        long forgone = points - taken;
        earned -= taken;
        if (clawback.equals("DEBT")) {
            person.debt += forgone;
            earned -= forgone;
            forgone = 0;
        }
        if (person.in) {
            long back = Math.min(points, Math.min(Math.max(0, person.brought - person.drawn), pool));
            pool -= back;
            person.brought -= back;
            person.receive(back);
            long late = Math.min(Math.min(back, forgone), person.own);
            person.own -= late;
            earned -= late;
        }
    }

    private void join(House house, UUID who, Person person) {
        assertThat(succeeds(() -> house.add(who))).isEqualTo(!person.in);
        if (!person.in) {
            person.in = true;
            person.brought = 0;
            person.drawn = 0;
        }
    }

    private void leave(House house, UUID who, Person person, String leaverTakes) {
        long people = 1 + persons.values().stream().filter(one -> one.in).count();
        assertThat(succeeds(() -> house.change(who, ChangeFamily.LEAVE))).isEqualTo(person.in);
        if (person.in) {
            long share =
                    switch (leaverTakes) {
                        case "NOTHING" -> 0;
                        case "EQUAL_SHARE" -> pool / people;
                        default -> Math.min(pool, Math.max(0, person.brought - person.drawn));
                    };
            pool -= share;
            person.receive(share);
            person.in = false;
        }
    }

    private void check(House house, String what) {
        assertThat(house.spendable(house.holder)).as(what).isEqualTo(pool);
        persons.forEach((id, person) -> {
            assertThat(house.spendable(id)).as(what).isEqualTo(person.own);
            assertThat(house.ledger.books.account(id).debt()).as(what).isEqualTo(person.debt);
            if (person.in) {
                assertThat(house.seat(id).brought()).as(what).isEqualTo(person.brought);
                assertThat(house.seat(id).drawn()).as(what).isEqualTo(person.drawn);
            }
        });
        assertThat(sum(house, Book.TRANSIT)).as(what).isZero();
        assertThat(-sum(house, Book.ISSUED)).as(what).isEqualTo(earned);
        long held = pool
                + persons.values().stream()
                        .mapToLong(person -> person.own - person.debt)
                        .sum();
        assertThat(held).as(what).isEqualTo(earned - spent);
    }

    private static long sum(House house, Book book) {
        return Arrays.stream(new int[] {MemoryLedger.PARTITION, MemoryLedger.OTHER})
                .mapToLong(partition ->
                        house.ledger.books.account(book.in(partition)).balance())
                .sum();
    }

    private static boolean succeeds(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
