package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A transaction's place in the books: partition and gapless sequence number. Its public form is a time-ordered UUID
 * (RFC 9562, version 7) whose random part is the place itself, so finding a transaction, hold or lot by its id needs no
 * index of its own.
 *
 * @param partition 0 to 2^20-1
 * @param sequence 1 to 2^42-1
 */
public record TransactionId(int partition, long sequence) implements Comparable<TransactionId> {
    private static final int SEQUENCE_BITS = 42;
    private static final long SEQUENCE_MASK = (1L << SEQUENCE_BITS) - 1;
    /** No sequence number is higher. */
    public static final long LAST = SEQUENCE_MASK;

    private static final int PARTITION_MASK = (1 << 20) - 1;

    public TransactionId {
        if (partition < 0 || partition > PARTITION_MASK || sequence < 0 || sequence > SEQUENCE_MASK) {
            throw new IllegalArgumentException("No place in the books: " + partition + "/" + sequence);
        }
    }

    /** The public id of this transaction, recorded at the given instant. */
    public UUID uuid(Instant recordedAt) {
        return uuid(recordedAt, 0);
    }

    /** The public id of the n-th thing (a lot) made by this transaction; 0 is the transaction itself. */
    UUID uuid(Instant recordedAt, int nth) {
        long high = recordedAt.toEpochMilli() << 16 | 0x7000L | nth & 0xFFFL;
        long low = 0x8000_0000_0000_0000L | (long) partition << SEQUENCE_BITS | sequence;
        return new UUID(high, low);
    }

    /** The place a public id speaks of; whether something is there, and with this very id, is for the caller to see. */
    public static TransactionId of(UUID id) {
        long low = id.getLeastSignificantBits();
        return new TransactionId((int) (low >>> SEQUENCE_BITS) & PARTITION_MASK, low & SEQUENCE_MASK);
    }

    @Override
    public int compareTo(TransactionId other) {
        return partition != other.partition
                ? Integer.compare(partition, other.partition)
                : Long.compare(sequence, other.sequence);
    }
}
