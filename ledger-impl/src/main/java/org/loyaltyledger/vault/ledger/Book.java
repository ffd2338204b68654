package org.loyaltyledger.vault.ledger;

import java.util.UUID;

/**
 * The programme's own side of the double entry: one account of each kind in every partition. Points come from and go to
 * these, so that every transaction sums to zero.
 */
public enum Book {
    /** Points given for sales; its negative balance is what has ever been issued. */
    ISSUED,
    /** Points that members spent. */
    REDEEMED,
    /** Points that ran out. */
    EXPIRED,
    /** Points that members left behind when they closed. */
    FORFEITED,
    /** Counterpart of corrections by hand. */
    ADJUSTED,
    /** Points on their way between two partitions; zero over all of them. */
    TRANSIT;

    private static final long MARK = 0xB000_0000_0000_0000L;

    /** The account of this book in a partition. */
    public UUID in(int partition) {
        return new UUID(partition, MARK | ordinal());
    }
}
