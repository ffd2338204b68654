package org.loyaltyledger.api.contract;

/** Whether an amount is paid. */
public enum ContractChargeStatus {
    DUE,
    PAID,
    /** Fell away: what was missing came late, but it came. */
    DROPPED
}
