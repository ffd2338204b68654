package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Works out where the lots and the debt of an account stand if its facts are taken in the order of their business times,
 * whatever the order in which they were recorded. Points activate, expire, pay debt and are spent by the rules of {@link
 * Settlement}, {@link Spending} and {@link TakeBack}; of two histories with the same facts the outcome is the same.
 *
 * <p>Two things keep the lots they were booked on, because somebody else relies on them: points under a hold, and points
 * that went to another account. They are set aside from the beginning.
 */
final class AccountReplay {

    /**
     * Where a lot stands.
     *
     * @param expired points that ran out, whether or not a return counts them as taken back
     * @param offset of these, as many as returns count as taken back
     */
    record LotState(long remaining, long expired, long offset) {
        static final LotState NONE = new LotState(0, 0, 0);
    }

    /**
     * What came of it.
     *
     * @param shortage points that facts spent and that were not there at their time; they are part of the debt
     */
    record Outcome(Map<LotId, LotState> lots, long debt, long shortage) {
        static final Outcome NOTHING = new Outcome(Map.of(), 0, 0);

        LotState of(LotId lot) {
            return lots.getOrDefault(lot, LotState.NONE);
        }
    }

    /** What happens to a lot by itself; at one instant in this order. */
    private enum Change {
        ACTIVATION,
        CANCELLATION,
        EXPIRY
    }

    private record Due(Instant at, Change change, Pot pot) {
        static final Comparator<Due> ORDER =
                Comparator.comparing(Due::at).thenComparing(Due::change).thenComparing(due -> due.pot.lot.root());
    }

    /** A lot while the facts are followed. */
    private static final class Pot {
        final Lot lot;
        boolean active;
        long remaining;
        long reserved;
        long expired;
        long offset;

        Pot(Lot lot) {
            this.lot = lot;
        }

        long free() {
            return Math.max(0, remaining - reserved);
        }

        long spendable() {
            return active ? free() : 0;
        }

        long pending() {
            return active ? 0 : free();
        }
    }

    private final Map<LotId, Pot> pots = new LinkedHashMap<>();
    private final Map<LotId, Bound> bound = new HashMap<>();
    private final TreeSet<Pot> order = new TreeSet<>(Comparator.comparing((Pot pot) -> pot.lot, Lot.SPENDING_ORDER));
    private final PriorityQueue<Due> agenda = new PriorityQueue<>(Due.ORDER);
    private final Map<LotId, Lot> rows;
    private Instant slidesTo = Lot.NEVER;
    private Instant reached = Instant.MIN;
    private long debt;
    private long shortage;

    private AccountReplay(Map<LotId, Lot> rows) {
        this.rows = rows;
    }

    /**
     * @param facts of the account, in any order, in terms of the lots that points were earned as
     * @param rows its lots as they stand, by {@link Lot#root}, for what their rows say of activation and end
     * @param now up to when
     */
    static Outcome of(Collection<AccountFact> facts, Map<LotId, Lot> rows, Instant now) {
        AccountReplay replay = new AccountReplay(rows);
        List<AccountFact> inOrder = new ArrayList<>(facts);
        inOrder.removeIf(AccountFact::isDerived);
        inOrder.sort(AccountFact.ORDER);
        inOrder.forEach(replay::reserve);
        inOrder.forEach(replay::follow);
        replay.passTo(now);
        Map<LotId, LotState> lots = new HashMap<>();
        replay.pots.forEach((id, pot) -> lots.put(id, new LotState(pot.remaining, pot.expired, pot.offset)));
        return new Outcome(lots, replay.debt, replay.shortage);
    }

    /**
     * What facts take from a lot of their own choice: how many points that is in all once each of them has come, those let
     * go again not counted.
     */
    private static final class Bound {
        final List<Long> taken = new ArrayList<>(List.of(0L));
        int passed;
        long consumed;

        void add(long points) {
            taken.add(taken.get(taken.size() - 1) + points);
        }

        void pass(long consumedBy) {
            passed++;
            consumed += consumedBy;
        }

        /** Points that must still be there for the facts to come. */
        long reserved() {
            long most = taken.subList(passed, taken.size()).stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            return most - consumed;
        }
    }

    private void reserve(AccountFact fact) {
        for (Allocation allocation : fact.allocations()) {
            if (isBound(fact, allocation)) {
                bound.computeIfAbsent(allocation.lot(), none -> new Bound())
                        .add(
                                switch (allocation.effect()) {
                                    case RELEASED -> -allocation.points();
                                    case CAPTURED -> 0;
                                    default -> allocation.points();
                                });
            }
        }
    }

    private static boolean isBound(AccountFact fact, Allocation allocation) {
        return switch (allocation.effect()) {
            case HELD, RELEASED, CAPTURED -> true;
            case DRAWN -> !fact.spends() && !fact.takesBack();
            default -> false;
        };
    }

