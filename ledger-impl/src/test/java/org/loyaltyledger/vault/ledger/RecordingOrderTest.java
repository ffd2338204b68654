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
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.terms.Clawback;

/**
 * The order in which facts are recorded does not matter: lots, debt and what can be spent are those of the order of their
 * business times. A failure tells its seed and the facts; repeat it with {@code -Dledger.seed}.
 */
class RecordingOrderTest {
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("ledger.histories", 5_000);
    private static final Instant END = day(60);

    /** Something that happened at an instant, and did not know when it would be recorded. */
    private sealed interface Fact {
        Instant at();

        record Earn(int name, Instant at, long points, LotSpec spec) implements Fact {}

        /** @param slidesTo to where it moves the end of sliding points; {@link Lot#NEVER}: nowhere */
        record Spend(int name, Instant at, long points, Instant slidesTo) implements Fact {}

        record TakeBack(int name, Instant at, int earn, long points) implements Fact {}
    }

    @Test
    void facts_in_any_order_of_recording_end_alike() {
        int usedSince = 0;
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            List<Fact> order = new ArrayList<>();
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
    private static boolean compare(long seed, List<Fact> order) {
        Random random = new Random(seed);
        List<Fact> facts = new ArrayList<>(facts(random));
        facts.sort(Comparator.comparing(Fact::at));
        Life inTime = new Life();
        List<Fact> accepted = new ArrayList<>();
        facts.forEach(fact -> {
            if (inTime.record(fact, fact.at())) {
                accepted.add(fact);
            }
        });
        Deque<Fact> waiting = shuffled(accepted, random);
        Life anyOrder = new Life();
        Instant now = day(20);
        int refused = 0;
        while (!waiting.isEmpty()) {
            Fact fact = waiting.remove();
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
                    assertThat(waiting.size() > 1 || order.stream().anyMatch(Fact.TakeBack.class::isInstance))
                            .as("%s is refused for ever", waiting)
                            .isTrue();
                    return false;
                }
            }
        }
        assertThat(anyOrder.end(later(END, now))).isEqualTo(inTime.end(later(END, now)));
        return true;
    }

    private static Deque<Fact> shuffled(List<Fact> facts, Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return new ArrayDeque<>(shuffled);
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        List<Fact.Earn> earned = new ArrayList<>();
        int count = 3 + random.nextInt(7);
        boolean redemptionsExtend = random.nextBoolean();
        for (int name = 0; name < count; name++) {
            // No two at one instant: what then comes first is said by the order of recording.
            Instant at = day(0).plus(Duration.ofHours(random.nextInt(40) * 12L)).plusSeconds(name + 1L);
            int kind = random.nextInt(6);
            if (kind == 0 && !earned.isEmpty()) {
                Fact.Earn of = earned.get(random.nextInt(earned.size()));
                if (at.isAfter(of.at())) {
                    earned.remove(of);
                    facts.add(new Fact.TakeBack(name, at, of.name(), 1 + random.nextInt((int) of.points())));
                }
            } else if (kind <= 2) {
                Instant slidesTo = redemptionsExtend ? at.plus(Duration.ofDays(5)) : Lot.NEVER;
                facts.add(new Fact.Spend(name, at, 1 + random.nextInt(60), slidesTo));
            } else {
                Fact.Earn earn = new Fact.Earn(name, at, 1 + random.nextInt(100), spec(at, random));
                earned.add(earn);
                facts.add(earn);
            }
        }
        return facts;
    }

    private static LotSpec spec(Instant at, Random random) {
        Instant end = at.plus(Duration.ofHours(12L * (1 + random.nextInt(30))));
        return switch (random.nextInt(5)) {
            case 0 -> LotSpec.active(at, Lot.NEVER);
            case 1, 2 -> LotSpec.sliding(at, at.plus(Duration.ofDays(5)));
            case 3 -> LotSpec.pending(at, at.plus(Duration.ofDays(random.nextInt(4))), end.plus(Duration.ofDays(4)));
            default -> LotSpec.active(at, end).withPriority(random.nextInt(3));
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A ledger in memory, and which lot is of which fact. */
    private static final class Life {
        private final Cabinet ledger = new Cabinet(ANNA);
        private final Map<Integer, Lot> lots = new TreeMap<>();
        private final Audit audit = new Audit(List.of(ANNA));

        boolean record(Fact fact, Instant now) {
            if (fact instanceof Fact.TakeBack back && !lots.containsKey(back.earn())) {
                return false;
            }
            Books books = ledger.read(now);
            try {
                Cabinet.decide(books, deed -> book(deed, fact));
            } catch (Problem refused) {
                assertThat(refused.type()).isEqualTo(ProblemType.INSUFFICIENT_POINTS);
                return false;
            }
            ledger.store(books);
            audit.check(ledger);
            return true;
        }

        private Optional<Lot> book(Books books, Fact fact) {
            Posting posting = books.open(kind(fact), fact.at(), Note.byLedger("test"), ANNA);
            if (fact instanceof Fact.Earn earn) {
                lots.put(earn.name(), posting.credit(ANNA, Book.ISSUED, earn.points(), earn.spec()));
            } else if (fact instanceof Fact.Spend spend) {
                posting.slide(ANNA, spend.slidesTo());
                posting.debit(ANNA, Book.REDEEMED, spend.points());
            } else if (fact instanceof Fact.TakeBack back) {
                posting.takeBack(
                        ANNA,
                        Book.ISSUED,
                        back.points(),
                        List.of(lots.get(back.earn()).id()),
                        Clawback.DEBT);
            }
            posting.close("");
            return Optional.empty();
        }

        private static TransactionKind kind(Fact fact) {
            if (fact instanceof Fact.Earn) {
                return TransactionKind.SALE;
            }
            return fact instanceof Fact.Spend ? TransactionKind.REDEMPTION : TransactionKind.RETURN;
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
