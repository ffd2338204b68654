package org.loyaltyledger.platform.listener;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.threadpool.GrizzlyExecutorService;

/**
 * Puts the filters of this package into every HTTP listener of the server, and opens the public port when the service
 * answers. The server's own listener opens before the server knows whom to ask, and tells that to whoever comes first; so
 * it listens where nobody comes, and the public port is bound to it when all is in place. Until then connections are
 * refused.
 */
@ApplicationScoped
public class ListenerFilters {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.listener");
    private static final long EVERY_MILLIS = 100;

    /** One thread in so many is kept for probes of health and for refusing. */
    private static final int RESERVE = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    @ConfigProperty(name = "ledger.http.receive-timeout", defaultValue = "PT20S")
    private Duration receiveTimeout;

    @Inject
    @ConfigProperty(name = "ledger.http.connections-per-address", defaultValue = "1024")
    private int connectionsPerAddress;

    @Inject
    @ConfigProperty(name = "ledger.http.stop-timeout", defaultValue = "PT35S")
    private Duration stopTimeout;

    @Inject
    @ConfigProperty(name = "ledger.http.address", defaultValue = "0.0.0.0")
    private String address;

    @Inject
    @ConfigProperty(name = "ledger.http.port", defaultValue = "0")
    private int port;

    private final OpenConnections connections = new OpenConnections();
    private final Map<TCPNIOTransport, FilterChain> filtered = new HashMap<>();
    private Admission admission;
    private ScheduledFuture<?> running;
    private boolean stopping;
    private PublicPort publicPort;

    void begin(
            @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class) Object start) {
        admission = new Admission(connectionsPerAddress);
        publicPort = new PublicPort(address, port);
        try {
            HttpListeners.beforeShutdown(this::stop);
        } catch (ReflectiveOperationException otherServer) {
            LOG.log(Level.WARNING, "this server does not tell when it stops; requests may be cut off", otherServer);
        }
        running = executor.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        running.cancel(false);
    }

    private void look() {
        try {
            install();
            connections.timeOut(receiveTimeout);
            open();
        } catch (RuntimeException fault) {
            // Thrown on, it would end the schedule for good.
            LOG.log(Level.WARNING, "the HTTP listeners could not be looked after", fault);
        } catch (ReflectiveOperationException otherServer) {
            LOG.log(Level.WARNING, "this server has no Grizzly listeners; it guards its own", otherServer);
            running.cancel(false);
        }
    }

    private synchronized void install() throws ReflectiveOperationException {
        List<TCPNIOTransport> transports = HttpListeners.transports();
        filtered.keySet().retainAll(transports);
        for (TCPNIOTransport transport : transports) {
            if (transport.getProcessor() instanceof FilterChain chain && filtered.get(transport) != chain) {
                FilterChain with = with(chain, most(transport));
                transport.setProcessor(with);
                transport.setReadTimeout(receiveTimeout.toMillis(), TimeUnit.MILLISECONDS);
                filtered.put(transport, with);
                LOG.log(Level.INFO, "requests are admitted on {0}", transport.getName());
            }
        }
    }

    private synchronized void open() throws ReflectiveOperationException {
        if (!stopping && !filtered.isEmpty()) {
            publicPort.open(filtered.keySet().iterator().next());
        }
    }

    private FilterChain with(FilterChain chain, int most) {
        FilterChainBuilder filters = FilterChainBuilder.stateless().addAll(chain);
        int codec = filters.indexOfType(HttpCodecFilter.class);
        if (codec >= 0) {
            filters.add(codec + 1, new RequestAdmissionFilter(connections, admission, most));
            filters.add(codec, new EmptyRefusalFilter(connections));
        }
        return filters.build();
    }

    private static int most(TCPNIOTransport transport) {
        int threads = transport.getWorkerThreadPool() instanceof GrizzlyExecutorService pool
                ? pool.getConfiguration().getMaxPoolSize()
                : Integer.MAX_VALUE;
        return Math.max(1, threads - Math.max(2, threads / RESERVE));
    }

    private void stop() {
        List<TCPNIOTransport> transports;
        synchronized (this) {
            stopping = true;
            transports = List.copyOf(filtered.keySet());
        }
        new GracefulShutdown(connections, admission, stopTimeout).run(transports);
    }
}
