package org.loyaltyledger.bench.baseline;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.loyaltyledger.bench.Server;
import org.loyaltyledger.bench.Variant;

/** All baselines, with as many clients as serve each best. */
public final class Baselines {

    private final Tables textbookTables;
    private final Tables tightTables;
    private final Server server;

    /** Baselines on this server. */
    public Baselines(Server server) {
        this.server = server;
        this.textbookTables = new Tables(server, Textbook.PREFIX);
        this.tightTables = new Tables(server, "bench_tight_");
    }

    /** The bare commit, 64 clients. */
    public Variant oneRow() {
        return new OneRow(server, 64, new AtomicLong());
    }

    /** The JPA transfer from accounts all over. */
    public Variant textbookSpread() {
        return new Textbook(server, textbookTables, 16, Skew.SPREAD);
    }

    /** The JPA transfer from one hot account. */
    public Variant textbookHot() {
        return new Textbook(server, textbookTables, 16, Skew.HOT);
    }

    /** The five-statement transfer from accounts all over, with few and with many clients: one of them is its best. */
    public List<Variant> tightSpread() {
        return List.of(
                new Tight(server, tightTables, 16, Skew.SPREAD), new Tight(server, tightTables, 64, Skew.SPREAD));
    }

    /** The five-statement transfer from one hot account. */
    public Variant tightHot() {
        return new Tight(server, tightTables, 16, Skew.HOT);
    }
}
