package org.loyaltyledger.ties.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.benefit.Source;

/**
 * Ten thousand members join and leave clubs and contracts that know nothing of bundles, and sign up for add-ons and leave
 * them, in any order and at any time. At every instant what rests on something is held only while that is.
 */
class HeldLivesTest {

    private static final long SEED = 20260315;
    private static final int LIVES = 10_000;
    private static final int STEPS = 14;
    private static final List<String> JOINABLE = List.of("open", "term", "more", "pact");

    private static final String BUNDLES = """
            {id: duo, kind: SUBSCRIPTION, parts: [{source: CLUB, code: club}, {source: CLUB, code: contract}],
             bonus: {points: 50}, benefits: [delivery]},
            {id: soft, kind: SUBSCRIPTION, parts: [{source: CLUB, code: club}, {source: CLUB, code: contract}],
             ending: {when: AFTER, period: P5D}, benefits: [delivery]},
            {id: pact, kind: SUBSCRIPTION, signUp: true, parts: [{source: CLUB, code: club}, {source: CLUB, code: contract}],
             benefits: [delivery]},
            {id: open, kind: ADD_ON, base: {source: CLUB, code: club}, benefits: [double]},
            {id: term, kind: ADD_ON, base: {source: CLUB, code: club}, term: P1M, benefits: [double]},
            {id: more, kind: ADD_ON, base: {source: BUNDLE, code: open}, benefits: [double]}""";

    private final Random random = new Random(SEED);
    private int refused;
    private int done;

    @Test
    void nothingOutlivesWhatItRestsOn() {
        System.out.println("seed " + SEED);
        var version = new Counter("2026-01-01T05:00:00Z", BUNDLES).version();
        for (int life = 0; life < LIVES; life++) {
            Counter counter = new Counter("2026-01-01T05:00:00Z", version);
            UUID anna = counter.member("1");
            for (int step = 0; step < STEPS; step++) {
                step(counter, anna, "m" + step);
                check(counter, anna, "life " + life + " step " + step);
                counter.ledger.after(Duration.ofHours(1 + random.nextInt(24 * 12)));
            }
            counter.midnight(anna);
            String name = "life " + life;
            check(counter, anna, name);
            Instant now = counter.ledger.books.now();
            List<Grant> written = counter.written(anna, now);
            assertThat(counter.grants(anna, now)).as(name).containsExactlyInAnyOrderElementsOf(written);
            assertThat(counter.points(anna)).as(name).isIn(0L, 50L);
            counter.midnight(anna);
            assertThat(counter.written(anna, now)).as(name).isEqualTo(written);
        }
        System.out.println(done + " done, " + refused + " refused");
        assertThat(done).isGreaterThan(LIVES / 2);
        assertThat(refused).isGreaterThan(LIVES);
    }

    private void step(Counter counter, UUID anna, String reference) {
        Instant now = counter.ledger.books.now();
        switch (random.nextInt(12)) {
            case 0, 1, 8 -> counter.grant(anna, part(random.nextBoolean() ? "club" : "contract", reference, now));
            case 2 ->
                running(counter, anna, now)
                        .ifPresent(grant -> counter.end(anna, grant.source(), grant.reference(), now));
            case 3 ->
                running(counter, anna, now).ifPresent(grant -> counter.grant(anna, grant.until(now.plus(days(40)))));
            case 4 -> counter.midnight(anna);
            case 5 -> counter.buys(anna, reference, "soap");
            case 6, 9, 10 -> attempt(() -> counter.joins(anna, JOINABLE.get(random.nextInt(JOINABLE.size()))));
            default ->
                attempt(() ->
                        counter.leaves(anna, JOINABLE.get(random.nextInt(JOINABLE.size())), random.nextBoolean()));
        }
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            done++;
        } catch (Problem problem) {
            refused++;
        }
    }

    private Grant part(String code, String reference, Instant now) {
        Instant until = random.nextInt(3) == 0 ? Lot.NEVER : now.plus(days(60));
        return new Grant(Source.CLUB, code, reference, now, until, Optional.empty());
    }

    private Duration days(int most) {
        return Duration.ofDays(1 + random.nextInt(most));
    }

    private static Optional<Grant> running(Counter counter, UUID anna, Instant now) {
        return counter.grants(anna, now).stream()
                .filter(grant -> grant.source() == Source.CLUB)
                .findFirst();
    }

    private void check(Counter counter, UUID anna, String name) {
        Instant now = counter.ledger.books.now();
        for (int day = -20; day < 80; day += 7) {
            Instant at = now.plus(Duration.ofDays(day));
            List<String> held = counter.held(anna, at);
            boolean both = held.contains("club") && held.contains("contract");
            assertThat(held.contains("duo")).as(name + " duo at " + at).isEqualTo(both);
            assertThat(!both || held.contains("soft"))
                    .as(name + " soft at " + at)
                    .isTrue();
            assertThat(!held.contains("pact") || both)
                    .as(name + " pact at " + at)
                    .isTrue();
            assertThat(!held.contains("open") || held.contains("club"))
                    .as(name + " open at " + at)
                    .isTrue();
            assertThat(!held.contains("term") || held.contains("club"))
                    .as(name + " term at " + at)
                    .isTrue();
            assertThat(!held.contains("more") || held.contains("open"))
                    .as(name + " more at " + at)
                    .isTrue();
        }
    }
}
