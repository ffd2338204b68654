package org.loyaltyledger.vault.ledger;

/** What a transaction is about. */
public enum TransactionKind {
    SALE,
    RETURN,
    REDEMPTION,
    HOLD,
    CAPTURE,
    VOID,
    TIME_OUT,
    ACTIVATION,
    CANCELLATION,
    EXPIRY,
    TRANSFER,
    ADJUSTMENT,
    MERGE,
    FORFEIT,
    BONUS,
    /** Points for a reported event that is no sale. */
    EVENT,
    /** lots and debt brought to where they stand if all facts are taken in the order of their business times */
    REALLOCATION,
    /** what was booked is evaluated again: something that happened earlier was learnt, or two members became one */
    REASSESSMENT
}
