package org.loyaltyledger.views.statement;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Effect;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.UpcomingExpiry;

/**
 * An account as it was known at an earlier instant: as it is stored, less what was not known then. Allocations together
 * tell the whole life of a lot, so those that were not known are taken back from it. The end of sliding points is the
 * present one; the books do not keep earlier ones.
 */
final class Hindsight {

    private final Map<LotId, Map<Effect, Long>> unknown = new HashMap<>();
    private final Set<LotId> notActive = new HashSet<>();
    private final List<Lot> lots;
    private final Account account;

    /**
     * @param account as it is stored
     * @param unknownPoints sum of its entries that were not known
     * @param touched lots as they are stored, at least those that were different then
     * @param unmade lots as they are stored that were not known
     * @param unknown allocations that were not known
     */
    Hindsight(Account account, long unknownPoints, List<Lot> touched, List<Lot> unmade, List<Recorded> unknown) {
        unknown.stream().map(Recorded::allocation).forEach(row -> {
            this.unknown
                    .computeIfAbsent(row.lot(), none -> new HashMap<>())
                    .merge(row.effect(), row.points(), Long::sum);
            if (row.effect() == Effect.ACTIVATED) {
                notActive.add(row.lot());
            }
        });
        this.lots = touched.stream().map(this::then).toList();
        List<Lot> stored = Stream.concat(touched.stream(), unmade.stream()).toList();
        long balance = account.balance() - unknownPoints;
        long remaining = account.remaining() + remaining(lots) - remaining(stored);
        this.account = new Account(
                account.id(),
                account.partition(),
                balance,
                account.pending() + pending(lots) - pending(stored),
                account.held() + held(lots) - held(stored),
                Math.max(0, remaining - balance),
                0,
                account.slidesTo(),
                Instant.MIN,
                new UpcomingExpiry(Lot.NEVER, UpcomingExpiry.UNKNOWN, UpcomingExpiry.UNKNOWN),
                account.latestAt(),
                account.debitedAt(),
                account.mergedInto());
    }

    /** Before anything is settled. */
    Account account() {
        return account;
    }

    /** Settled at an instant when the account is looked at. */
    Books books(Collection<Lot> others, Collection<Hold> holds, Instant at) {
        List<Lot> all = Stream.concat(lots.stream(), others.stream()).toList();
        return Throwaway.of(account, all, holds, at);
    }

    private Lot then(Lot lot) {
        long remaining = lot.remaining()
                + sum(lot, Effect.DRAWN, Effect.EXPIRED, Effect.NETTED, Effect.CAPTURED)
                - sum(lot, Effect.RESTORED, Effect.REINSTATED);
        long held = lot.held() - sum(lot, Effect.HELD) + sum(lot, Effect.RELEASED, Effect.CAPTURED);
        long left = Math.max(0, Math.min(lot.points(), remaining));
        return new Lot(
                lot.id(),
                lot.account(),
                lot.points(),
                left,
                Math.max(0, Math.min(left, held)),
                Math.max(
                        0,
                        lot.expired()
                                - sum(lot, Effect.EXPIRED, Effect.OFFSET_REVERSED)
                                + sum(lot, Effect.SET_OFF, Effect.REINSTATED)),
                notActive.contains(lot.id()) ? Lot.Phase.PENDING : lot.phase(),
                lot.activatesAt(),
                lot.expiresAt(),
                lot.sliding(),
                lot.earnedAt(),
                lot.priority(),
                lot.funder(),
                lot.price(),
                lot.root());
    }

    private long sum(Lot lot, Effect... effects) {
        Map<Effect, Long> sums = unknown.getOrDefault(lot.id(), Map.of());
        return Arrays.stream(effects)
                .mapToLong(effect -> sums.getOrDefault(effect, 0L))
                .sum();
    }

    private static long remaining(List<Lot> lots) {
        return lots.stream().mapToLong(Lot::remaining).sum();
    }

    private static long pending(List<Lot> lots) {
        return lots.stream().filter(Lot::isPending).mapToLong(Lot::remaining).sum();
    }

    private static long held(List<Lot> lots) {
        return lots.stream().mapToLong(Lot::held).sum();
    }
}
