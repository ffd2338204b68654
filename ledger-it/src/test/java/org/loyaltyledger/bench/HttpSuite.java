package org.loyaltyledger.bench;

import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.bench.baseline.Baselines;
import org.loyaltyledger.bench.engine.Engine;
import org.loyaltyledger.bench.http.Sales;

/** The service over HTTP against the tight transaction, which has no HTTP, no token and no rules. */
final class HttpSuite {

    private static final int CONNECTIONS = 64;

    private HttpSuite() {}

    static Suite on(Server server) {
        List<Variant> tight = new Baselines(server).tightSpread();
        Engine engine = new Engine(server);
        Variant bare = engine.spread(CONNECTIONS);
        Variant sales = new Sales(server, CONNECTIONS);
        List<Variant> variants = new ArrayList<>(tight);
        variants.addAll(List.of(bare, sales));
        return new Suite(
                "Service over HTTP",
                variants,
                List.of(
                        Ratio.ofRates("R4", "HTTP at 64 / tight at its best", 1, sales, tight),
                        Ratio.ofRates("-", "HTTP at 64 / engine at 64", 0.5, sales, List.of(bare))),
                engine::close);
    }
}
