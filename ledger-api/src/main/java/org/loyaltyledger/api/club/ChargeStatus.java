package org.loyaltyledger.api.club;

/** What became of an amount that fell due. */
public enum ChargeStatus {
    /** To be charged or paid out; attempts may have failed. */
    DUE,
    /** The shop told that it was paid. */
    PAID,
    /** Nobody owes it any more: the membership ended or changed before it was paid. */
    VOID
}
