package org.loyaltyledger.api.club;

/** What an amount is for. */
public enum ChargeKind {
    /** The member owes it, for a period or for life. */
    PERIOD,
    /** The shop owes it to the member, for what was paid and is not used. */
    REFUND
}
