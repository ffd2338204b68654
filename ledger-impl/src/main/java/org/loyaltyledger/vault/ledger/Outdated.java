package org.loyaltyledger.vault.ledger;

/**
 * A command was prepared for a state that has changed before its turn came: the sale it needs was booked meanwhile, or its
 * member lives in another partition now. Nothing is booked; prepared again, it is decided by the new state.
 */
public final class Outdated extends RuntimeException {

    /** @param what has changed, for the log */
    public Outdated(String what) {
        super(what, null, false, false);
    }
}
