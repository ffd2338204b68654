package org.loyaltyledger.bench;

import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.bench.baseline.Baselines;
import org.loyaltyledger.bench.engine.Engine;

/** The engine, without HTTP, against all baselines. */
final class EngineSuite {

    private EngineSuite() {}

    static Suite on(Server server) {
        Baselines baselines = new Baselines(server);
        Variant oneRow = baselines.oneRow();
        Variant textbookSpread = baselines.textbookSpread();
        Variant textbookHot = baselines.textbookHot();
        Engine engine = new Engine(server);
        Variant spread = engine.spread(256);
        Variant hot = engine.hot(256);
        List<Variant> variants = new ArrayList<>(List.of(oneRow, textbookSpread, textbookHot));
        variants.addAll(baselines.tightSpread());
        variants.addAll(List.of(baselines.tightHot(), engine.spread(16), engine.spread(64), spread));
        variants.addAll(List.of(engine.hot(16), engine.hot(64), hot));
        return new Suite(
                "Engine without HTTP",
                variants,
                List.of(
                        Ratio.ofRates("R1", "engine at 256 / one row and its commit", 1, spread, List.of(oneRow)),
                        Ratio.ofRates("R2", "engine at 256, hot / spread", 1, hot, List.of(spread)),
                        Ratio.ofRates("R3", "engine at 256 / textbook, spread", 5, spread, List.of(textbookSpread)),
                        Ratio.ofRates("R3", "engine at 256 / textbook, hot", 12, hot, List.of(textbookHot)),
                        Ratio.ofFsyncs("R6", "engine at 256: operations per redo fsync", 50, spread)),
                engine::close);
    }
}
