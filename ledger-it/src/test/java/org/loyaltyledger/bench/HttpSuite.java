package org.loyaltyledger.bench;

import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.bench.baseline.Baselines;
import org.loyaltyledger.bench.baseline.Skew;
import org.loyaltyledger.bench.engine.Engine;
import org.loyaltyledger.bench.http.Premises;
import org.loyaltyledger.bench.http.Sales;

/** The service over HTTP against the tight transaction, which has no HTTP, no token and no rules. */
final class HttpSuite {

    private static final int CONNECTIONS = 64;

    private HttpSuite() {}

    static Suite on(Server server) {
        List<Variant> tight = new Baselines(server).tightSpread();
        Engine engine = new Engine(server);
        Variant bare = engine.spread(CONNECTIONS);
        Premises premises = new Premises(server);
        Variant sales = new Sales(premises, CONNECTIONS, "grocery", Skew.SPREAD);
        Variant held = new Sales(premises, CONNECTIONS, "loyal-grocery", Skew.SPREAD);
        Variant hot = new Sales(premises, CONNECTIONS, "loyal-grocery", Skew.HOT);
        List<Variant> variants = new ArrayList<>(tight);
        variants.addAll(List.of(bare, sales, held, hot));
        return new Suite(
                "Service over HTTP",
                variants,
                List.of(
                        Ratio.ofRates("R4", "HTTP at 64 / tight at its best", 1, sales, tight),
                        Ratio.ofRates("-", "HTTP at 64 / engine at 64", 0.5, sales, List.of(bare)),
                        Ratio.ofRates(
                                "R4 held",
                                "with tiers, counters and entitlements / without",
                                0.9,
                                held,
                                List.of(sales)),
                        Ratio.ofRates("R2 held", "the same, hot / spread", 0.9, hot, List.of(held))),
                engine::close);
    }
}
