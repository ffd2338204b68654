package org.loyaltyledger.api.redemption;

/** What became of a hold. All but {@link #HELD} are final. */
public enum HoldStatus {
    /** Points are set aside. */
    HELD,
    /** They were spent, all or a part; the rest went back. */
    CAPTURED,
    /** They went back because the caller gave the hold up. */
    VOIDED,
    /** They went back because nobody captured the hold in time. */
    TIMED_OUT
}
