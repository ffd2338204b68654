package org.loyaltyledger.vault.ledger;

import java.util.function.Consumer;

/**
 * A command met something that was not read for its batch, typically because an earlier command of the same batch has
 * just made it. It is tried again in a batch of its own.
 */
public final class Unread extends RuntimeException {
    private final transient Consumer<Needs> remedy;

    Unread(String what) {
        this(what, none -> {});
    }

    /** @param remedy asks for what is missing: the command is tried again once that was read */
    Unread(String what, Consumer<Needs> remedy) {
        super(what + " was not read", null, false, true);
        this.remedy = remedy;
    }

    /** What would have had to be asked for, as far as the books can tell; may be nothing. */
    public Needs remedy() {
        Needs needs = new Needs();
        remedy.accept(needs);
        return needs;
    }
}
