package org.loyaltyledger.platform.listener;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** The connections of all listeners, and what they are bounded by. */
final class OpenConnections {

    private final Map<Connection<?>, ConnectionState> open = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> perAddress = new ConcurrentHashMap<>();
    private final AtomicInteger inProgress = new AtomicInteger();
    private final AtomicLong buffered = new AtomicLong();

    /** The state of a connection; from now on it counts. */
    ConnectionState of(Connection<?> connection) {
        ConnectionState known = ConnectionState.ofOrNull(connection);
        return known != null ? known : accept(connection);
    }

    private ConnectionState accept(Connection<?> connection) {
        ConnectionState state = ConnectionState.attach(connection, address(connection.getPeerAddress()));
        open.put(connection, state);
        perAddress
                .computeIfAbsent(state.address(), address -> new AtomicInteger())
                .incrementAndGet();
        return state;
    }

    void closed(Connection<?> connection) {
        ConnectionState state = open.remove(connection);
        if (state != null) {
            end(state);
            perAddress.computeIfPresent(
                    state.address(), (address, count) -> count.decrementAndGet() == 0 ? null : count);
        }
    }

    /** How many connections the peer of this one has, itself included. */
    int fromSameAddress(ConnectionState state) {
        AtomicInteger count = perAddress.get(state.address());
        return count == null ? 0 : count.get();
    }

    /** @return false if so many are in progress already */
    boolean admit(ConnectionState state, int most) {
        if (inProgress.incrementAndGet() > most) {
            inProgress.decrementAndGet();
            return false;
        }
        state.admitted(true);
        return true;
    }

    /** The exchange is over, whatever its end. */
    void end(ConnectionState state) {
        keep(state, 0);
        if (state.admitted()) {
            state.admitted(false);
            inProgress.decrementAndGet();
        }
        state.complete();
    }

    /** @return the bytes of unfinished requests in memory, of all connections, with so many of this one */
    long keep(ConnectionState state, int bytes) {
        long all = buffered.addAndGet(bytes - (long) state.buffered());
        state.buffered(bytes);
        return all;
    }

    int size() {
        return open.size();
    }

    /** Whether the application, or a client that is sending, is at work on some connection. */
    boolean areBusy() {
        return open.values().stream().anyMatch(state -> state.phase() != ConnectionState.Phase.IDLE);
    }

    Set<Connection<?>> all() {
        return open.keySet();
    }

    /** Answers those whose request does not arrive, with 408, and closes them. */
    void timeOut(Duration patience) {
        open.forEach((connection, state) -> {
            if (state.timeOut(patience.toNanos())) {
                keep(state, 0);
                byte[] answer = Refusal.of(Problem.of(ProblemType.REQUEST_TIMEOUT)
                                .detail("The rest of the request did not arrive within " + patience.toSeconds()
                                        + " seconds"))
                        .bytes("Request Timeout");
                closeAfter(connection, answer);
            }
        });
    }

    @SuppressWarnings("unchecked") // connections of TCP have socket addresses
    private static void closeAfter(Connection<?> connection, byte[] answer) {
        ((Connection<SocketAddress>) connection)
                .write(
                        Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, answer),
                        new EmptyCompletionHandler<WriteResult<Buffer, SocketAddress>>() {
                            @Override
                            public void completed(WriteResult<Buffer, SocketAddress> written) {
                                connection.closeSilently();
                            }

                            @Override
                            public void failed(Throwable gone) {
                                connection.closeSilently();
                            }
                        });
    }

    private static String address(Object peer) {
        return peer instanceof InetSocketAddress socket && socket.getAddress() != null
                ? socket.getAddress().getHostAddress()
                : String.valueOf(peer);
    }
}
