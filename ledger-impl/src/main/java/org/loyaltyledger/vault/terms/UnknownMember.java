package org.loyaltyledger.vault.terms;

/** What becomes of a sale whose card number no member has. */
public enum UnknownMember {
    REFUSE,
    /** Kept, and booked under its own time once a member with that identifier is enrolled. */
    PARK
}
