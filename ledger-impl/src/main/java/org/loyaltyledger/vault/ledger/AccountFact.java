package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What one transaction did to one account, as far as it was somebody's doing: what followed from it by itself (expiry,
 * activation, payment of debt) is worked out again by {@link AccountReplay}.
 *
 * @param recordedAt when its partition booked it
 * @param balanceBy what its entries changed the account's balance by
 * @param debited points that the transaction took from the account's balance: spent, taken back or owed
 * @param allocations to lots of the account, in their order
 * @param lots made in the account
 * @param slidesTo to where it moved the end of sliding points; {@link Lot#NEVER}: nowhere
 * @param takesBackFrom transactions whose lots it took points back from before any others
 */
public record AccountFact(
        TransactionId id,
        TransactionKind kind,
        Instant occurredAt,
        Instant recordedAt,
        long balanceBy,
        long debited,
        List<Allocation> allocations,
        List<Lot> lots,
        Instant slidesTo,
        List<TransactionId> takesBackFrom) {

    /**
     * Business time decides; what happened at one instant follows in the order of recording, be it in two partitions. Of one
     * transaction between two accounts that were merged since, points leave before they arrive.
     */
    static final Comparator<AccountFact> ORDER = Comparator.comparing(AccountFact::occurredAt)
            .thenComparing(AccountFact::recordedAt)
            .thenComparing(AccountFact::id)
            .thenComparing(AccountFact::balanceBy);

    public AccountFact {
        allocations = List.copyOf(allocations);
        lots = List.copyOf(lots);
        takesBackFrom = List.copyOf(takesBackFrom);
    }

    static AccountFact of(Transaction transaction, UUID account) {
        List<Long> own = transaction.entries().stream()
                .filter(entry -> entry.account().equals(account))
                .map(Entry::points)
                .toList();
        return new AccountFact(
                transaction.id(),
                transaction.kind(),
                transaction.occurredAt(),
                transaction.recordedAt(),
                own.stream().mapToLong(Long::longValue).sum(),
                -own.stream()
                        .mapToLong(Long::longValue)
                        .filter(points -> points < 0)
                        .sum(),
                transaction.allocations().stream()
                        .filter(allocation -> allocation.account().equals(account))
                        .toList(),
                transaction.lots().stream()
                        .filter(lot -> lot.account().equals(account))
                        .toList(),
                transaction.slidesTo(),
                transaction.takesBackFrom());
    }

    /**
     * The same in terms of the lots that points were earned as.
     *
     * @param roots of the lots it touched
     */
    AccountFact inRoots(UnaryOperator<LotId> roots) {
        return new AccountFact(
                id,
                kind,
                occurredAt,
                recordedAt,
                balanceBy,
                debited,
                allocations.stream()
                        .map(one -> new Allocation(
                                one.transaction(),
                                one.nth(),
                                one.account(),
                                roots.apply(one.lot()),
                                one.effect(),
                                one.points()))
                        .toList(),
                lots.stream().filter(lot -> !lot.isContinuation()).toList(),
                slidesTo,
                takesBackFrom);
    }

    /** It moved lots between accounts whose facts are taken together, so that nothing happened. */
    boolean isMergeOfContinuedLots() {
        return kind == TransactionKind.MERGE && lots.stream().allMatch(Lot::isContinuation);
    }

    /** The same with so many points more spent. */
    AccountFact spending(long points) {
        return new AccountFact(
                id,
                kind,
                occurredAt,
                recordedAt,
                balanceBy,
                Math.addExact(debited, points),
                allocations,
                lots,
                slidesTo,
                takesBackFrom);
    }

    /** The same, moving the end of sliding points on; {@link Lot#NEVER}: nowhere. */
    AccountFact sliding(Instant to) {
        boolean later = slidesTo.equals(Lot.NEVER) || to.isAfter(slidesTo);
        return to.equals(Lot.NEVER) || !later
                ? this
                : new AccountFact(
                        id,
                        kind,
                        occurredAt,
                        recordedAt,
                        balanceBy,
                        debited,
                        allocations,
                        lots,
                        Lot.stored(to),
                        takesBackFrom);
    }

    AccountFact withoutSlide() {
        return new AccountFact(
                id, kind, occurredAt, recordedAt, balanceBy, debited, allocations, lots, Lot.NEVER, takesBackFrom);
    }

    long sum(Effect effect) {
        return allocations.stream()
                .filter(allocation -> allocation.effect() == effect)
                .mapToLong(Allocation::points)
                .sum();
    }

    /** Debt that came from another account with its lots. */
    long debtBrought() {
        boolean arrives = kind == TransactionKind.MERGE && sum(Effect.DRAWN) == 0;
        return arrives ? lots.stream().mapToLong(Lot::points).sum() - balanceBy : 0;
    }

    /** It only says what followed from other facts by itself. */
    boolean isDerived() {
        return switch (kind) {
            case EXPIRY, CANCELLATION, REALLOCATION -> true;
            default -> false;
        };
    }

    /** It took points from whatever lots came first in the order of spending; another order may mean other lots. */
    boolean spends() {
        return switch (kind) {
            case SALE, REDEMPTION, ADJUSTMENT -> true;
            default -> false;
        };
    }

    /** It took earned points back, and what was not there any more became debt. */
    boolean takesBack() {
        return switch (kind) {
            case RETURN, BONUS -> true;
            default -> false;
        };
    }
}
