package org.loyaltyledger.vault.writer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * A multi-row INSERT as text. Each batch has another number of rows, so each would be a statement of its own to prepare,
 * which costs client and server more than reading the values once as text. What a text could mean to the server besides
 * itself (quotes, backslashes, control characters) goes as hexadecimal digits, whatever the server's mode.
 */
final class Literals {
    /** Characters in one statement, after which another is begun; well below any {@code max_allowed_packet}. */
    private static final int MOST = 1 << 20;

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final HexFormat HEX = HexFormat.of();

    private final Connection connection;
    private final String head;
    private final String tail;
    private final StringBuilder text = new StringBuilder(1 << 14);
    private boolean first;

    /** @param sql an INSERT of one row with marks */
    Literals(Connection connection, String sql) {
        int values = sql.indexOf(" VALUES (") + " VALUES ".length();
        this.connection = connection;
        this.head = sql.substring(0, values);
        this.tail = sql.substring(sql.indexOf(')', values) + 1);
    }

    void beginRow() {
        text.append(text.isEmpty() ? head : ",").append('(');
        first = true;
    }

    void add(Object column) {
        if (!first) {
            text.append(',');
        }
        first = false;
        if (column == null) {
            text.append("NULL");
        } else if (column instanceof byte[] bytes) {
            hex(bytes);
        } else if (column instanceof BigDecimal decimal) {
            text.append(decimal.toPlainString());
        } else if (column instanceof Number || column instanceof Boolean) {
            text.append(column);
        } else if (column instanceof LocalDateTime instant) {
            text.append('\'').append(INSTANT.format(instant)).append('\'');
        } else {
            string(column.toString());
        }
    }

    void endRow() throws SQLException {
        text.append(')');
        if (text.length() > MOST) {
            execute();
        }
    }

    void execute() throws SQLException {
        if (!text.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(text.append(tail).toString());
            }
            text.setLength(0);
        }
    }

    private void string(String string) {
        if (string.chars().allMatch(Literals::isPlain)) {
            text.append('\'').append(string).append('\'');
        } else {
            text.append("_utf8mb4 ");
            hex(string.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character != '\'' && character != '\\';
    }

    private void hex(byte[] bytes) {
        text.append("x'").append(HEX.formatHex(bytes)).append('\'');
    }
}
