package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Derives accounts and lots once more, from the transactions alone, and compares them with the rows. */
final class Audit {
    private final List<UUID> members;
    private final Map<UUID, long[]> balanceAndEntries = new HashMap<>();
    private final Map<LotId, Figures> figures = new HashMap<>();
    private long captured;
    private final Map<Integer, Long> sequences = new HashMap<>();
    private int followed;

    Audit(List<UUID> members) {
        this.members = members;
    }

    /** A lot's figures as its allocations tell them, by the formula of {@link Effect}. */
    private record Figures(long remaining, long held, long expired) {

        Figures after(Effect effect, long points) {
            return switch (effect) {
                case DRAWN, NETTED -> new Figures(remaining - points, held, expired);
                case EXPIRED -> new Figures(remaining - points, held, expired + points);
                case RESTORED -> new Figures(remaining + points, held, expired);
                case HELD -> new Figures(remaining, held + points, expired);
                case RELEASED -> new Figures(remaining, held - points, expired);
                case CAPTURED -> new Figures(remaining - points, held - points, expired);
                case ACTIVATED -> this;
                case SET_OFF -> new Figures(remaining, held, expired - points);
                case REINSTATED -> new Figures(remaining + points, held, expired - points);
                case OFFSET_REVERSED -> new Figures(remaining, held, expired + points);
            };
        }
    }

    /** Follows the transactions that are new, then compares everything. */
    void check(Cabinet ledger) {
        List<Transaction> journal = ledger.journal();
        journal.subList(followed, journal.size()).forEach(this::follow);
        followed = journal.size();
        long total = 0;
        for (Account account : ledger.accounts().values()) {
            total += account.balance();
            long[] derived = balanceAndEntries.getOrDefault(account.id(), new long[2]);
            same("balance", account.id(), account.balance(), derived[0]);
            same("entries", account.id(), account.entries(), derived[1]);
        }
        same("sum of all balances", "", total, 0);
        Map<LotId, Long> held = new HashMap<>();
        Map<UUID, Long> heldBy = new HashMap<>();
        ledger.holds().values().stream().filter(Hold::isOpen).forEach(hold -> {
            heldBy.merge(hold.account(), hold.points(), Long::sum);
            hold.parts().forEach(part -> held.merge(part.lot(), part.points(), Long::sum));
        });
        ledger.lots().values().forEach(lot -> checkLot(lot, held.getOrDefault(lot.id(), 0L)));
        same("captured", "", sum(ledger.holds().values(), Hold::captured), captured);
        Map<UUID, long[]> sums = sums(ledger);
        for (UUID member : members) {
            checkUpcoming(ledger, ledger.accounts().get(member));
            checkMember(
                    ledger.accounts().get(member),
                    sums.getOrDefault(member, new long[3]),
                    heldBy.getOrDefault(member, 0L));
        }
    }

    private void follow(Transaction transaction) {
        same(
                "sequence",
                transaction,
                transaction.id().sequence(),
                sequences.merge(transaction.id().partition(), 1L, Long::sum));
        same("sum of entries", transaction, sum(transaction.entries(), Entry::points), 0);
        for (Entry entry : transaction.entries()) {
            long[] derived = balanceAndEntries.computeIfAbsent(entry.account(), none -> new long[2]);
            same("balance after", entry, entry.balance(), derived[0] += entry.points());
            same("number", entry, entry.number(), ++derived[1]);
        }
        transaction.lots().forEach(lot -> figures.put(lot.id(), new Figures(lot.points(), 0, 0)));
        for (Allocation allocation : transaction.allocations()) {
            must(allocation.points() > 0, "allocates nothing", allocation);
            figures.compute(allocation.lot(), (id, before) -> before.after(allocation.effect(), allocation.points()));
            captured += allocation.effect() == Effect.CAPTURED ? allocation.points() : 0;
        }
    }

    private void checkLot(Lot lot, long heldByHolds) {
        Figures derived = figures.get(lot.id());
        must(
                Objects.equals(derived, new Figures(lot.remaining(), lot.held(), lot.expired())),
                "allocations tell another story",
                lot,
                derived);
        same("held by open holds", lot, lot.held(), heldByHolds);
    }

    private static void checkMember(Account account, long[] sums, long heldByHolds) {
        same("lots less debt", account, account.balance(), sums[0] - account.debt());
        same("pending", account, account.pending(), sums[1]);
        same("held in lots", account, account.held(), sums[2]);
        same("held by holds", account, account.held(), heldByHolds);
        must(account.spendable() >= 0, "negative", account);
        must(account.debt() == 0 || account.spendable() == 0, "debt beside spendable points", account);
    }

    /** What expires next, worked out from every lot. */
    private static void checkUpcoming(Cabinet ledger, Account account) {
        Map<Instant, Long> fixed = new TreeMap<>();
        long sliding = 0;
        for (Lot lot : ledger.lotsOf(account.id())) {
            long free = lot.phase() == Lot.Phase.AWAITING ? 0 : lot.remaining() - lot.held();
            if (lot.sliding()) {
                sliding += free;
            } else if (free > 0 && !lot.expiresAt().equals(Lot.NEVER)) {
                fixed.merge(lot.expiresAt(), free, Long::sum);
            }
        }
        UpcomingExpiry upcoming = account.upcoming();
        must(
                upcoming.points() == UpcomingExpiry.UNKNOWN
                        || fixed.isEmpty() && upcoming.points() == 0
                        || !fixed.isEmpty()
                                && upcoming.at()
                                        .equals(fixed.keySet().iterator().next())
                                && upcoming.points() == fixed.get(upcoming.at()),
                "expires next",
                account,
                fixed);
        must(upcoming.sliding() == UpcomingExpiry.UNKNOWN || upcoming.sliding() == sliding, "slides", account, sliding);
    }

    /** By account: remaining, pending and held points of its lots. */
    private static Map<UUID, long[]> sums(Cabinet ledger) {
        Map<UUID, long[]> sums = new HashMap<>();
        for (Lot lot : ledger.lots().values()) {
            long[] sum = sums.computeIfAbsent(lot.account(), none -> new long[3]);
            sum[0] += lot.remaining();
            sum[1] += lot.pending();
            sum[2] += lot.held();
        }
        return sums;
    }

    private static <T> long sum(Iterable<T> all, ToLongFunction<T> figure) {
        long sum = 0;
        for (T one : all) {
            sum += figure.applyAsLong(one);
        }
        return sum;
    }

    private static void same(String what, Object where, long is, long should) {
        if (is != should) {
            must(false, what + " differs", where, is, should);
        }
    }

    static void must(boolean holds, String otherwise, Object... figures) {
        if (!holds) {
            throw new AssertionError(otherwise + ": "
                    + Stream.of(figures).map(figure -> "\n" + figure).collect(Collectors.joining()));
        }
    }
}
