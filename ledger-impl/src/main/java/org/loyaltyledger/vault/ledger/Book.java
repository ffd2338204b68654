package org.loyaltyledger.vault.ledger;

import java.util.UUID;

/**
 * The programme's own side of the double entry: one account of each kind in every partition. Points come from and go to
 * these, so that every transaction sums to zero.
 */
public enum Book {
    /** Points given for sales; its negative balance is what has ever been issued. */
    ISSUED(0),
    /** Points that members spent. */
    REDEEMED(1),
    /** Points that ran out. */
    EXPIRED(2),
    /** Points that members left behind when they closed. */
    FORFEITED(3),
    /** Counterpart of corrections by hand. */
    ADJUSTED(4),
    /** Points on their way between two partitions; zero over all of them. */
    TRANSIT(5);

    private static final long MARK = 0xB000_0000_0000_0000L;

    private final int code;

    /**
     * @param code part of the account's id, which stands in entries and is hashed with them: given once, never changed and
     *     never used again, wherever the constant stands in this list
     */
    Book(int code) {
        this.code = code;
    }

    /** The account of this book in a partition. */
    public UUID in(int partition) {
        return new UUID(partition, MARK | code);
    }
}
