package org.loyaltyledger.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {
    private Ports() {}

    /** A port of the loopback address that nobody listens on now. */
    static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** @throws IOException with a sentence for the user when somebody listens there */
    static void mustBeFree(String address, int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of a service just stopped linger for a while
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw new IOException("Port " + port + " is in use; choose another with LEDGER_PORT", taken);
        }
    }
}
