package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Effect;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.TransactionId;

/** Reads allocations by the transaction that made them. */
public final class AllocationRows {

    private AllocationRows() {}

    /** In the order they were made; one statement for each partition concerned. */
    public static List<Allocation> of(Connection connection, Collection<TransactionId> transactions)
            throws SQLException {
        List<Allocation> found = new ArrayList<>();
        for (Map.Entry<Integer, List<Long>> part : byPartition(transactions).entrySet()) {
            found.addAll(Rows.select(
                    connection,
                    "SELECT partition_id, seq, nth, account_id, lot_seq, lot_nth, effect, points FROM allocation"
                            + " WHERE partition_id = ? AND seq IN (?*) ORDER BY seq, nth",
                    List.of(part.getKey()),
                    part.getValue(),
                    AllocationRows::map));
        }
        return found;
    }

    static Map<Integer, List<Long>> byPartition(Collection<TransactionId> transactions) {
        return transactions.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        TransactionId::partition,
                        TreeMap::new,
                        Collectors.mapping(TransactionId::sequence, Collectors.toList())));
    }

    /** Reads a row that has all columns of the table. */
    public static Allocation map(ResultSet row) throws SQLException {
        int partition = row.getInt("partition_id");
        return new Allocation(
                new TransactionId(partition, row.getLong("seq")),
                row.getInt("nth"),
                Rows.uuid(row, "account_id"),
                new LotId(new TransactionId(partition, row.getLong("lot_seq")), row.getInt("lot_nth")),
                Effect.valueOf(row.getString("effect")),
                row.getLong("points"));
    }
}
