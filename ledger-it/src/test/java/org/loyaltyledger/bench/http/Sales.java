package org.loyaltyledger.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.loyaltyledger.bench.Run;
import org.loyaltyledger.bench.Variant;
import org.loyaltyledger.bench.baseline.Skew;

/** One sale in one request, over so many connections. */
public final class Sales implements Variant {

    /** A service runs for weeks; its first minutes, in which Java compiles it, are not what it is like. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 30));

    private final Premises premises;
    private final int connections;
    private final String terms;
    private final Skew skew;
    private Service service;
    private Grocer grocer;
    private String till;
    private long acknowledged;
    private long cutOff;

    /**
     * Nothing is started before {@link #prepare}.
     *
     * @param terms the name of sample terms
     * @param skew to whom the sales are: one member, or all alike
     */
    public Sales(Premises premises, int connections, String terms, Skew skew) {
        this.premises = premises;
        this.connections = connections;
        this.terms = terms;
        this.skew = skew;
    }

    /** Whether the load tool is there. */
    public static boolean isPossible() {
        return Wrk.isInstalled();
    }

    @Override
    public String name() {
        return "HTTP, one sale each, " + connections + " connections, " + terms + ", "
                + skew.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void prepare() {
        try {
            service = premises.service();
            grocer = Grocer.open(service, terms);
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
            Run result = new Wrk(
                            connections,
                            url,
                            List.of(till, Integer.toString(skew == Skew.HOT ? 1 : Grocer.MEMBERS), run))
                    .run(time);
            acknowledged += result.operations();
            cutOff += connections;
            return result;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * wrk does not wait for its last answers, so as many sales as it has connections may be stored beyond those it saw.
     * Sales are counted, not transactions: a bundle that a sale completes books its bonus by itself.
     */
    @Override
    public List<String> faults() throws SQLException {
        JsonNode report = grocer.audit();
        List<String> faults = new ArrayList<>();
        report.get("differences").forEach(difference -> faults.add(difference.toString()));
        long stored = premises.sales(grocer.code());
        if (stored < acknowledged || stored > acknowledged + cutOff) {
            faults.add("sales stored: " + stored + ", acknowledged: " + acknowledged);
        }
        return faults;
    }

    @Override
    public void close() {
        premises.close();
    }
}
