package org.loyaltyledger.vault.terms.calendar;

/** What a member does that may keep points alive. */
public enum Activity {
    EARN,
    REDEEM,
    TRANSFER
}
