package org.loyaltyledger.views.integrity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.vault.writer.Rows;

/**
 * Derives accounts, lots and holds again, for some accounts at a time in the order of their ids. The ranges follow each
 * other without a gap, so that what belongs to no account is found, too. An account with very many entries, such as the
 * programme's own, has its entries checked in parts.
 */
final class AccountCheck {
    private static final int ACCOUNTS_MOST = 2_000;
    private static final long ENTRIES_MOST = 20_000;

    private final Connection connection;
    private final String partitions;
    private final Found found;

    AccountCheck(Connection connection, List<Integer> partitions) {
        this.connection = connection;
        this.partitions = partitions.stream().map(String::valueOf).collect(Collectors.joining(", "));
        this.found = new Found(connection);
    }

    private record Row(UUID account, long entries) {}

    AuditPiece next(AuditProgress progress) throws SQLException {
        List<Row> rows = accounts(progress.account());
        boolean large = !rows.isEmpty() && rows.get(0).entries() > ENTRIES_MOST;
        if (large && progress.entry() < AuditProgress.ALL_ENTRIES) {
            return entries(progress, rows.get(0));
        }
        List<Row> some = some(rows);
        UUID until = rows.size() == some.size() && rows.size() < ACCOUNTS_MOST
                ? AuditProgress.LAST_OF_ALL
                : some.get(some.size() - 1).account();
        String range = "account_id > " + hex(progress.account()) + " AND account_id <= " + hex(until);
        String mine = range + " AND partition_id IN (" + partitions + ")";
        Set<AccountRangeCheck> checks = EnumSet.allOf(AccountRangeCheck.class);
        if (large) {
            // Its entries have been followed already.
            checks.remove(AccountRangeCheck.BALANCE_AFTER_ENTRY);
            checks.remove(AccountRangeCheck.ACCOUNT_IS_ITS_LAST_ENTRY);
            found.add(
                    AccountRangeCheck.ACCOUNT_IS_ITS_LAST_ENTRY.name(),
                    AccountRangeCheck.lastEntry(hex(rows.get(0).account())));
        }
        for (AccountRangeCheck check : checks) {
            found.add(check.name(), check.on(range, mine));
        }
        return new AuditPiece(
                progress.accounted(until, some.size(), found.count("lot", mine), found.count("hold", mine)),
                found.differences());
    }

    /** The next entries of one account; the last of those before them comes along, for the first to follow it. */
    private AuditPiece entries(AuditProgress progress, Row row) throws SQLException {
        String account = "account_id = " + hex(row.account());
        long until = boundary(account, progress.entry());
        found.add(
                AccountRangeCheck.BALANCE_AFTER_ENTRY.name(),
                AccountRangeCheck.balances(
                        account + " AND seq >= " + progress.entry() + " AND seq <= " + until, progress.entry()));
        return new AuditPiece(progress.within(until), found.differences());
    }

    /** The transaction that made the last entry of the next part. */
    private long boundary(String account, long after) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT seq FROM entry WHERE " + account + " AND seq > " + after
                        + " ORDER BY seq LIMIT 1 OFFSET " + ENTRIES_MOST)) {
            return row.next() ? row.getLong(1) : AuditProgress.ALL_ENTRIES;
        }
    }

    /** As many as have not too many entries together; at least one. */
    private static List<Row> some(List<Row> rows) {
        List<Row> some = new ArrayList<>();
        long entries = 0;
        for (Row row : rows) {
            entries += row.entries();
            if (!some.isEmpty() && entries > ENTRIES_MOST) {
                break;
            }
            some.add(row);
        }
        return some;
    }

    private List<Row> accounts(UUID after) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT account_id, entries FROM account WHERE account_id > "
                        + hex(after) + " AND partition_id IN (" + partitions + ") ORDER BY account_id LIMIT "
                        + ACCOUNTS_MOST)) {
            while (row.next()) {
                rows.add(new Row(Rows.uuid(row, "account_id"), row.getLong("entries")));
            }
        }
        return rows;
    }

    private static String hex(UUID id) {
        return "x'" + HexFormat.of().formatHex(UuidColumn.bytes(id)) + "'";
    }
}
