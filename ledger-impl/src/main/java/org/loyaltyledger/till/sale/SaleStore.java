package org.loyaltyledger.till.sale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.member.Handle;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/**
 * Sales, one row each. New ones are inserted and never overwrite: where two partitions post the same receipt at once, the
 * second one's batch fails, is tried again, and finds the first.
 */
@ApplicationScoped
public class SaleStore implements Store<SaleKey, SaleRow> {

    private static final String COLUMNS = "programme_id, receipt, status, partition_id, seq, recorded_at, occurred_at,"
            + " member_id, card, terms_version, goods, points, returned";

    private static final String INSERT =
            "INSERT INTO sale (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE = " ON DUPLICATE KEY UPDATE status = VALUES(status),"
            + " partition_id = VALUES(partition_id), seq = VALUES(seq), recorded_at = VALUES(recorded_at),"
            + " member_id = VALUES(member_id), card = VALUES(card), goods = VALUES(goods), points = VALUES(points),"
            + " returned = VALUES(returned)";

    @Override
    public Room<SaleKey, SaleRow> room() {
        return Rooms.SALES;
    }

    @Override
    public Map<SaleKey, SaleRow> load(Connection connection, Set<SaleKey> keys) throws SQLException {
        Map<Long, Set<String>> byProgramme = keys.stream()
                .collect(Collectors.groupingBy(
                        SaleKey::programme, Collectors.mapping(SaleKey::column, Collectors.toSet())));
        Map<SaleKey, SaleRow> rows = new HashMap<>();
        for (Map.Entry<Long, Set<String>> part : byProgramme.entrySet()) {
            Rows.select(
                            connection,
                            "SELECT " + COLUMNS + " FROM sale WHERE programme_id = ? AND receipt IN (?*)",
                            List.of(part.getKey()),
                            part.getValue(),
                            SaleStore::row)
                    .forEach(row -> rows.put(row.key(), row));
        }
        return rows;
    }

    /** All sales that some members ever made. */
    static List<SaleRow> of(Connection connection, Set<UUID> members) throws SQLException {
        return Rows.select(
                connection,
                "SELECT " + COLUMNS + " FROM sale WHERE member_id IN (?*)",
                List.of(),
                members,
                SaleStore::row);
    }

    /** The sales of a member that occurred at one of these instants. */
    static List<SaleRow> of(Connection connection, UUID member, Collection<Instant> occurredAt) throws SQLException {
        return Rows.select(
                connection,
                "SELECT " + COLUMNS + " FROM sale WHERE member_id = ? AND occurred_at IN (?*)",
                List.of(member),
                occurredAt,
                SaleStore::row);
    }

    @Override
    public void store(Connection connection, Map<SaleKey, SaleRow> rows) throws SQLException {
        Map<Boolean, List<SaleRow>> parts = rows.values().stream().collect(Collectors.partitioningBy(SaleRow::stored));
        Rows.write(connection, INSERT, parts.get(false), SaleStore::bind);
        Rows.write(connection, INSERT + UPDATE, parts.get(true), SaleStore::bind);
    }

    private static void bind(Rows.Values values, SaleRow row) throws SQLException {
        values.set(row.key().programme())
                .set(row.key().column())
                .set(row.status())
                .set(row.transaction().map(TransactionId::partition).orElse(null))
                .set(row.transaction().map(TransactionId::sequence).orElse(null))
                .set(row.recordedAt())
                .set(row.sale().occurredAt())
                .set(row.member().orElse(null))
                .set(row.card().map(card -> card.handle().text()).orElse(null))
                .set(row.termsVersion())
                .set(GoodsText.write(row.sale()))
                .set(PointsText.write(row))
                .set(row.returns().isEmpty() ? null : ReturnedText.write(row));
    }

    private static SaleRow row(ResultSet row) throws SQLException {
        SaleKey key = SaleKey.of(row.getLong("programme_id"), row.getString("receipt"));
        Instant occurredAt = Rows.instant(row, "occurred_at");
        JsonNode points = json(row.getString("points"));
        Optional<JsonNode> returned =
                Optional.ofNullable(row.getString("returned")).map(SaleStore::json);
        Optional<UUID> member = Optional.ofNullable(row.getBytes("member_id")).map(UuidColumn::uuid);
        SaleStatus status = SaleStatus.valueOf(row.getString("status"));
        return new SaleRow(
                key,
                status,
                status == SaleStatus.BOOKED
                        ? Optional.of(new TransactionId(row.getInt("partition_id"), row.getLong("seq")))
                        : Optional.empty(),
                Rows.instant(row, "recorded_at"),
                member,
                Optional.ofNullable(row.getString("card")).map(card -> new Card(key.programme(), new Handle(card))),
                row.getInt("terms_version"),
                GoodsText.read(key, occurredAt, json(row.getString("goods"))),
                PointsText.buyer(points),
                PointsText.held(points),
                PointsText.given(points),
                PointsText.spent(points),
                returned.map(ReturnedText::returned).orElse(Returned.NOTHING),
                returned.map(ReturnedText::returns).orElse(List.of()),
                PointsText.moreLots(points),
                PointsText.firstLots(points),
                PointsText.stays(points),
                true);
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored sale cannot be read", unreadable);
        }
    }
}
