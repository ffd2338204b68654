package org.loyaltyledger.vault.ledger;

/** What a transaction is about. */
public enum TransactionKind {
    /** A sale, with the points that it earned and spent. */
    SALE,
    /** Goods of a sale came back. */
    RETURN,
    /** Points were spent at once, outside of a sale. */
    REDEMPTION,
    /** Points were set aside. */
    HOLD,
    /** What a hold set aside was spent. */
    CAPTURE,
    /** A hold was given up. */
    VOID,
    /** A hold ended because nobody captured it in time. */
    TIME_OUT,
    /** Pending points became spendable. */
    ACTIVATION,
    /** Pending points will never become spendable. */
    CANCELLATION,
    /** Points expired. */
    EXPIRY,
    /** Points moved from one member to another. */
    TRANSFER,
    /** An operator gave or took points. */
    ADJUSTMENT,
    /** Two members became one. */
    MERGE,
    /** The points of a closed member were forfeited. */
    FORFEIT,
    /** Points that a bundle, club, contract or tier gives. */
    BONUS,
    /** Points for a reported event that is no sale. */
    EVENT,
    /** Lots and debt were brought to where they stand if all facts are taken in the order of their business times. */
    REALLOCATION,
    /** What was booked was evaluated again: something that happened earlier was learnt, or two members became one. */
    REASSESSMENT
}
