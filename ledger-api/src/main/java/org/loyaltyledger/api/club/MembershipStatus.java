package org.loyaltyledger.api.club;

/** Where a membership stands. */
public enum MembershipStatus {
    /** Before the first payment falls due; with all benefits. */
    TRIAL,
    /** Paid for, or free. */
    ACTIVE,
    /**
     * A payment fell due and is waited for, with the benefits that were paid for before. A first period has none until it
     * is paid, unless the plan has a grace for first periods.
     */
    GRACE,
    /** Interrupted; without benefits. */
    PAUSED,
    /** Ended, because a payment did not come. */
    LAPSED,
    /** Ended, because somebody wished so or the plan is no longer offered. */
    CANCELLED
}
