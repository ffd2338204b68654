package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Totals;
import org.loyaltyledger.member.activity.Totals.Column;
import org.loyaltyledger.member.activity.Totals.Part;
import org.loyaltyledger.member.entitlement.EntitlementReading;
import org.loyaltyledger.ties.tier.rule.Glance;
import org.loyaltyledger.ties.tier.rule.Ladder;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.tier.Measure;
import org.loyaltyledger.vault.writer.Rows;

/**
 * All that is needed to look at a range of members, by a handful of statements however many they are.
 *
 * @param states by member
 * @param sums what the terms measure, since the days of {@link Glance#from}
 * @param value profit and revenue over the pyramid's days; empty where there is no pyramid
 * @param turning for whom something else began or ended that may guarantee a tier
 */
record RangeRows(
        Map<UUID, TierState> states,
        Map<UUID, List<BigDecimal>> sums,
        Map<UUID, List<BigDecimal>> value,
        Set<UUID> turning) {

    /** @param some in the order of their ids */
    static RangeRows read(
            Connection connection,
            EntitlementReading entitlements,
            List<Standing> some,
            Terms terms,
            LocalDate date,
            Instant boundary)
            throws SQLException {
        UUID first = some.get(0).member();
        UUID last = some.get(some.size() - 1).member();
        Ladder ladder = Judging.ladder(some.get(0), terms);
        List<Part> value = PyramidDays.of(terms, date).map(PyramidDays::parts).orElse(List.of());
        boolean tiers = !terms.ties().tiers().isEmpty();
        List<Part> parts = new ArrayList<>();
        Measure measure = terms.ties().tiers().measure();
        boolean event = measure.kind() == Measure.Kind.EVENT;
        List<LocalDate> days = tiers ? Glance.from(ladder, date) : List.of();
        if (!event) {
            days.forEach(day -> parts.add(new Part(Column.valueOf(measure.kind().name()), day, Totals.NO_END)));
        }
        int own = parts.size();
        parts.addAll(value);
        Map<UUID, List<BigDecimal>> totals = parts.isEmpty() ? Map.of() : Totals.of(connection, first, last, parts);
        Map<UUID, List<BigDecimal>> sums = new HashMap<>();
        Map<UUID, List<BigDecimal>> worth = new HashMap<>();
        totals.forEach((member, all) -> {
            sums.put(member, all.subList(0, own));
            worth.put(member, all.subList(own, all.size()));
        });
        Instant dayBefore = date.minusDays(1).atStartOfDay(terms.zone()).toInstant();
        return new RangeRows(
                tiers ? states(connection, first, last) : Map.of(),
                event ? Totals.ofEvent(connection, first, last, measure.event(), days) : sums,
                worth,
                tiers ? entitlements.turning(connection, first, last, dayBefore, boundary) : Set.of());
    }

    private static Map<UUID, TierState> states(Connection connection, UUID first, UUID last) throws SQLException {
        Map<UUID, TierState> states = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT " + StateStore.COLUMNS + " FROM tier_state WHERE member_id >= ? AND member_id <= ?")) {
            statement.setBytes(1, UuidColumn.bytes(first));
            statement.setBytes(2, UuidColumn.bytes(last));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    states.put(Rows.uuid(row, "member_id"), StateStore.state(row));
                }
            }
        }
        return states;
    }
}
