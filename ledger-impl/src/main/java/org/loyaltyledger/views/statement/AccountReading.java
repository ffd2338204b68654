package org.loyaltyledger.views.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.writer.AccountRows;
import org.loyaltyledger.vault.writer.AllocationRows;
import org.loyaltyledger.vault.writer.HoldRows;
import org.loyaltyledger.vault.writer.LotRows;
import org.loyaltyledger.vault.writer.Rows;

/** Reads one account into throwaway books. */
final class AccountReading {

    private final Connection connection;
    private final Standing member;

    AccountReading(Connection connection, Standing member) {
        this.connection = connection;
        this.member = member;
    }

    /** As everything recorded so far has it; what is due at the instant is settled. */
    Books today(Instant at) throws SQLException {
        List<Line> lines = lines();
        Account account = lines.stream()
                .map(Line::account)
                .findFirst()
                .orElseGet(() -> Account.empty(member.member(), member.partition()));
        List<Lot> open = lines.stream().flatMap(line -> line.lot().stream()).toList();
        List<Hold> holds = account.held() > 0 ? HoldRows.open(connection, List.of(member.member())) : List.of();
        return Throwaway.of(account, open, holds, at);
    }

    /** As it was known at {@code asOf} of what had occurred by {@code until}; settled at {@code at}. */
    Books then(Instant asOf, Instant until, Instant at) throws SQLException {
        return new Hindsight(account(), balance(asOf, until), lots(asOf, until), history(asOf, until), deadlines())
                .books(at);
    }

    /** The account with one of its open lots, or none. */
    private record Line(Account account, Optional<Lot> lot) {}

    /** In one statement, so that a booking in between cannot part the account from its lots. */
    private List<Line> lines() throws SQLException {
        return Rows.select(
                connection,
                "SELECT a.partition_id AS home, a.balance, a.pending, a.held AS aside, a.debt, a.entries, a.slides_to,"
                        + " a.next_due, l.* FROM account a LEFT JOIN lot l"
                        + " ON l.account_id = a.account_id AND l.is_open = TRUE WHERE a.account_id IN (?*)",
                List.of(),
                List.of(member.member()),
                row -> new Line(
                        new Account(
                                member.member(),
                                row.getInt("home"),
                                row.getLong("balance"),
                                row.getLong("pending"),
                                row.getLong("aside"),
                                row.getLong("debt"),
                                row.getLong("entries"),
                                Rows.instant(row, "slides_to"),
                                Rows.instant(row, "next_due")),
                        row.getObject("seq") == null ? Optional.empty() : Optional.of(LotRows.map(row))));
    }

    private Account account() throws SQLException {
        return AccountRows.read(connection, List.of(member.member())).stream()
                .findFirst()
                .orElseGet(() -> Account.empty(member.member(), member.partition()));
    }

    private long balance(Instant asOf, Instant until) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT COALESCE(SUM(e.points), 0) FROM entry e JOIN ledger_transaction t"
                                + " ON t.partition_id = e.partition_id AND t.seq = e.seq"
                                + " WHERE t.recorded_at <= ? AND t.occurred_at <= ? AND e.account_id IN (?*)",
                        List.of(asOf, until),
                        List.of(member.member()),
                        row -> row.getLong(1))
                .get(0);
    }

    private List<Lot> lots(Instant asOf, Instant until) throws SQLException {
        return Rows.select(
                connection,
                "SELECT l.* FROM lot l JOIN ledger_transaction t ON t.partition_id = l.partition_id AND t.seq = l.seq"
                        + " WHERE t.recorded_at <= ? AND t.occurred_at <= ? AND l.account_id IN (?*)",
                List.of(asOf, until),
                List.of(member.member()),
                LotRows::map);
    }

    private List<Recorded> history(Instant asOf, Instant until) throws SQLException {
        return Rows.select(
                connection,
                "SELECT a.*, t.kind, t.occurred_at, t.recorded_at <= ? AND t.occurred_at <= ? AS known"
                        + " FROM allocation a JOIN ledger_transaction t"
                        + " ON t.partition_id = a.partition_id AND t.seq = a.seq WHERE a.account_id IN (?*)",
                List.of(asOf, until),
                List.of(member.member()),
                row -> new Recorded(
                        AllocationRows.map(row),
                        TransactionKind.valueOf(row.getString("kind")),
                        Rows.instant(row, "occurred_at"),
                        row.getBoolean("known")));
    }

    private List<Deadline> deadlines() throws SQLException {
        return Rows.select(
                connection,
                "SELECT partition_id, seq, expires_at, state FROM hold WHERE account_id IN (?*)",
                List.of(),
                List.of(member.member()),
                row -> new Deadline(
                        new TransactionId(row.getInt("partition_id"), row.getLong("seq")),
                        Rows.instant(row, "expires_at"),
                        Hold.State.valueOf(row.getString("state"))));
    }
}
