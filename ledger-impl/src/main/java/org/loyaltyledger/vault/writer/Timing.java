package org.loyaltyledger.vault.writer;

/** How long the parts of a batch took, in nanoseconds. */
public final class Timing {
    private final long began = System.nanoTime();
    private long readAt = began;
    private long decidedAt = began;

    void read() {
        readAt = System.nanoTime();
    }

    void decided() {
        decidedAt = System.nanoTime();
    }

    public long readNanos() {
        return readAt - began;
    }

    public long decideNanos() {
        return decidedAt - readAt;
    }

    /** From the last decision until now. */
    public long sinceDecidedNanos() {
        return System.nanoTime() - decidedAt;
    }
}
