package org.loyaltyledger.views.statement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Effect;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.TransactionKind;

/**
 * An account as it was known at an earlier instant, put together from what was recorded by then: its lots as they were
 * made, and the allocations, which together tell the whole life of each. The end of sliding points is the present one;
 * the books do not keep earlier ones.
 *
 * @param account as it is today
 * @param balance sum of the entries that were known
 * @param made the lots that were known, as they are today
 * @param history all allocations of the account, known then or not
 * @param deadlines of all its holds
 */
record Hindsight(Account account, long balance, List<Lot> made, List<Recorded> history, List<Deadline> deadlines) {

    /** Settled at an instant when the account is looked at. */
    Books books(Instant at) {
        List<Lot> lots = made.stream().map(this::then).toList();
        long remaining = lots.stream().mapToLong(Lot::remaining).sum();
        long pending =
                lots.stream().filter(Lot::isPending).mapToLong(Lot::remaining).sum();
        long held = lots.stream().mapToLong(Lot::held).sum();
        Account then = new Account(
                account.id(),
                account.partition(),
                balance,
                pending,
                held,
                Math.max(0, remaining - balance),
                0,
                account.slidesTo(),
                Instant.MIN);
        return Throwaway.of(then, lots, overdue(at), at);
    }

    private Lot then(Lot lot) {
        long remaining = lot.points()
                - sum(lot, Effect.DRAWN, Effect.EXPIRED, Effect.NETTED, Effect.CAPTURED)
                + sum(lot, Effect.RESTORED);
        long held = sum(lot, Effect.HELD) - sum(lot, Effect.RELEASED, Effect.CAPTURED);
        return new Lot(
                lot.id(),
                lot.account(),
                lot.points(),
                Math.max(0, remaining),
                Math.max(0, Math.min(remaining, held)),
                sum(lot, Effect.EXPIRED),
                wasActive(lot) ? lot.phase() : Lot.Phase.PENDING,
                lot.activatesAt(),
                lot.expiresAt(),
                lot.sliding(),
                lot.earnedAt(),
                lot.priority(),
                lot.funder(),
                lot.price());
    }

    /** Unless its activation came later. */
    private boolean wasActive(Lot lot) {
        return history.stream()
                .noneMatch(row -> row.allocation().effect() == Effect.ACTIVATED
                        && row.allocation().lot().equals(lot.id())
                        && !row.known());
    }

    private long sum(Lot lot, Effect... effects) {
        Set<Effect> wanted = Set.of(effects);
        return history.stream()
                .filter(Recorded::known)
                .map(Recorded::allocation)
                .filter(row -> row.lot().equals(lot.id()) && wanted.contains(row.effect()))
                .mapToLong(row -> row.points())
                .sum();
    }

    /** Holds whose time was over although that was not recorded yet: settling lets them go. */
    private List<Hold> overdue(Instant at) {
        return deadlines.stream()
                .filter(deadline -> !deadline.expiresAt().isAfter(at))
                .filter(deadline -> deadline.state() == Hold.State.HELD || deadline.state() == Hold.State.TIMED_OUT)
                .filter(deadline -> !isReleased(deadline))
                .map(this::hold)
                .filter(hold -> !hold.parts().isEmpty())
                .toList();
    }

    private boolean isReleased(Deadline deadline) {
        Set<LotId> lots = hold(deadline).parts().stream().map(Hold.Part::lot).collect(Collectors.toSet());
        return history.stream()
                .filter(Recorded::known)
                .filter(row -> row.kind() == TransactionKind.TIME_OUT)
                .filter(row -> row.occurredAt().equals(deadline.expiresAt()))
                .anyMatch(row -> lots.contains(row.allocation().lot()));
    }

    private Hold hold(Deadline deadline) {
        List<Hold.Part> parts = history.stream()
                .filter(Recorded::known)
                .map(Recorded::allocation)
                .filter(row -> row.effect() == Effect.HELD && row.transaction().equals(deadline.hold()))
                .map(row -> new Hold.Part(row.lot(), row.points()))
                .toList();
        long points = parts.stream().mapToLong(Hold.Part::points).sum();
        return new Hold(
                deadline.hold(),
                Instant.EPOCH,
                account.id(),
                points,
                0,
                Hold.State.HELD,
                deadline.expiresAt(),
                "",
                parts);
    }
}
