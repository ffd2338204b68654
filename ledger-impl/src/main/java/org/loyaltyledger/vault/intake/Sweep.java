package org.loyaltyledger.vault.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;

/**
 * Books what has fallen due on accounts that nobody touches. Balances are right without it; it keeps the books short and
 * the history dated. Several nodes may sweep at once: who comes second finds nothing due.
 */
@ApplicationScoped
public class Sweep {
    /** Few, because each may have many lots. */
    private static final int ACCOUNTS_PER_COMMAND = 20;

    private static final int ACCOUNTS_PER_LOOK = 1_000;

    private DataSource dataSource;
    private Vault vault;
    private Clock clock;

    Sweep() {
        // for the container's proxy
    }

    @Inject
    Sweep(DataSource dataSource, Vault vault, Clock clock) {
        this.dataSource = dataSource;
        this.vault = vault;
        this.clock = clock;
    }

    /** @return how many accounts were settled in all partitions */
    public int run() {
        return run(partitions());
    }

    /** @return how many accounts were settled in these partitions; 0: nothing is due there any more */
    public int run(List<Integer> partitions) {
        int settled = 0;
        for (int partition : partitions) {
            settled += sweep(partition);
        }
        return settled;
    }

    /** Piece by piece, until nothing is due or nothing gets done: what this node calls due may not be yet. */
    private int sweep(int partition) {
        int settled = 0;
        boolean done = true;
        List<UUID> due = due(partition);
        while (done && !due.isEmpty()) {
            done = false;
            for (int from = 0; from < due.size(); from += ACCOUNTS_PER_COMMAND) {
                List<UUID> piece = due.subList(from, Math.min(due.size(), from + ACCOUNTS_PER_COMMAND));
                done |= lots(vault.awaitBackground(
                                vault.inBackground(partition, new Settle(partition, piece), "sweep")))
                        > 0;
            }
            settled += due.size();
            due = due(partition);
        }
        return done ? settled : 0;
    }

    private static int lots(StoredAnswer answer) {
        return Json.read(answer.body(), Settle.Done.class).lots();
    }

    private List<UUID> due(int partition) {
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT account_id FROM account WHERE partition_id = ? AND next_due <= ? ORDER BY next_due LIMIT "
                                + ACCOUNTS_PER_LOOK,
                        List.of(partition),
                        List.of(clock.instant()),
                        row -> Rows.uuid(row, "account_id")));
    }

    private List<Integer> partitions() {
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT partition_id FROM head WHERE partition_id >= ? ORDER BY partition_id",
                        List.of(),
                        List.of(0),
                        row -> row.getInt(1)));
    }
}
