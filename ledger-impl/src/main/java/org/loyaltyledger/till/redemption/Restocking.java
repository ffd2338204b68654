package org.loyaltyledger.till.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.vault.ledger.TransactionId;
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
        List<CompletableFuture<StoredAnswer>> answers = holding().stream()
                .map(hold -> vault.inBackground(
                        TransactionId.of(hold).partition(), new Restock(OpenHold.of(hold)), "restock"))
                .toList();
        answers.forEach(vault::awaitBackground);
    }

    private List<UUID> holding() {
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT partition_id, seq, recorded_at FROM redemption WHERE holds_stock IN (?*)"
                                + " ORDER BY partition_id, seq LIMIT " + HOLDS_PER_RUN,
                        List.of(),
                        List.of(true),
                        row -> new TransactionId(row.getInt("partition_id"), row.getLong("seq"))
                                .uuid(Rows.instant(row, "recorded_at"))));
    }
}
