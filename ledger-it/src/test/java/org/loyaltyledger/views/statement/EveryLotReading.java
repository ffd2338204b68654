package org.loyaltyledger.views.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Effect;
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
 * Reads one account with everything it ever held into scratch books: slow, and the measure of {@link AccountReading}.
 */
final class EveryLotReading {

    private final Connection connection;
    private final Standing member;

    EveryLotReading(Connection connection, Standing member) {
        this.connection = connection;
        this.member = member;
    }

    /** As everything recorded so far has it; what is due at the instant is settled. */
    Books today(Instant at) throws SQLException {
        return Throwaway.of(
                account(),
                LotRows.open(connection, List.of(member.member())),
                HoldRows.open(connection, List.of(member.member())),
                at);
    }

    /** As it was known at {@code asOf} of what had occurred by {@code until}; settled at {@code at}. */
    Books then(Instant asOf, Instant until, Instant at) throws SQLException {
        return new FullHindsight(account(), balance(asOf, until), lots(asOf, until), history(asOf, until), deadlines())
                .books(at);
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

    private List<Dated> history(Instant asOf, Instant until) throws SQLException {
        return Rows.select(
                connection,
                "SELECT a.*, t.kind, t.occurred_at, t.recorded_at <= ? AND t.occurred_at <= ? AS known"
                        + " FROM allocation a JOIN ledger_transaction t"
                        + " ON t.partition_id = a.partition_id AND t.seq = a.seq WHERE a.account_id IN (?*)",
                List.of(asOf, until),
                List.of(member.member()),
                row -> new Dated(
                        AllocationRows.map(row),
                        TransactionKind.valueOf(row.getString("kind")),
                        Rows.instant(row, "occurred_at"),
                        row.getBoolean("known")));
    }

    private List<Deadline> deadlines() throws SQLException {
        return Rows.select(
                connection,
                "SELECT partition_id, seq, COALESCE(parts_partition, partition_id) AS parts_partition,"
                        + " COALESCE(parts_seq, seq) AS parts_seq, expires_at, state FROM hold"
                        + " WHERE account_id IN (?*)",
                List.of(),
                List.of(member.member()),
                row -> new Deadline(
                        new TransactionId(row.getInt("partition_id"), row.getLong("seq")),
                        new TransactionId(row.getInt("parts_partition"), row.getLong("parts_seq")),
                        Rows.instant(row, "expires_at"),
                        Hold.State.valueOf(row.getString("state"))));
    }

    /** When a hold times out, and how it ended or not as of today. */
    private record Deadline(TransactionId hold, TransactionId partsOf, Instant expiresAt, Hold.State state) {}

    /** @param known recorded and occurred within the bounds of the question */
    private record Dated(Allocation allocation, TransactionKind kind, Instant occurredAt, boolean known) {}

    /**
     * An account as it was known at an earlier instant, put together from what was recorded by then: its lots as they were
     * made, and the allocations, which together tell the whole life of each. The end of sliding points is the present one;
     * the books do not keep earlier ones.
     *
     * @param account as it is today
     * @param balance sum of the entries that were known
     * @param made the lots that were known, as they are today
     * @param history all allocations of the account, known then or not
     * @param deadlines of all its holds
     */
    private record FullHindsight(
            Account account, long balance, List<Lot> made, List<Dated> history, List<Deadline> deadlines) {

        /** Settled at an instant when the account is looked at. */
        Books books(Instant at) {
            List<Lot> lots = made.stream().map(this::then).toList();
            long remaining = lots.stream().mapToLong(Lot::remaining).sum();
            long pending = lots.stream()
                    .filter(Lot::isPending)
                    .mapToLong(Lot::remaining)
                    .sum();
            long held = lots.stream().mapToLong(Lot::held).sum();
            Account then = new Account(
                    account.id(),
                    account.partition(),
                    balance,
                    pending,
                    held,
                    Math.max(0, remaining - balance),
                    0,
                    account.slidesTo(),
                    Instant.MIN,
                    account.upcoming(),
                    account.latestAt(),
                    account.debitedAt(),
                    account.mergedInto());
            return Throwaway.of(then, lots, overdue(at), at);
        }

        private Lot then(Lot lot) {
            long remaining = lot.points()
                    - sum(lot, Effect.DRAWN, Effect.EXPIRED, Effect.NETTED, Effect.CAPTURED)
                    + sum(lot, Effect.RESTORED, Effect.REINSTATED);
            long held = sum(lot, Effect.HELD) - sum(lot, Effect.RELEASED, Effect.CAPTURED);
            return new Lot(
                    lot.id(),
                    lot.account(),
                    lot.points(),
                    Math.max(0, remaining),
                    Math.max(0, Math.min(remaining, held)),
                    Math.max(0, sum(lot, Effect.EXPIRED) - sum(lot, Effect.REINSTATED)),
                    wasActive(lot) ? lot.phase() : Lot.Phase.PENDING,
                    lot.activatesAt(),
                    lot.expiresAt(),
                    lot.sliding(),
                    lot.earnedAt(),
                    lot.priority(),
                    lot.funder(),
                    lot.price(),
                    lot.root());
        }

        /** Unless its activation came later. */
        private boolean wasActive(Lot lot) {
            return history.stream()
                    .noneMatch(row -> row.allocation().effect() == Effect.ACTIVATED
                            && row.allocation().lot().equals(lot.id())
                            && !row.known());
        }

        private long sum(Lot lot, Effect... effects) {
            Set<Effect> wanted = Set.of(effects);
            return history.stream()
                    .filter(Dated::known)
                    .map(Dated::allocation)
                    .filter(row -> row.lot().equals(lot.id()) && wanted.contains(row.effect()))
                    .mapToLong(row -> row.points())
                    .sum();
        }

        /** Holds whose time was over although that was not recorded yet: settling lets them go. */
        private List<Hold> overdue(Instant at) {
            return deadlines.stream()
                    .filter(deadline -> !deadline.expiresAt().isAfter(at))
                    .filter(deadline -> deadline.state() == Hold.State.HELD || deadline.state() == Hold.State.TIMED_OUT)
                    .filter(deadline -> !isReleased(deadline))
                    .map(this::hold)
                    .filter(hold -> !hold.parts().isEmpty())
                    .toList();
        }

        private boolean isReleased(Deadline deadline) {
            Set<LotId> lots =
                    hold(deadline).parts().stream().map(Hold.Part::lot).collect(Collectors.toSet());
            return history.stream()
                    .filter(Dated::known)
                    .filter(row -> row.kind() == TransactionKind.TIME_OUT)
                    .filter(row -> row.occurredAt().equals(deadline.expiresAt()))
                    .anyMatch(row -> lots.contains(row.allocation().lot()));
        }

        private Hold hold(Deadline deadline) {
            List<Hold.Part> parts = history.stream()
                    .filter(Dated::known)
                    .map(Dated::allocation)
                    .filter(row ->
                            row.effect() == Effect.HELD && row.transaction().equals(deadline.partsOf()))
                    .map(row -> new Hold.Part(row.lot(), row.points()))
                    .toList();
            long points = parts.stream().mapToLong(Hold.Part::points).sum();
            return new Hold(
                    deadline.hold(),
                    Instant.EPOCH,
                    account.id(),
                    points,
                    0,
                    Hold.State.HELD,
                    deadline.expiresAt(),
                    "",
                    deadline.partsOf(),
                    parts);
        }
    }
}
