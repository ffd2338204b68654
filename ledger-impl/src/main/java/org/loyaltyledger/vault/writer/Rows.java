package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loyaltyledger.ground.column.InstantColumn;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.vault.ledger.Lot;

/**
 * Multi-row statements. Instants are stored as UTC {@code DATETIME(6)}, {@link Lot#NEVER} as NULL, ids as
 * {@code BINARY(16)}.
 */
public final class Rows {

    private Rows() {}

    /** Reads a row. */
    public interface Mapper<R> {
        R map(ResultSet row) throws SQLException;
    }

    /** Sets the values of one row. */
    public interface Binder<R> {
        void bind(Values values, R row) throws SQLException;
    }

    /** Takes a value as the driver knows it. */
    private interface Sink {
        void take(Object column) throws SQLException;
    }

    /** Sets values one after the other. */
    public static final class Values {
        private final Sink sink;

        private Values(Sink sink) {
            this.sink = sink;
        }

        /** The marks of a statement. */
        static Values of(PreparedStatement statement) {
            int[] index = {0};
            return new Values(column -> statement.setObject(++index[0], column));
        }

        public Values set(Object value) throws SQLException {
            sink.take(
                    switch (Kind.of(value)) {
                        case ID -> UuidColumn.bytes((UUID) value);
                        case INSTANT -> Lot.NEVER.equals(value) ? null : InstantColumn.utc((Instant) value);
                        case NAME -> ((Enum<?>) value).name();
                        case PLAIN -> value;
                    });
            return this;
        }
    }

    private enum Kind {
        ID,
        INSTANT,
        NAME,
        PLAIN;

        static Kind of(Object value) {
            if (value instanceof UUID) {
                return ID;
            }
            if (value instanceof Instant) {
                return INSTANT;
            }
            return value instanceof Enum ? NAME : PLAIN;
        }
    }

    /**
     * Selects by keys.
     *
     * @param sql ends in {@code IN (}{@code ?*}{@code )} or has it somewhere: {@code ?*} becomes one mark per key, padded to
     *     a power of two so that few distinct statements exist
     * @param before values of the marks before the keys
     */
    public static <K, R> List<R> select(
            Connection connection, String sql, List<?> before, Collection<K> keys, Mapper<R> mapper)
            throws SQLException {
        List<R> rows = new ArrayList<>();
        if (keys.isEmpty()) {
            return rows;
        }
        int marks = Integer.highestOneBit(Math.max(1, keys.size() - 1)) << (keys.size() > 1 ? 1 : 0);
        String in = Stream.generate(() -> "?").limit(marks).collect(Collectors.joining(","));
        try (PreparedStatement statement = connection.prepareStatement(sql.replace("?*", in))) {
            Values values = Values.of(statement);
            for (Object value : before) {
                values.set(value);
            }
            K last = null;
            for (K key : keys) {
                values.set(key);
                last = key;
            }
            for (int pad = keys.size(); pad < marks; pad++) {
                values.set(last);
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(mapper.map(found));
                }
            }
        }
        return rows;
    }

    /**
     * Writes rows: INSERTs with one multi-row statement, see {@link Literals}; anything else as a batch of the driver.
     *
     * @param sql for one row, with marks
     */
    public static <R> void write(Connection connection, String sql, Collection<R> rows, Binder<R> binder)
            throws SQLException {
        if (!sql.startsWith("INSERT")) {
            batch(connection, sql, rows, binder);
            return;
        }
        Literals literals = new Literals(connection, sql);
        Values values = new Values(literals::add);
        for (R row : rows) {
            literals.beginRow();
            binder.bind(values, row);
            literals.endRow();
        }
        literals.execute();
    }

    private static <R> void batch(Connection connection, String sql, Collection<R> rows, Binder<R> binder)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (R row : rows) {
                binder.bind(Values.of(statement), row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return UuidColumn.uuid(row.getBytes(column));
    }

    /** NULL is {@link Lot#NEVER}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? Lot.NEVER : InstantColumn.instant(utc);
    }
}
