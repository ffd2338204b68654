package org.loyaltyledger.api.contract;

/** Whether an amount is paid. */
public enum ContractChargeStatus {
    /** It is to be paid. */
    DUE,
    /** The shop has told that it was paid. */
    PAID,
    /** Fell away: what was missing came late, but it came. */
    DROPPED
}
