package org.loyaltyledger.platform.listener;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLConnection;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.loyaltyledger.ground.request.RequestId;

/** The port that clients know, beside the one that the server has opened for itself. */
final class PublicPort {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.listener");
    private static final int PATIENCE_MILLIS = 2_000;

    private final String address;
    private final int port;
    private boolean open;
    private boolean refused;

    /** @param port 0: there is none, the server's own is the public one */
    PublicPort(String address, int port) {
        this.address = address;
        this.port = port;
        this.open = port == 0;
    }

    /** Opens it, once requests to the transport reach the application; until then nothing happens. */
    void open(TCPNIOTransport transport) throws ReflectiveOperationException {
        if (open || !reachesTheApplication(transport)) {
            return;
        }
        try {
            transport.bind(new InetSocketAddress(address, port));
            open = true;
            LOG.log(Level.INFO, "connections are accepted on {0}, port {1}", new Object[] {address, port + ""});
        } catch (IOException taken) {
            if (!refused) {
                LOG.log(Level.SEVERE, taken, () -> "Port " + port + " cannot be opened; it is tried again");
            }
            refused = true;
        }
    }

    private boolean reachesTheApplication(TCPNIOTransport transport) throws ReflectiveOperationException {
        for (TCPNIOServerConnection server : HttpListeners.servers(transport)) {
            if (server.getLocalAddress() instanceof InetSocketAddress local) {
                return isAnsweredByTheApplication(local);
            }
        }
        return false;
    }

    /** It says that there is nothing at this path; the server's own answers carry no request id. */
    private static boolean isAnsweredByTheApplication(InetSocketAddress local) {
        try {
            URLConnection probe =
                    new URL("http", local.getAddress().getHostAddress(), local.getPort(), "/v1").openConnection();
            probe.setConnectTimeout(PATIENCE_MILLIS);
            probe.setReadTimeout(PATIENCE_MILLIS);
            probe.setRequestProperty("Connection", "close");
            return probe.getHeaderField(RequestId.HEADER) != null;
        } catch (IOException notYet) {
            LOG.log(Level.FINE, "the service does not answer yet", notYet);
            return false;
        }
    }
}
