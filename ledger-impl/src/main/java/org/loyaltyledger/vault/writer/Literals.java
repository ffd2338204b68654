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
    private final String[] row;
    private final String tail;
    private final StringBuilder text = new StringBuilder(1 << 14);
    private int column;

    /** @param sql an INSERT of one row with marks */
    Literals(Connection connection, String sql) {
        int begin = sql.indexOf(" VALUES (") + " VALUES ".length();
        int end = sql.indexOf(')', begin) + 1;
        this.connection = connection;
        this.head = sql.substring(0, begin);
        this.row = sql.substring(begin, end).split("\\?");
        this.tail = sql.substring(end);
    }

    void beginRow() {
        text.append(text.isEmpty() ? head : ",").append(row[0]);
        column = 0;
    }

    void add(Object value) {
        append(value);
        text.append(row[++column]);
    }

    private void append(Object value) {
        if (value == null) {
            text.append("NULL");
        } else if (value instanceof byte[] bytes) {
            hex(bytes);
        } else if (value instanceof BigDecimal decimal) {
            text.append(decimal.toPlainString());
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof LocalDateTime instant) {
            text.append('\'').append(INSTANT.format(instant)).append('\'');
        } else {
            string(value.toString());
        }
    }

    void endRow() throws SQLException {
        if (text.length() > MOST) {
            execute();
        }
    }

    void execute() throws SQLException {
        if (!text.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                // Else the driver reads the whole text once more for {escapes} that are not in it.
                statement.setEscapeProcessing(false);
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
