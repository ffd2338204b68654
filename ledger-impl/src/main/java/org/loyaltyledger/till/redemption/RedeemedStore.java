package org.loyaltyledger.till.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** What redemptions and holds were for, one row each. */
@ApplicationScoped
public class RedeemedStore implements Store<TransactionId, Redeemed> {

    static final String COLUMNS =
            "partition_id, seq, recorded_at, programme_id, policy, points, value_minor, value_scale,"
                    + " items, units, terms_version, store, reference, holds_stock, is_hold, member_id, occurred_at";

    @Override
    public Room<TransactionId, Redeemed> room() {
        return Rooms.REDEEMED;
    }

    @Override
    public Map<TransactionId, Redeemed> load(Connection connection, Set<TransactionId> ids) throws SQLException {
        Map<Integer, Set<Long>> byPartition = ids.stream()
                .collect(Collectors.groupingBy(
                        TransactionId::partition, Collectors.mapping(TransactionId::sequence, Collectors.toSet())));
        Map<TransactionId, Redeemed> rows = new HashMap<>();
        for (Map.Entry<Integer, Set<Long>> part : byPartition.entrySet()) {
            Rows.select(
                            connection,
                            "SELECT " + COLUMNS + " FROM redemption WHERE partition_id = ? AND seq IN (?*)",
                            List.of(part.getKey()),
                            part.getValue(),
                            RedeemedStore::row)
                    .forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    @Override
    public void store(Connection connection, Map<TransactionId, Redeemed> rows) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO redemption (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE holds_stock = VALUES(holds_stock)",
                rows.values(),
                (values, row) -> values.set(row.id().partition())
                        .set(row.id().sequence())
                        .set(row.recordedAt())
                        .set(row.programme())
                        .set(row.price().policy())
                        .set(row.price().points())
                        .set(row.price()
                                .value()
                                .map(value -> value.unscaledValue().longValueExact())
                                .orElse(null))
                        .set(row.price().value().map(BigDecimal::scale).orElse(null))
                        .set(row.price().items())
                        .set(row.price().units())
                        .set(row.termsVersion())
                        .set(row.store())
                        .set(row.reference())
                        .set(row.holdsStock())
                        .set(row.origin().hold())
                        .set(row.origin().member())
                        .set(row.origin().occurredAt()));
    }

    static Redeemed row(ResultSet row) throws SQLException {
        long minor = row.getLong("value_minor");
        Optional<BigDecimal> value =
                row.wasNull() ? Optional.empty() : Optional.of(BigDecimal.valueOf(minor, row.getInt("value_scale")));
        Price price = new Price(
                row.getString("policy"),
                row.getLong("points"),
                value,
                row.getLong("items"),
                row.getLong("units"),
                List.of());
        return new Redeemed(
                new TransactionId(row.getInt("partition_id"), row.getLong("seq")),
                Rows.instant(row, "recorded_at"),
                row.getLong("programme_id"),
                price,
                row.getInt("terms_version"),
                row.getString("store"),
                row.getString("reference"),
                row.getBoolean("holds_stock"),
                new Redeemed.Origin(
                        row.getBoolean("is_hold"), Rows.uuid(row, "member_id"), Rows.instant(row, "occurred_at")));
    }
}
