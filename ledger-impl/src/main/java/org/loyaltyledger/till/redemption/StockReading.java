package org.loyaltyledger.till.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.terms.Reward;
import org.loyaltyledger.vault.writer.CounterRows;

/** How much of the rewards is given, for those who only read. */
@ApplicationScoped
public class StockReading {

    private DataSource dataSource;

    StockReading() {
        // for the container's proxy
    }

    @Inject
    StockReading(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Units given, by reward; those that were never given may be missing. */
    Map<String, Long> given(long programme, List<Reward> rewards) {
        Map<Counter, String> names = rewards.stream()
                .map(Reward::id)
                .collect(Collectors.toMap(id -> Stock.counter(programme, id), Function.identity()));
        return Database.read(dataSource, connection -> CounterRows.read(connection, names.keySet()).entrySet().stream()
                .collect(Collectors.toMap(row -> names.get(row.getKey()), Map.Entry::getValue)));
    }
}
