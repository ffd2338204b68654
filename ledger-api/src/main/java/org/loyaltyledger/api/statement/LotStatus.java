package org.loyaltyledger.api.statement;

/** What can be done with a lot at the instant of the answer. */
public enum LotStatus {
    /** Earned, but not active yet. */
    PENDING,
    /** Can be spent. */
    ACTIVE,
    /** Nothing is left of it. */
    SPENT,
    /** Its time has passed. */
    EXPIRED
}
