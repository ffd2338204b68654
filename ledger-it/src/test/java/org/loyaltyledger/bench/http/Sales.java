package org.loyaltyledger.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.bench.Run;
import org.loyaltyledger.bench.Server;
import org.loyaltyledger.bench.Variant;

/** One sale in one request, over so many connections. */
public final class Sales implements Variant {

    /** A service runs for weeks; its first half minute, in which Java compiles it, is not what it is like. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private final Server server;
    private final int connections;
    private Service service;
    private Grocer grocer;
    private String till;
    private long acknowledged;
    private long cutOff;

    /** Nothing is started before {@link #prepare}. */
    public Sales(Server server, int connections) {
        this.server = server;
        this.connections = connections;
    }

    /** Whether the load tool is there. */
    public static boolean isPossible() {
        return Wrk.isInstalled();
    }

    @Override
    public String name() {
        return "HTTP, one sale each, " + connections + " connections";
    }

    @Override
    public void prepare() {
        try {
            service = Service.start(server);
            grocer = Grocer.open(service);
            till = grocer.tillToken();
            run(WARM_UP);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the service started", stopped);
        }
    }

    @Override
    public Run run(Duration time) {
        try {
            String url = service.base() + grocer.path() + "/sales";
            String run = UUID.randomUUID().toString().substring(0, 8);
            Run result = new Wrk(connections, url, List.of(till, Integer.toString(Grocer.MEMBERS), run)).run(time);
            acknowledged += result.operations();
            cutOff += connections;
            return result;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** wrk does not wait for its last answers, so as many sales as it has connections may be stored beyond those it saw. */
    @Override
    public List<String> faults() {
        JsonNode report = grocer.audit();
        List<String> faults = new ArrayList<>();
        report.get("differences").forEach(difference -> faults.add(difference.toString()));
        long stored = report.get("transactions").asLong();
        if (stored < acknowledged || stored > acknowledged + cutOff) {
            faults.add("sales stored: " + stored + ", acknowledged: " + acknowledged);
        }
        return faults;
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
    }
}
