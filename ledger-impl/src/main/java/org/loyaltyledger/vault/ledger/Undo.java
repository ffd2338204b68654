package org.loyaltyledger.vault.ledger;

import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers how to take back what one command did, so that a refused command leaves the books as they were. */
final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void push(Runnable step) {
        steps.push(step);
    }

    /** Takes everything back since the last {@link #keep()}, newest first. */
    void rollback() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }

    void keep() {
        steps.clear();
    }
}
