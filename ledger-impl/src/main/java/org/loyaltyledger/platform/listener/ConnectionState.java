package org.loyaltyledger.platform.listener;

import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;

/** Where the exchange on one connection stands. */
final class ConnectionState {

    /** The course of an exchange. */
    enum Phase {
        /** Nothing has been received since the last answer. */
        IDLE,
        /** A part of a request has been received; the rest is waited for. */
        RECEIVING,
        /** The application has it. */
        IN_PROGRESS,
        /** The rest did not come in time; the connection is answered and closed. */
        TIMED_OUT
    }

    private static final Attribute<ConnectionState> ATTRIBUTE =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(ConnectionState.class.getName());

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.IDLE);
    private final String address;
    private volatile long receivingSince;
    private volatile int buffered;
    private volatile boolean admitted;
    private volatile boolean skipping;

    private ConnectionState(String address) {
        this.address = address;
    }

    /** @param address the peer's IP address */
    static ConnectionState attach(Connection<?> connection, String address) {
        ConnectionState state = new ConnectionState(address);
        ATTRIBUTE.set(connection, state);
        return state;
    }

    /** The state of a connection, or null while the connection is not known. */
    static ConnectionState ofOrNull(Connection<?> connection) {
        return ATTRIBUTE.get(connection);
    }

    String address() {
        return address;
    }

    Phase phase() {
        return phase.get();
    }

    /** Bytes have arrived: of the next request, unless the body of the last one was not read to its end. */
    void received() {
        if (!skipping) {
            receiving();
        }
    }

    /** What comes next is the rest of a body that nobody reads. */
    void skipping() {
        skipping = true;
    }

    /** A request is arriving. */
    void receiving() {
        skipping = false;
        if (phase.compareAndSet(Phase.IDLE, Phase.RECEIVING)) {
            receivingSince = System.nanoTime();
        }
    }

    /** @return whether it may be passed to the application: not if its time was over just now */
    boolean begin() {
        return phase.compareAndSet(Phase.RECEIVING, Phase.IN_PROGRESS)
                || phase.compareAndSet(Phase.IDLE, Phase.IN_PROGRESS);
    }

    /** The answer is written. */
    void complete() {
        phase.compareAndSet(Phase.IN_PROGRESS, Phase.IDLE);
        phase.compareAndSet(Phase.RECEIVING, Phase.IDLE);
    }

    /** @return whether the rest of its request is overdue; true once */
    boolean timeOut(long patienceNanos) {
        return phase.get() == Phase.RECEIVING
                && System.nanoTime() - receivingSince > patienceNanos
                && phase.compareAndSet(Phase.RECEIVING, Phase.TIMED_OUT);
    }

    int buffered() {
        return buffered;
    }

    void buffered(int bytes) {
        buffered = bytes;
    }

    /** Whether its request counts among those the application works at. */
    boolean admitted() {
        return admitted;
    }

    void admitted(boolean is) {
        admitted = is;
    }
}
