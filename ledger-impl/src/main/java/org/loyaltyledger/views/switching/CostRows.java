package org.loyaltyledger.views.switching;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.stake.Stake;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.writer.Rows;

/** Costs of a stretch of members as rows; written again, they are the same. */
record CostRows(Connection connection, long programme, LocalDate date, ZoneId zone) {

    /** Puts the costs of these members in the place of what was there of them, and of those between them. */
    void replace(SortedMap<UUID, Cost> costs, Map<UUID, List<Grant>> holding) throws SQLException {
        for (String table : List.of("switching_cost", "switching_fall", "switching_holding")) {
            clear(table, costs.firstKey(), costs.lastKey());
        }
        Rows.write(
                connection,
                "INSERT INTO switching_cost (programme_id, member_id, on_date, cost, economic, minutes, score)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                costs.entrySet(),
                (values, row) -> values.set(programme)
                        .set(row.getKey())
                        .set(date)
                        .set(row.getValue().total())
                        .set(row.getValue().economic())
                        .set(row.getValue().minutes())
                        .set(row.getValue().score()));
        List<Fall> falls = new ArrayList<>();
        costs.forEach((member, cost) -> falls(cost).forEach((day, amount) -> falls.add(new Fall(member, day, amount))));
        Rows.write(
                connection,
                "INSERT INTO switching_fall (programme_id, member_id, on_date, amount) VALUES (?, ?, ?, ?)",
                falls,
                (values, fall) ->
                        values.set(programme).set(fall.member()).set(fall.day()).set(fall.amount()));
        List<Holding> held = new ArrayList<>();
        holding.forEach((member, grants) -> grants.stream()
                .map(grant -> new Holding(member, grant.source().name(), grant.code()))
                .distinct()
                .forEach(held::add));
        Rows.write(
                connection,
                "INSERT INTO switching_holding (programme_id, member_id, source, code) VALUES (?, ?, ?, ?)",
                held,
                (values, row) -> values.set(programme)
                        .set(row.member())
                        .set(row.source())
                        .set(row.code()));
    }

    private void clear(String table, UUID first, UUID last) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM " + table + " WHERE programme_id = ? AND member_id BETWEEN ? AND ?")) {
            delete.setLong(1, programme);
            delete.setBytes(2, UuidColumn.bytes(first));
            delete.setBytes(3, UuidColumn.bytes(last));
            delete.executeUpdate();
        }
    }

    /** What falls away on which local day. */
    private Map<LocalDate, BigDecimal> falls(Cost cost) {
        Map<LocalDate, BigDecimal> falls = new TreeMap<>();
        for (Stake stake : cost.stakes()) {
            BigDecimal worth = cost.worth(stake);
            if (!stake.until().equals(Lot.NEVER) && worth.signum() > 0) {
                falls.merge(LocalDate.ofInstant(stake.until(), zone), worth, BigDecimal::add);
            }
        }
        return falls;
    }

    private record Fall(UUID member, LocalDate day, BigDecimal amount) {}

    private record Holding(UUID member, String source, String code) {}
}
