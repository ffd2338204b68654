package org.loyaltyledger.bench.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.loyaltyledger.bench.Run;
import org.loyaltyledger.bench.Variant;

/** The engine with so many requests under way. */
record EngineRun(Shop shop, int inFlight) implements Variant {

    @Override
    public String name() {
        return "engine, " + inFlight + " in flight, " + shop.skew().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void prepare() throws SQLException {
        shop.open();
    }

    @Override
    public Run run(Duration time) {
        return new InFlight(inFlight).run(time, shop::next);
    }

    @Override
    public List<String> faults() throws SQLException {
        return shop.faults();
    }
}
