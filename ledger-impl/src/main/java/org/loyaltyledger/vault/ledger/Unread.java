package org.loyaltyledger.vault.ledger;

/**
 * A command met something that was not read for its batch, typically because an earlier command of the same batch has
 * just made it. It is tried again in a batch of its own.
 */
public final class Unread extends RuntimeException {

    Unread(String what) {
        super(what + " was not read", null, false, true);
    }
}
