package org.loyaltyledger.it.million;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.loyaltyledger.it.harness.Database;

/**
 * Generated members of a programme, each with twelve days of activity over the last year. Which member did what follows
 * from its number alone, so two crowds of one size are equal. The ids come in no order of time, as in a programme that was
 * moved here.
 */
public final class Crowd {

    /** Days of activity of each member. */
    public static final int DAYS = 12;

    private static final int AT_ONCE = 20_000;
    private static final String DIGITS = "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
            + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
            + " UNION ALL SELECT 9)";
    private static final String NUMBERS = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS n FROM "
            + DIGITS + " a JOIN " + DIGITS + " b JOIN " + DIGITS + " c JOIN " + DIGITS + " e"
            + " JOIN (SELECT 0 d UNION ALL SELECT 1) f)";
    private static final String TIMES =
            "(SELECT a.d + 1 AS k FROM " + DIGITS + " a UNION ALL SELECT 11 UNION ALL SELECT 12)";

    private Crowd() {}

    /** @param today no activity lies after it */
    public static void join(Database database, String programme, int members, LocalDate today) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET unique_checks = 0");
            for (int from = 0; from < members; from += AT_ONCE) {
                int most = Math.min(AT_ONCE, members - from);
                enrol(connection, programme, from, most);
                act(connection, from, most, today);
                connection.commit();
            }
            statement.execute("ANALYZE TABLE member, activity");
        }
    }

    /** Gives each a card, and points in one lot: of every other member they end thirty days after {@code today}. */
    public static void own(Database database, String programme, int members, LocalDate today) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET unique_checks = 0");
            for (int from = 0; from < members; from += AT_ONCE) {
                String some = " FROM " + NUMBERS + " n JOIN member m ON m.id = " + id("n.n + " + from) + " WHERE n.n < "
                        + Math.min(AT_ONCE, members - from) + " ORDER BY n.n";
                String number = "(n.n + " + from + ")";
                String points = "(100 + MOD(" + number + " * 7, 900))";
                String ends = "CASE WHEN MOD(" + number + ", 2) = 1 THEN TIMESTAMP('" + today.plusDays(30) + "') END";
                statement.execute("INSERT INTO member_identifier (programme_id, identifier, member_id, added_at)"
                        + " SELECT m.programme_id, CONCAT('card:', " + number + "), m.id, m.joined_at" + some);
                statement.execute(
                        "INSERT INTO account (account_id, partition_id, balance, pending, held, debt, entries,"
                                + " next_due) SELECT m.id, m.partition_id, " + points + ", 0, 0, 0, 1, " + ends + some);
                statement.execute(
                        "INSERT INTO lot (partition_id, seq, nth, account_id, points, remaining, held, expired,"
                                + " phase, expires_at, sliding, earned_at, priority, funder, is_open) SELECT m.partition_id,"
                                + " 1000000 + " + number + ", 1, m.id, " + points + ", " + points + ", 0, 0, 'ACTIVE', "
                                + ends
                                + ", FALSE, m.joined_at, 0, '', TRUE" + some);
                connection.commit();
            }
            statement.execute("ANALYZE TABLE member_identifier, account, lot");
        }
    }

    private static void enrol(Connection connection, String programme, int from, int most) throws SQLException {
        String sql = "INSERT INTO member (id, programme_id, partition_id, status, joined_at, enrolled_at, attributes,"
                + " version) SELECT " + id("n.n + " + from) + ", p.id, h.partition_id, 'ACTIVE',"
                + " '2024-01-01 00:00:00', '2024-01-01 00:00:00', '{}', 0 FROM " + NUMBERS + " n"
                + " JOIN programme p ON p.code = ? JOIN head h ON h.programme_id = p.id WHERE n.n < ? ORDER BY n.n";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, programme);
            insert.setInt(2, most);
            insert.executeUpdate();
        }
    }

    /** A few spend ten times as much as the others; some days lie before the year. */
    private static void act(Connection connection, int from, int most, LocalDate today) throws SQLException {
        String member = "(n.n + " + from + ")";
        String spend = "(1 + MOD(" + member + " * 37 + k.k * 101, 4000) / 100)" + " * CASE WHEN MOD(" + member
                + ", 53) = 0 THEN 10 ELSE 1 END";
        String sql = "INSERT INTO activity (member_id, on_day, points, spend, profit, visits) SELECT "
                + id("n.n + " + from) + ", DATE_SUB(?, INTERVAL (k.k * 31 - MOD(" + member + ", 31)) DAY),"
                + " FLOOR(" + spend + "), " + spend + ", " + spend + " * (MOD(" + member + ", 40) - 4) / 100, 1 FROM "
                + NUMBERS + " n JOIN " + TIMES + " k WHERE n.n < ? ORDER BY n.n, k.k DESC";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, today);
            insert.setInt(2, most);
            insert.executeUpdate();
        }
    }

    private static String id(String number) {
        return "UNHEX(CONCAT('0193', LPAD(HEX(" + number + "), 8, '0'), '70008000000000000000'))";
    }
}
