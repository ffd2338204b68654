package org.loyaltyledger.vault.terms;

/** How far earned points are taken back when a sale is returned and the member has spent some of them. */
public enum Clawback {
    /** Only what is still pending. */
    PENDING_ONLY,
    /** Pending first, then the balance, never below zero. */
    WITHIN_BALANCE,
    /** All of it: what the balance lacks becomes a debt that the next earnings clear first. */
    DEBT
}
