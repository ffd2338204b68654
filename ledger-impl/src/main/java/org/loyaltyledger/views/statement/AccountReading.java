package org.loyaltyledger.views.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.writer.AccountRows;
import org.loyaltyledger.vault.writer.AllocationRows;
import org.loyaltyledger.vault.writer.HoldRows;
import org.loyaltyledger.vault.writer.LotRows;
import org.loyaltyledger.vault.writer.Rows;

/**
 * Reads one account as it is at an instant: its row, what falls due by then, and for the past what was recorded since.
 * How many lots it holds does not matter. Apart from {@link #atRest} it takes several statements, which one snapshot of
 * the database must answer.
 */
final class AccountReading {

    /** The terms allow a till's clock to run ahead by up to a day; so nothing occurred later than this after it came in. */
    private static final Duration AHEAD = Duration.ofHours(25);

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Connection connection;
    private final Standing member;

    AccountReading(Connection connection, Standing member) {
        this.connection = connection;
        this.member = member;
    }

    /** From the account's row alone, if nothing falls due by then. */
    Optional<SettledAccount> atRest(Instant at) throws SQLException {
        Account account = account();
        return account.isDue(at) || !account.upcoming().isKnown()
                ? Optional.empty()
                : Optional.of(new SettledAccount(
                        account, new ExpirySearch(connection, account, List.of(), List.of()).after(at)));
    }

    /** As everything recorded so far has it; what is due at the instant is settled. */
    SettledAccount today(Instant at) throws SQLException {
        Account account = account();
        if (!account.isDue(at)) {
            return settled(account, List.of(), Throwaway.of(account, List.of(), List.of(), at));
        }
        List<Hold> holds = dueHolds(account, at);
        List<Lot> stored = new ArrayList<>(lotsOf(holds));
        stored.addAll(LotGroups.read(connection, account, at).without(stored));
        return settled(account, stored, Throwaway.of(account, stored, holds, at));
    }

    /** The same with every lot that falls due on its own; other lots are as they are stored. */
    Books dueLots(Instant at) throws SQLException {
        Account account = account();
        if (!account.isDue(at)) {
            return Throwaway.of(account, List.of(), List.of(), at);
        }
        List<Hold> holds = dueHolds(account, at);
        List<Lot> due = Rows.select(
                connection,
                "SELECT * FROM lot WHERE status IN ('ACTIVE', 'PENDING') AND sliding IN (FALSE, TRUE) AND due_at <= ?"
                        + " AND account_id IN (?*)",
                List.of(at),
                List.of(account.id()),
                LotRows::map);
        Set<LotId> known = new HashSet<>();
        List<Lot> lots = Stream.concat(lotsOf(holds).stream(), due.stream())
                .filter(lot -> known.add(lot.id()))
                .toList();
        return Throwaway.of(account, lots, holds, at);
    }

    /** As it was known at {@code asOf} of what had occurred by {@code until}; settled at {@code at}. */
    SettledAccount then(Instant asOf, Instant until, Instant at) throws SQLException {
        Account account = account();
        Instant bound = until.isBefore(END_OF_TIME) ? earlier(asOf, until.minus(AHEAD)) : asOf;
        Past past = new Past(asOf, until, lastSequence(bound));
        List<Recorded> unknown = unknown(past);
        List<Lot> unmade = unmade(past);
        List<Hold> holds = overdue(account, unknown, at);
        List<Lot> touched = touched(unknown, holds, unmade);
        Hindsight hindsight = new Hindsight(account, unknownPoints(past), touched, unmade, unknown);
        List<Lot> stored = new ArrayList<>(touched);
        stored.addAll(unmade);
        // Debt is paid from whatever can be spent, so then every lot matters.
        List<Lot> others = LotGroups.read(
                        connection, account, hindsight.account().debt() > 0 ? Lot.NEVER : at)
                .without(stored);
        stored.addAll(others);
        return settled(account, stored, hindsight.books(others, holds, at));
    }

    /**
     * A question about the past.
     *
     * @param from everything up to this sequence number was known
     */
    private record Past(Instant asOf, Instant until, long from) {}

    private SettledAccount settled(Account account, List<Lot> stored, Books books) throws SQLException {
        Account settled = books.account(account.id());
        ExpirySearch search =
                new ExpirySearch(connection, account, stored, books.lots().open(account.id()));
        return new SettledAccount(settled, search.after(books.now()));
    }

    private Account account() throws SQLException {
        return AccountRows.read(connection, List.of(member.member())).stream()
                .findFirst()
                .orElseGet(() -> Account.empty(member.member(), member.partition()));
    }

    private List<Hold> dueHolds(Account account, Instant at) throws SQLException {
        return account.held() > 0
                ? HoldRows.expiring(connection, account.id(), Hold.State.HELD, Instant.EPOCH, at)
                : List.of();
    }

