package org.loyaltyledger.api.returns;

/** Why points that had been spent in a sale do not come back with it. */
public enum LossReason {
    /** The lot they came from has expired since, and the terms say that such points are lost ({@code restoreExpired}). */
    LOT_EXPIRED,
    /** The member is closed and has no account any more. */
    MEMBER_CLOSED
}
