package org.loyaltyledger.bench.http;

import java.io.IOException;
import org.loyaltyledger.bench.Server;

/** One service for several variants: started by the first that needs it, stopped once. */
public final class Premises implements AutoCloseable {

    private final Server server;
    private Service service;

    public Premises(Server server) {
        this.server = server;
    }

    Service service() throws IOException, InterruptedException {
        if (service == null) {
            service = Service.start(server);
        }
        return service;
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
            service = null;
        }
    }
}