    private List<Lot> lotsOf(List<Hold> holds) throws SQLException {
        return LotRows.byId(connection, member.partition(), parts(holds).toList());
    }

    private static Stream<LotId> parts(List<Hold> holds) {
        return holds.stream()
                .flatMap(hold -> hold.parts().stream())
                .map(Hold.Part::lot)
                .distinct();
    }

    /** How far the partition was written at an instant. */
    private long lastSequence(Instant instant) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT last_seq FROM batch WHERE partition_id = ? AND recorded_at <= ?"
                                + " ORDER BY recorded_at DESC, last_seq DESC LIMIT ?*",
                        List.of(member.partition(), instant),
                        List.of(1),
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** What was done to the account's lots that was not known then. */
    private List<Recorded> unknown(Past past) throws SQLException {
        return Rows.select(
                connection,
                "SELECT a.*, t.kind, t.occurred_at FROM allocation a JOIN ledger_transaction t"
                        + " ON t.partition_id = a.partition_id AND t.seq = a.seq WHERE a.partition_id = ? AND a.seq > ?"
                        + " AND (t.recorded_at > ? OR t.occurred_at > ?) AND a.account_id IN (?*)",
                List.of(member.partition(), past.from, past.asOf, past.until),
                List.of(member.member()),
                row -> new Recorded(
                        AllocationRows.map(row),
                        TransactionKind.valueOf(row.getString("kind")),
                        Rows.instant(row, "occurred_at")));
    }

    private List<Lot> unmade(Past past) throws SQLException {
        return Rows.select(
                connection,
                "SELECT l.* FROM lot l JOIN ledger_transaction t ON t.partition_id = l.partition_id AND t.seq = l.seq"
                        + " WHERE l.status IN ('ACTIVE', 'PENDING', 'SPENT', 'EXPIRED') AND l.seq > ?"
                        + " AND (t.recorded_at > ? OR t.occurred_at > ?) AND l.account_id IN (?*)",
                List.of(past.from, past.asOf, past.until),
                List.of(member.member()),
                LotRows::map);
    }

    private long unknownPoints(Past past) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT COALESCE(SUM(e.points), 0) FROM entry e JOIN ledger_transaction t"
                                + " ON t.partition_id = e.partition_id AND t.seq = e.seq WHERE e.seq > ?"
                                + " AND (t.recorded_at > ? OR t.occurred_at > ?) AND e.account_id IN (?*)",
                        List.of(past.from, past.asOf, past.until),
                        List.of(member.member()),
                        row -> row.getLong(1))
                .get(0);
    }

    /** Lots as they are stored that were different then, or that holds were on. */
    private List<Lot> touched(List<Recorded> unknown, List<Hold> holds, List<Lot> unmade) throws SQLException {
        Set<LotId> ids = new HashSet<>();
        unknown.forEach(row -> ids.add(row.allocation().lot()));
        parts(holds).forEach(ids::add);
        unmade.forEach(lot -> ids.remove(lot.id()));
        return LotRows.byId(connection, member.partition(), ids);
    }

    /** Holds whose time was over although that was not recorded yet: settling releases them. */
    private List<Hold> overdue(Account account, List<Recorded> unknown, Instant at) throws SQLException {
        List<Hold> held = HoldRows.expiring(connection, account.id(), Hold.State.HELD, Instant.EPOCH, at);
        List<Recorded> timeOuts = unknown.stream()
                .filter(row -> row.kind() == TransactionKind.TIME_OUT)
                .toList();
        Optional<Instant> first = timeOuts.stream().map(Recorded::occurredAt).min(Instant::compareTo);
        List<Hold> over = first.isEmpty()
                ? List.of()
                : HoldRows.expiring(connection, account.id(), Hold.State.TIMED_OUT, first.get(), at);
        Set<TransactionId> unplaced = new HashSet<>();
        unknown.forEach(row -> unplaced.add(row.allocation().transaction()));
        return Stream.concat(held.stream(), over.stream().filter(hold -> isReleasedBy(timeOuts, hold)))
                .filter(hold -> !unplaced.contains(hold.partsOf()))
                .map(AccountReading::open)
                .toList();
    }

    private static boolean isReleasedBy(List<Recorded> timeOuts, Hold hold) {
        Set<LotId> lots = new HashSet<>();
        hold.parts().forEach(part -> lots.add(part.lot()));
        return timeOuts.stream()
                .filter(row -> row.occurredAt().equals(hold.expiresAt()))
                .anyMatch(row -> lots.contains(row.allocation().lot()));
    }

    private static Hold open(Hold hold) {
        return new Hold(
                hold.id(),
                hold.recordedAt(),
                hold.account(),
                hold.points(),
                0,
                Hold.State.HELD,
                hold.expiresAt(),
                hold.reference(),
                hold.partsOf(),
                hold.parts());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
