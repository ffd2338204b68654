package org.loyaltyledger.deploy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What runs, stopped in the reverse of the order it was started in. After the stop nothing can be started any more. */
final class Lifeline {
    /** Starts something. */
    interface Starter<T> {
        T start() throws IOException;
    }

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private volatile boolean stopping;

    /** @throws IOException when the start failed, or the stop came first */
    synchronized <T> T add(Starter<T> starter, Consumer<T> stop) throws IOException {
        if (stopping) {
            throw new IOException("Stopped while starting");
        }
        var started = starter.start();
        stops.push(() -> stop.accept(started));
        return started;
    }

    /** Waits for a start that is under way, then stops everything. */
    void stop() {
        stopping = true;
        stopAll();
    }

    private synchronized void stopAll() {
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }

    /** How much runs now; for {@link #stopDownTo}. */
    synchronized int size() {
        return stops.size();
    }

    /** Stops what was started since this size, to start it again. */
    synchronized void stopDownTo(int size) {
        while (stops.size() > size) {
            stops.pop().run();
        }
    }

    boolean isStopping() {
        return stopping;
    }
}
