package org.loyaltyledger.vault.ledger;

/**
 * What an allocation did to its lot. Together the allocations of a lot tell its whole life: remaining = points - DRAWN -
 * EXPIRED - NETTED + RESTORED, held = HELD - RELEASED - CAPTURED.
 */
public enum Effect {
    /** spent, taken back, moved or forfeited */
    DRAWN,
    /** ran out */
    EXPIRED,
    /** paid a debt */
    NETTED,
    /** given back after a return */
    RESTORED,
    /** set aside for a hold */
    HELD,
    /** let go from a hold */
    RELEASED,
    /** spent out of a hold: DRAWN and RELEASED in one */
    CAPTURED,
    /** became spendable */
    ACTIVATED,
    /** had run out; a return counts it as taken back */
    SET_OFF
}
