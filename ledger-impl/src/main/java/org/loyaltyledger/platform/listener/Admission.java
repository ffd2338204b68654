package org.loyaltyledger.platform.listener;

import java.time.Duration;

/** Whether requests are taken at all. */
final class Admission {

    /** When somebody who was refused in a shutdown may try again: another node, or the next start. */
    static final Duration RETRY = Duration.ofSeconds(5);

    private final int connectionsPerAddress;
    private volatile boolean stopping;

    Admission(int connectionsPerAddress) {
        this.connectionsPerAddress = connectionsPerAddress;
    }

    int connectionsPerAddress() {
        return connectionsPerAddress;
    }

    boolean isStopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
    }
}
