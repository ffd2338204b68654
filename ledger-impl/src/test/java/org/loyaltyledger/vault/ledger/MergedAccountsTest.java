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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Two or three accounts that are merged, at any moments and in either direction, in one partition or across two, have from
 * then on the lots, the debt and the spendable points of one account that did it all; whatever of it is recorded late, before
 * or after.
 * A failure tells its seed and the facts; repeat it with {@code -Dledger.seed}.
 */
class MergedAccountsTest {
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("ledger.histories", 2_500);
    private static final UUID CARL = new UUID(0, 3);

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

    @Test
    void of_facts_of_one_instant_that_in_another_partition_comes_first_if_it_was_recorded_first() {
        MemberFact other = new MemberFact.Earn(1, day(1), 23, LotSpec.active(day(1), day(31)));
        MemberFact earned = new MemberFact.Earn(2, day(27), 20, LotSpec.active(day(27), day(57)));
        MemberFact takenBack = new MemberFact.TakeBack(3, day(27), 2, 20);
        Ledger one = new Ledger(Map.of(ANNA, 1));
        Ledger two = new Ledger(Map.of(ANNA, 1, BERT, 2));
        for (MemberFact fact : List.of(other, earned)) {
            one.record(fact, ANNA, day(40));
            two.record(fact, BERT, day(40));
        }
        two.merge(BERT, ANNA, day(40));
        one.record(takenBack, ANNA, day(41));
        two.record(takenBack, ANNA, day(41));
        assertThat(two.end(ANNA, day(42))).isEqualTo(one.end(ANNA, day(42)));
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
        Merging merging = new Merging(random, order, accepted);
        merging.run();
        if (merging.later.stream().noneMatch(fact -> fact.at().isBefore(merging.now))) {
            Ledger until = new Ledger(Map.of(ANNA, 1));
            accepted.stream().filter(fact -> !merging.later.contains(fact)).forEach(fact -> assertThat(
                            until.record(fact, ANNA, fact.at()))
                    .isTrue());
            assertThat(merging.end(merging.now)).as("when merged").isEqualTo(until.end(ANNA, merging.now));
        }
        if (!merging.recordLater()) {
            return false;
        }
        Instant end = later(day(60), merging.now);
        assertThat(merging.end(end)).isEqualTo(one.end(ANNA, end));
        return true;
    }

    /** Two or three members, who do what one did, and become one at random moments. */
    private static final class Merging {
        private final Random random;
        private final List<String> order;
        private final List<UUID> members;
        private final Deque<Instant> moments;
        private final List<MemberFact> facts;
        private final Map<Integer, UUID> owners;
        private final Map<UUID, UUID> merged = new HashMap<>();
        private final Ledger ledger;
        private final List<MemberFact> later = new ArrayList<>();
        private Instant now = day(0);

        Merging(Random random, List<String> order, List<MemberFact> facts) {
            this.random = random;
            this.order = order;
            this.facts = facts;
            this.members = new ArrayList<>(List.of(ANNA, BERT, CARL).subList(0, 2 + random.nextInt(2)));
            Collections.shuffle(members, random);
            this.ledger = new Ledger(
                    members.stream().collect(Collectors.toMap(member -> member, none -> 1 + random.nextInt(2))));
            this.owners = owners(facts, members, random);
            this.moments = members.stream()
                    .skip(1)
                    .map(none -> day(0).plus(Duration.ofHours(random.nextInt(44) * 12L)))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayDeque::new));
        }

        /** Until the last merge. */
        void run() {
            for (MemberFact fact : facts) {
                while (!moments.isEmpty() && !moments.getFirst().isAfter(fact.at())) {
                    merge(moments.removeFirst());
                }
                boolean inTime = !moments.isEmpty() && random.nextInt(5) > 0 && record(fact, fact.at());
                if (!inTime) {
                    later.add(fact);
                }
            }
            while (!moments.isEmpty()) {
                merge(moments.removeFirst());
            }
        }

        private void merge(Instant moment) {
            now = moment;
            List<UUID> active = members.stream()
                    .filter(member -> !merged.containsKey(member))
                    .toList();
            boolean firstEnds = random.nextBoolean();
            UUID ends = active.get(firstEnds ? 0 : 1);
            UUID stays = active.get(firstEnds ? 1 : 0);
            ledger.merge(ends, stays, moment);
            merged.put(ends, stays);
            order.add("merge " + name(ends) + " into " + name(stays) + " at " + moment
                    + (ledger.partition(ends) == ledger.partition(stays) ? "" : " across partitions"));
            if (!moments.isEmpty() && random.nextBoolean()) {
                later.removeIf(fact -> record(fact, now));
            }
        }

        /** Of what was not recorded before the last merge; what is refused is tried again after the others. */
        boolean recordLater() {
            if (random.nextBoolean()) {
                Collections.shuffle(later, random);
            }
            Deque<MemberFact> waiting = new ArrayDeque<>(later);
            int refused = 0;
            while (!waiting.isEmpty()) {
                MemberFact fact = waiting.remove();
                now = later(now.plus(Duration.ofHours(random.nextInt(12))), fact.at());
                if (record(fact, now)) {
                    refused = 0;
                } else {
                    waiting.add(fact);
                    if (++refused > waiting.size()) {
                        return false;
                    }
                }
            }
            return true;
        }

        Map<String, List<Long>> end(Instant at) {
            return ledger.end(survivor(members.get(0)), at);
        }

        private boolean record(MemberFact fact, Instant at) {
            UUID member = survivor(owners.get(fact.name()));
            boolean recorded = ledger.record(fact, member, at);
            if (recorded) {
                order.add(name(member) + " " + fact + " at " + at);
            }
            return recorded;
        }

        private UUID survivor(UUID member) {
            return merged.containsKey(member) ? survivor(merged.get(member)) : member;
        }

        private static String name(UUID member) {
            return "member " + member.getLeastSignificantBits();
        }
    }

    /** A return is of the member that made the sale. */
    private static Map<Integer, UUID> owners(List<MemberFact> facts, List<UUID> members, Random random) {
        Map<Integer, UUID> owners = new HashMap<>();
        for (MemberFact fact : facts) {
            UUID owner = members.get(random.nextInt(members.size()));
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

        int partition(UUID member) {
            return ledger.accounts().get(member).partition();
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
