package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Desk.ANNA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The order in which facts are recorded does not matter: lots, debt and what can be spent are those of the order of their
 * business times. A failure tells its seed and the facts; repeat it with {@code -Dledger.seed}.
 */
class RecordingOrderTest {
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("ledger.histories", 5_000);
    private static final Instant END = day(60);

    @Test
    void facts_in_any_order_of_recording_end_alike() {
        int usedSince = 0;
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            List<MemberFact> order = new ArrayList<>();
            try {
                usedSince += compare(seed, order) ? 0 : 1;
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("-Dledger.seed=" + seed + ", recorded in the order " + order, failure);
            }
        }
        assertThat(usedSince)
                .as("histories with a spend whose points others used first")
                .isLessThan(HISTORIES / 20);
    }

    /** @return false: what a spend wanted was used by facts that were recorded first */
    private static boolean compare(long seed, List<MemberFact> order) {
        Random random = new Random(seed);
        List<MemberFact> facts = new ArrayList<>(MemberFact.some(random));
        facts.sort(Comparator.comparing(MemberFact::at));
        Life inTime = new Life();
        List<MemberFact> accepted = new ArrayList<>();
        facts.forEach(fact -> {
            if (inTime.record(fact, fact.at())) {
                accepted.add(fact);
            }
        });
        Deque<MemberFact> waiting = shuffled(accepted, random);
        Life anyOrder = new Life();
        Instant now = day(20);
        int refused = 0;
        while (!waiting.isEmpty()) {
            MemberFact fact = waiting.remove();
            now = later(now.plus(Duration.ofHours(random.nextInt(12))), fact.at());
            order.add(fact);
            if (anyOrder.record(fact, now)) {
                refused = 0;
            } else {
                order.remove(order.size() - 1);
                waiting.add(fact);
                if (++refused > waiting.size()) {
                    // A return took the points first, or of two spends each keeps the points alive that the other
                    // needs.
                    assertThat(waiting.size() > 1 || order.stream().anyMatch(MemberFact.TakeBack.class::isInstance))
                            .as("%s is refused for ever", waiting)
                            .isTrue();
                    return false;
                }
            }
        }
        assertThat(anyOrder.end(later(END, now))).isEqualTo(inTime.end(later(END, now)));
        return true;
    }

    private static Deque<MemberFact> shuffled(List<MemberFact> facts, Random random) {
        List<MemberFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return new ArrayDeque<>(shuffled);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A ledger in memory, and which lot is of which fact. */
    private static final class Life {
        private final Cabinet ledger = new Cabinet(ANNA);
        private final Map<Integer, Lot> lots = new TreeMap<>();
        private final Audit audit = new Audit(List.of(ANNA));

        boolean record(MemberFact fact, Instant now) {
            if (fact instanceof MemberFact.TakeBack back && !lots.containsKey(back.earn())) {
                return false;
            }
            Books books = ledger.read(now);
            try {
                List<Lot> earned =
                        fact instanceof MemberFact.TakeBack back ? List.of(lots.get(back.earn())) : List.of();
                Cabinet.decide(books, deed -> fact.book(deed, ANNA, earned)).forEach(lot -> lots.put(fact.name(), lot));
            } catch (Problem refused) {
                assertThat(refused.type()).isEqualTo(ProblemType.INSUFFICIENT_POINTS);
                return false;
            }
            ledger.store(books);
            audit.check(ledger);
            return true;
        }

        /** By fact: what remains of its lot and what ran out; and the account's figures. */
        Map<String, List<Long>> end(Instant at) {
            Books books = ledger.read(at);
            Account account = Cabinet.decide(books, deed -> deed.account(ANNA));
            ledger.store(books);
            audit.check(ledger);
            Map<String, List<Long>> end = new TreeMap<>();
            lots.forEach((name, lot) -> {
                Lot row = ledger.lots().get(lot.id());
                end.put("lot " + name, List.of(row.remaining(), row.expired(), row.pending()));
            });
            end.put("account", List.of(account.balance(), account.spendable(), account.pending(), account.debt()));
            return end;
        }
    }
}
