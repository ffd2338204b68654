package org.loyaltyledger.vault.writer;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.vault.ledger.Counter;

/**
 * Running counts. A partition's own ones are covered by its head; shared ones are made before they are locked, because
 * a row that does not exist cannot be, and two partitions must not both find nothing.
 */
public final class CounterRows {

    private CounterRows() {}

    /** Locks in key order; all of one programme. */
    static Map<Counter, Long> lock(Connection connection, Collection<Counter> counters) throws SQLException {
        if (counters.isEmpty()) {
            return Map.of();
        }
        Rows.write(
                connection,
                "INSERT IGNORE INTO counter (programme_id, name_digest, name, counted) VALUES (?, ?, ?, 0)",
                counters.stream()
                        .filter(Counter::shared)
                        .sorted(Comparator.comparing(CounterRows::digest, UuidColumn.ORDER))
                        .toList(),
                (values, counter) ->
                        values.set(counter.programme()).set(digest(counter)).set(counter.name()));
        return read(connection, counters, " FOR UPDATE");
    }

    /** As committed, for those who only read; all of one programme. */
    public static Map<Counter, Long> read(Connection connection, Collection<Counter> counters) throws SQLException {
        return counters.isEmpty() ? Map.of() : read(connection, counters, "");
    }

    private static Map<Counter, Long> read(Connection connection, Collection<Counter> counters, String lock)
            throws SQLException {
        Map<UUID, Counter> byDigest =
                counters.stream().collect(Collectors.toMap(CounterRows::digest, counter -> counter, (a, b) -> a));
        long programme = counters.iterator().next().programme();
        Map<Counter, Long> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT name_digest, counted FROM counter WHERE programme_id = ? AND name_digest IN (?*)"
                        + " ORDER BY name_digest" + lock,
                List.of(programme),
                byDigest.keySet(),
                row -> found.put(byDigest.get(Rows.uuid(row, "name_digest")), row.getLong("counted")));
        return found;
    }

    static void write(Connection connection, Map<Counter, Long> counted) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO counter (programme_id, name_digest, name, counted, member_id) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE counted = VALUES(counted)",
                counted.entrySet(),
                (values, row) -> values.set(row.getKey().programme())
                        .set(digest(row.getKey()))
                        .set(row.getKey().name())
                        .set(row.getValue())
                        .set(row.getKey().member().orElse(null)));
    }

    /** The names of members' own counters, as committed. */
    public static Map<UUID, Set<Counter>> of(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, Set<Counter>> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT member_id, programme_id, name FROM counter WHERE member_id IN (?*)",
                List.of(),
                members,
                row -> found.computeIfAbsent(Rows.uuid(row, "member_id"), none -> new HashSet<>())
                        .add(new Counter(row.getLong("programme_id"), row.getString("name"), false)));
        return found;
    }

    private static UUID digest(Counter counter) {
        return UuidColumn.uuid(Arrays.copyOf(Chain.sha256(counter.name().getBytes(StandardCharsets.UTF_8)), 16));
    }
}
