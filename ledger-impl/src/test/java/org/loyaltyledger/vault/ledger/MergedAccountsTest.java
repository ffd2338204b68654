package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Desk.ANNA;
import static org.loyaltyledger.vault.ledger.Desk.BERT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Two accounts that are merged, at any moment and in either direction, in one partition or across two, have from then on the
 * lots, the debt and the spendable points of one account that did it all; whatever of it is recorded late, before or after.
 * A failure tells its seed and the facts; repeat it with {@code -Dledger.seed}.
 */
class MergedAccountsTest {
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("ledger.histories", 2_500);

    @Test
    void merged_accounts_end_as_one_account_that_did_it_all() {
        int usedSince = 0;
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            List<String> order = new ArrayList<>();
            try {
                usedSince += compare(new Random(seed), order) ? 0 : 1;
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        "-Dledger.seed=" + seed + ", recorded in the order\n" + String.join("\n", order), failure);
            }
        }
        assertThat(usedSince)
                .as("histories with a spend whose points others used first")
                .isLessThan(HISTORIES / 20 + 1);
    }

    /** @return false: what a spend wanted was used by facts that were recorded first */
    private static boolean compare(Random random, List<String> order) {
        List<MemberFact> facts = new ArrayList<>(MemberFact.some(random));
        facts.sort(Comparator.comparing(MemberFact::at));
        Ledger one = new Ledger(Map.of(ANNA, 1));
        List<MemberFact> accepted = new ArrayList<>();
        facts.forEach(fact -> {
            if (one.record(fact, ANNA, fact.at())) {
                accepted.add(fact);
            }
        });
        Instant merge = day(0).plus(Duration.ofHours(random.nextInt(44) * 12L));
        boolean annaEnds = random.nextBoolean();
        UUID ends = annaEnds ? ANNA : BERT;
        UUID stays = annaEnds ? BERT : ANNA;
        Ledger two = new Ledger(Map.of(ANNA, 1, BERT, 1 + random.nextInt(2)));
        Map<Integer, UUID> owners = owners(accepted, random);
        List<MemberFact> later = new ArrayList<>();
        List<MemberFact> recorded = new ArrayList<>();
        for (MemberFact fact : accepted) {
            UUID owner = owners.get(fact.name());
            boolean inTime = fact.at().isBefore(merge) && random.nextInt(5) > 0 && two.record(fact, owner, fact.at());
            if (inTime) {
                order.add((owner.equals(ends) ? "ends " : "stays ") + fact);
                recorded.add(fact);
            } else {
                later.add(fact);
            }
        }
        two.merge(ends, stays, merge);
        order.add("merge at " + merge + (two.isInOnePartition() ? "" : " across partitions"));
        if (later.stream().noneMatch(fact -> fact.at().isBefore(merge))) {
            Ledger until = new Ledger(Map.of(ANNA, 1));
            recorded.forEach(
                    fact -> assertThat(until.record(fact, ANNA, fact.at())).isTrue());
            assertThat(two.end(stays, merge)).as("when merged").isEqualTo(until.end(ANNA, merge));
        }
        if (random.nextBoolean()) {
            Collections.shuffle(later, random);
        }
        Deque<MemberFact> waiting = new ArrayDeque<>(later);
        Instant now = merge;
        int refused = 0;
        while (!waiting.isEmpty()) {
            MemberFact fact = waiting.remove();
            now = later(now.plus(Duration.ofHours(random.nextInt(12))), fact.at());
            if (two.record(fact, stays, now)) {
                order.add("merged " + fact + " at " + now);
                refused = 0;
            } else {
                waiting.add(fact);
                if (++refused > waiting.size()) {
                    return false;
                }
            }
        }
        Instant end = later(day(60), now);
        assertThat(two.end(stays, end)).isEqualTo(one.end(ANNA, end));
        return true;
    }

    /** A return is of the member that made the sale. */
    private static Map<Integer, UUID> owners(List<MemberFact> facts, Random random) {
        Map<Integer, UUID> owners = new HashMap<>();
        for (MemberFact fact : facts) {
            UUID owner = random.nextBoolean() ? ANNA : BERT;
            owners.put(fact.name(), fact instanceof MemberFact.TakeBack back ? owners.get(back.earn()) : owner);
        }
        return owners;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A ledger in memory, and which lot is of which fact. */
    private static final class Ledger {
        private final Cabinet ledger;
        private final Audit audit;
        private final Map<Integer, Lot> lots = new TreeMap<>();

        Ledger(Map<UUID, Integer> members) {
            this.ledger = new Cabinet(members);
            this.audit = new Audit(List.copyOf(members.keySet()));
        }

        boolean isInOnePartition() {
            return ledger.accounts().values().stream()
                            .map(Account::partition)
                            .distinct()
                            .count()
                    == 1;
        }

        boolean record(MemberFact fact, UUID member, Instant now) {
            if (fact instanceof MemberFact.TakeBack back && !lots.containsKey(back.earn())) {
                return false;
            }
            Books books = ledger.read(now);
            try {
                List<Lot> earned =
                        fact instanceof MemberFact.TakeBack back ? List.of(lots.get(back.earn())) : List.of();
                Cabinet.decide(books, deed -> fact.book(deed, member, earned))
                        .forEach(lot -> lots.put(fact.name(), lot));
            } catch (Problem refused) {
                assertThat(refused.type()).isEqualTo(ProblemType.INSUFFICIENT_POINTS);
                return false;
            }
            store(books);
            return true;
        }

        void merge(UUID from, UUID to, Instant now) {
            Books books = ledger.read(now);
            Cabinet.decide(books, deed -> new AccountMerge(deed, Note.byLedger("test"), from, to).book());
            store(books);
        }

        /** By fact: what remains of its lot and what ran out; and the account's figures. */
        Map<String, List<Long>> end(UUID member, Instant at) {
            Books books = ledger.read(at);
            Account account = Cabinet.decide(books, deed -> deed.account(member));
            store(books);
            Map<String, List<Long>> end = new TreeMap<>();
            lots.forEach((name, lot) -> {
                Lot row = ledger.lots().values().stream()
                        .filter(other ->
                                other.account().equals(member) && other.root().equals(lot.id()))
                        .findFirst()
                        .orElseThrow();
                end.put("lot " + name, List.of(row.remaining(), row.expired(), row.pending()));
            });
            end.put("account", List.of(account.balance(), account.spendable(), account.pending(), account.debt()));
            return end;
        }

        private void store(Books books) {
            ledger.store(books);
            audit.check(ledger);
        }
    }
}
