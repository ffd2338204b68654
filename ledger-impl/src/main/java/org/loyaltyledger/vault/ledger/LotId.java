package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A lot is named by the transaction that made it and its number therein.
 *
 * @param nth 1 to 4095
 */
public record LotId(TransactionId origin, int nth) implements Comparable<LotId> {
    public static final int MOST = 0xFFF;

    public LotId {
        if (nth < 1 || nth > MOST) {
            throw new IllegalArgumentException("A transaction makes 1 to " + MOST + " lots, not " + nth);
        }
    }

    public UUID uuid(Instant recordedAt) {
        return origin.uuid(recordedAt, nth);
    }

    @Override
    public int compareTo(LotId other) {
        int byOrigin = origin.compareTo(other.origin);
        return byOrigin != 0 ? byOrigin : Integer.compare(nth, other.nth);
    }
}
