package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.UpcomingExpiry;

/** Accounts, one row each. */
public final class AccountRows {

    private AccountRows() {}

    /** The accounts that have a row; one without a row is empty. */
    public static List<Account> read(Connection connection, Collection<UUID> accounts) throws SQLException {
        return Rows.select(
                connection,
                "SELECT account_id, partition_id, balance, pending, held, debt, entries, slides_to, next_due, expires_next,"
                        + " expiring, sliding, latest_at, debited_at, merged_into FROM account WHERE account_id IN (?*)",
                List.of(),
                accounts,
                AccountRows::map);
    }

    /** The accounts that were merged into these. */
    static List<UUID> mergedInto(Connection connection, Collection<UUID> accounts) throws SQLException {
        return Rows.select(
                connection,
                "SELECT account_id FROM account WHERE merged_into IN (?*)",
                List.of(),
                accounts,
                row -> Rows.uuid(row, "account_id"));
    }

    static void write(Connection connection, Collection<Account> accounts) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO account (account_id, partition_id, balance, pending, held, debt, entries, slides_to,"
                        + " next_due, expires_next, expiring, sliding, latest_at, debited_at, merged_into)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE"
                        + " balance = VALUES(balance), pending = VALUES(pending), held = VALUES(held),"
                        + " debt = VALUES(debt), entries = VALUES(entries), slides_to = VALUES(slides_to),"
                        + " next_due = VALUES(next_due), expires_next = VALUES(expires_next),"
                        + " expiring = VALUES(expiring), sliding = VALUES(sliding),"
                        + " latest_at = VALUES(latest_at), debited_at = VALUES(debited_at),"
                        + " merged_into = VALUES(merged_into)",
                accounts,
                (values, account) -> values.set(account.id())
                        .set(account.partition())
                        .set(account.balance())
                        .set(account.pending())
                        .set(account.held())
                        .set(account.debt())
                        .set(account.entries())
                        .set(account.slidesTo())
                        .set(account.nextDue())
                        .set(account.upcoming().at())
                        .set(stored(account.upcoming().points()))
                        .set(stored(account.upcoming().sliding()))
                        .set(past(account.latestAt()))
                        .set(past(account.debitedAt()))
                        .set(account.mergedInto().orElse(null)));
    }

    /** Reads a row that has all columns of the table. */
    public static Account map(ResultSet row) throws SQLException {
        return new Account(
                Rows.uuid(row, "account_id"),
                row.getInt("partition_id"),
                row.getLong("balance"),
                row.getLong("pending"),
                row.getLong("held"),
                row.getLong("debt"),
                row.getLong("entries"),
                Rows.instant(row, "slides_to"),
                Rows.instant(row, "next_due"),
                new UpcomingExpiry(Rows.instant(row, "expires_next"), known(row, "expiring"), known(row, "sliding")),
                past(Rows.instant(row, "latest_at")),
                past(Rows.instant(row, "debited_at")),
                Optional.ofNullable(row.getBytes("merged_into")).map(UuidColumn::uuid));
    }

    private static Long stored(long points) {
        return points == UpcomingExpiry.UNKNOWN ? null : points;
    }

    private static long known(ResultSet row, String column) throws SQLException {
        long points = row.getLong(column);
        return row.wasNull() ? UpcomingExpiry.UNKNOWN : points;
    }

    /** No value is one thing for times to come and another for times gone by; it is stored as NULL either way. */
    private static Instant past(Instant instant) {
        if (instant.equals(Lot.NEVER)) {
            return Account.NOTHING_YET;
        }
        return instant.equals(Account.NOTHING_YET) ? Lot.NEVER : instant;
    }
}
