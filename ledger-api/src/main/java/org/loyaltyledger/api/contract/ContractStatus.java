package org.loyaltyledger.api.contract;

/** Where a contract stands. The last six are ends: nothing leads out of them. */
public enum ContractStatus {
    /** Made by the operator; the member has not said yes. */
    OFFERED,
    /** Signed; its first day has not come. */
    ACCEPTED,
    /** Signed; the member may still cancel and both sides are where they were. */
    COOLING_OFF,
    /** Its benefits are held, its commitment counts. */
    ACTIVE,
    /** Ran to its end. */
    COMPLETED,
    /** Ran to its end, and another follows it because notice was given. */
    RENEWED,
    /** The member left before the end, at what the exit cost. */
    ENDED_EARLY,
    /** The member took its yes back in time. */
    CANCELLED,
    /** The operator took the offer back. */
    WITHDRAWN,
    /** Nobody accepted in time. */
    LAPSED
}