    private void follow(AccountFact fact) {
        passTo(fact.occurredAt());
        fact.allocations().forEach(allocation -> keep(fact, allocation));
        payDebt();
        long unpaid = fact.spends() ? spend(fact.debited() - fact.sum(Effect.CAPTURED)) : 0;
        fact.lots().forEach(this::add);
        if (!fact.slidesTo().equals(Lot.NEVER)
                && (slidesTo.equals(Lot.NEVER) || fact.slidesTo().isAfter(slidesTo))) {
            slidesTo = fact.slidesTo();
        }
        passTo(fact.occurredAt());
        if (unpaid > 0) {
            // What a sale earns may be spent in it, if the terms say so.
            settleShort(fact, spend(unpaid));
        }
        debt += fact.debtBrought();
        if (fact.takesBack()) {
            takeBack(fact.debited() + fact.sum(Effect.SET_OFF), own(fact));
        }
        payDebt();
    }

    /** What happened to lots of somebody's choice. */
    private void keep(AccountFact fact, Allocation allocation) {
        Pot pot = pot(allocation.lot());
        if (allocation.effect() == Effect.RESTORED) {
            restore(pot, allocation.points());
        } else if (isBound(fact, allocation)) {
            boolean consumes = allocation.effect() == Effect.CAPTURED || allocation.effect() == Effect.DRAWN;
            long consumed = consumes ? allocation.points() : 0;
            Bound all = bound.get(allocation.lot());
            all.pass(consumed);
            pot.remaining -= consumed;
            pot.reserved = all.reserved();
            watch(pot);
        }
    }

    private void settleShort(AccountFact fact, long unpaid) {
        // It was accepted, so it stands; that it should have been refused shows as debt.
        debt += unpaid;
        if (fact.kind() != TransactionKind.ADJUSTMENT) {
            shortage += unpaid;
        }
    }

    private void add(Lot made) {
        Lot row = rows.getOrDefault(made.id(), made);
        Pot pot = pot(made.id());
        pot.remaining += made.points();
        pot.reserved = bound.containsKey(made.id()) ? bound.get(made.id()).reserved() : 0;
        order.add(pot);
        switch (row.phase()) {
            case AWAITING -> agenda.add(new Due(later(row.activatesAt()), Change.CANCELLATION, pot));
            case PENDING, ACTIVE -> {
                if (row.activatesAt().isAfter(reached)) {
                    agenda.add(new Due(row.activatesAt(), Change.ACTIVATION, pot));
                } else {
                    pot.active = true;
                }
            }
        }
        watch(pot);
        payDebt();
    }

    private Pot pot(LotId id) {
        return pots.computeIfAbsent(id, none -> new Pot(rows.get(id)));
    }

    /** Back to the lot, or where it has no room, to those that were spent last. */
    private void restore(Pot pot, long points) {
        long left = points - giveTo(pot, points);
        for (Pot other : order.descendingSet()) {
            left -= left > 0 ? giveTo(other, left) : 0;
        }
    }

    private long giveTo(Pot pot, long points) {
        long part = Math.max(0, Math.min(points, pot.lot.points() - pot.remaining - pot.expired));
        if (part > 0) {
            pot.remaining += part;
            watch(pot);
        }
        return part;
    }

    /** @return what was not there */
    private long spend(long points) {
        return points - draw(points, order, Pot::spendable);
    }

    private void takeBack(long points, List<Pot> own) {
        long left = points - draw(points, own, Pot::pending);
        for (Pot pot : own) {
            long part = Math.min(left, pot.expired - pot.offset);
            pot.offset += part;
            left -= part;
        }
        left -= draw(left, order, Pot::pending);
        left -= draw(left, own, Pot::spendable);
        left -= draw(left, order, Pot::spendable);
        debt += left;
    }

    private List<Pot> own(AccountFact fact) {
        return pots.values().stream()
                .filter(pot -> fact.takesBackFrom().contains(pot.lot.root().origin()))
                .sorted(Comparator.comparing(pot -> pot.lot.root()))
                .toList();
    }

    private static long draw(long points, Collection<Pot> pots, ToLongFunction<Pot> from) {
        long left = Math.max(0, points);
        for (Pot pot : pots) {
            if (left == 0) {
                break;
            }
            long part = Math.min(left, from.applyAsLong(pot));
            pot.remaining -= part;
            left -= part;
        }
        return Math.max(0, points) - left;
    }

    private void payDebt() {
        if (debt > 0) {
            debt -= draw(debt, order, Pot::spendable);
        }
    }

    /** Everything up to an instant that happens by itself. */
    private void passTo(Instant until) {
        while (!agenda.isEmpty() && !agenda.peek().at().isAfter(until)) {
            Due due = agenda.remove();
            reached = due.at();
            Pot pot = due.pot();
            switch (due.change()) {
                case ACTIVATION -> {
                    pot.active = true;
                    watch(pot);
                    payDebt();
                }
                case CANCELLATION -> pot.remaining -= pot.free();
                case EXPIRY -> expire(pot);
            }
        }
        reached = later(until);
    }

    private void expire(Pot pot) {
        if (end(pot).isAfter(reached)) {
            watch(pot);
        } else if (pot.active) {
            long gone = pot.free();
            pot.remaining -= gone;
            pot.expired += gone;
        }
    }

    private void watch(Pot pot) {
        Instant end = end(pot);
        if (pot.active && !end.equals(Lot.NEVER)) {
            agenda.add(new Due(later(end), Change.EXPIRY, pot));
        }
    }

    private Instant end(Pot pot) {
        return pot.lot.endsAt(slidesTo);
    }

    private Instant later(Instant instant) {
        return instant.isAfter(reached) ? instant : reached;
    }
}
