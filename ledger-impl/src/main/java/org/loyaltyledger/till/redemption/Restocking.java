package org.loyaltyledger.till.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.writer.HoldRows;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;

/** Looks after rewards whose hold nobody captured: once it has timed out they go back into the stock. */
@ApplicationScoped
public class Restocking {

    private static final int HOLDS_PER_RUN = 5_000;

    private DataSource dataSource;
    private Vault vault;

    Restocking() {
        // for the container's proxy
    }

    @Inject
    Restocking(DataSource dataSource, Vault vault) {
        this.dataSource = dataSource;
        this.vault = vault;
    }

    /** Asks each hold that has something out of the stock, the oldest first. */
    public void run() {
        List<CompletableFuture<StoredAnswer>> answers = holding().entrySet().stream()
                .map(hold -> vault.inBackground(hold.getValue(), new Restock(OpenHold.of(hold.getKey())), "restock"))
                .toList();
        answers.forEach(vault::awaitBackground);
    }

    /** With the partitions where they live: a hold moves when its member is merged into one of another partition. */
    private Map<UUID, Integer> holding() {
        return Database.read(dataSource, connection -> {
            Map<TransactionId, UUID> holds = new LinkedHashMap<>();
            Rows.select(
                            connection,
                            "SELECT partition_id, seq, recorded_at FROM redemption WHERE holds_stock IN (?*)"
                                    + " ORDER BY partition_id, seq LIMIT " + HOLDS_PER_RUN,
                            List.of(),
                            List.of(true),
                            row -> new TransactionId(row.getInt("partition_id"), row.getLong("seq"))
                                    .uuid(Rows.instant(row, "recorded_at")))
                    .forEach(hold -> holds.put(TransactionId.of(hold), hold));
            Map<TransactionId, Integer> partitions = HoldRows.partitionsOf(connection, holds.keySet());
            Map<UUID, Integer> found = new LinkedHashMap<>();
            holds.forEach((place, hold) -> found.put(hold, partitions.getOrDefault(place, place.partition())));
            return found;
        });
    }
}
