package org.loyaltyledger.platform.listener;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The order of a shutdown: no connection is accepted any more; what was accepted is finished; whoever still asks on an
 * open connection is told 503, and the connection is closed. Then the server may stop the application.
 */
final class GracefulShutdown {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.listener");

    /** How long an idle connection may still send a request and be answered. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofMillis(10);
    private static final Duration UNWATCHED = Duration.ofSeconds(1);
    private static final int LAST_READ_MILLIS = 1000;
    private static final int HEAD_MAX = 64 * 1024;

    private final OpenConnections connections;
    private final Admission admission;
    private final Duration patience;

    /** @param patience how long requests in progress are waited for */
    GracefulShutdown(OpenConnections connections, Admission admission, Duration patience) {
        this.connections = connections;
        this.admission = admission;
        this.patience = patience;
    }

    /** Returns when nothing is in progress, or the patience is over. */
    void run(List<TCPNIOTransport> transports) {
        LOG.log(Level.INFO, "stopping: {0} connections are open", connections.size());
        admission.stop();
        transports.forEach(GracefulShutdown::refuseConnections);
        boolean finished = await(patience, () -> !connections.areBusy());
        await(IDLE, () -> connections.size() == 0);
        await(IDLE, () -> !connections.areBusy());
        LOG.log(
                finished ? Level.INFO : Level.WARNING,
                finished ? "every request was answered" : "requests in progress were given up after {0}",
                patience);
    }

    /**
     * Closing a socket resets the connections that wait to be accepted, so they are accepted here and answered. Java
     * closes a socket only when no selector watches it any more, so it is taken from its selector first: between the
     * last look and the close there must be as little time as possible.
     */
    private static void refuseConnections(TCPNIOTransport transport) {
        List<SocketChannel> waiting = new ArrayList<>();
        try {
            rehearse();
            for (TCPNIOServerConnection server : HttpListeners.servers(transport)) {
                acceptAndClose(server.getSelectionKey(), waiting);
            }
        } catch (IOException | ReflectiveOperationException fault) {
            LOG.log(Level.WARNING, "a listener did not close in order", fault);
        }
        transport.unbindAll();
        waiting.forEach(GracefulShutdown::refuse);
    }

    private static void acceptAndClose(SelectionKey key, List<SocketChannel> accepted) throws IOException {
        ServerSocketChannel socket = (ServerSocketChannel) key.channel();
        key.cancel();
        key.selector().wakeup();
        await(UNWATCHED, () -> !socket.isRegistered());
        SocketChannel next = socket.accept();
        while (next != null) {
            accepted.add(next);
            next = socket.accept();
        }
        socket.close();
    }

    /** What is done for the first time loads classes, which takes long. */
    private static void rehearse() throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel socket = ServerSocketChannel.open()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            socket.configureBlocking(false);
            SelectionKey key = socket.register(selector, SelectionKey.OP_ACCEPT);
            key.cancel();
            selector.selectNow();
            acceptAndClose(key, new ArrayList<>());
        }
    }

    private static void refuse(SocketChannel channel) {
        try (channel) {
            channel.configureBlocking(true);
            Socket socket = channel.socket();
            socket.setSoTimeout(LAST_READ_MILLIS);
            readHead(socket.getInputStream());
            socket.getOutputStream().write(stopping().bytes("Service Unavailable"));
            socket.shutdownOutput();
            socket.getInputStream().skipNBytes(HEAD_MAX);
        } catch (IOException gone) {
            LOG.log(Level.FINE, "a connection that waited was not answered", gone);
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int matched = 0;
        for (int read = 0; read < HEAD_MAX && matched < 4; read++) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            matched = next == (matched % 2 == 0 ? '\r' : '\n') ? matched + 1 : 0;
        }
    }

    private static Refusal stopping() {
        return Refusal.of(Problem.of(ProblemType.UNAVAILABLE)
                .detail("The service is stopping")
                .retryAfter(Admission.RETRY));
    }

    private static boolean await(Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
