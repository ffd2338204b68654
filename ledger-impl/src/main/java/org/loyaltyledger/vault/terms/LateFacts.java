package org.loyaltyledger.vault.terms;

/** What becomes of the awards of sales when something that happened before them is learnt after them. */
public enum LateFacts {
    /** They are evaluated again in order, and the differences are booked as corrections. */
    REASSESS,
    /** They stay as they were booked; answers say so. */
    AS_POSTED
}
