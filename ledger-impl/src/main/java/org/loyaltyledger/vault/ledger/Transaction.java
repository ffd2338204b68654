package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One immutable business fact. Its entries sum to zero.
 *
 * @param occurredAt business time: decides rules, tiers, expiry
 * @param recordedAt system time: when the ledger learnt of it
 * @param explanation JSON text of how the figures came about; may be empty
 * @param lots made by it, as they were made
 * @param slidesTo to where it moved the end of the sliding points of its members; {@link Lot#NEVER}: nowhere
 * @param takesBackFrom transactions whose lots it took points back from before any others
 */
public record Transaction(
        TransactionId id,
        TransactionKind kind,
        Instant occurredAt,
        Instant recordedAt,
        Note note,
        String explanation,
        List<Entry> entries,
        List<Allocation> allocations,
        List<Lot> lots,
        Instant slidesTo,
        List<TransactionId> takesBackFrom) {

    public Transaction {
        if (entries.stream().mapToLong(Entry::points).reduce(0, Math::addExact) != 0) {
            throw new IllegalStateException("Entries of " + kind + " " + id + " do not sum to zero: " + entries);
        }
    }

    public UUID uuid() {
        return id.uuid(recordedAt);
    }

    /** Whether it did something to an account. */
    boolean concerns(UUID account) {
        return entries.stream().anyMatch(entry -> entry.account().equals(account))
                || allocations.stream()
                        .anyMatch(allocation -> allocation.account().equals(account))
                || lots.stream().anyMatch(lot -> lot.account().equals(account));
    }
}
