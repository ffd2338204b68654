package org.loyaltyledger.views.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loyaltyledger.api.statement.NextExpiry;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.UpcomingExpiry;
import org.loyaltyledger.vault.writer.Rows;

/**
 * Finds what of an account's points expires next. It starts from what is stored, and sets the lots that were settled
 * against what is stored of them.
 *
 * @param account as it is stored
 * @param stored the settled lots as they are stored
 * @param settled the same lots as settling left them
 */
record ExpirySearch(Connection connection, Account account, Collection<Lot> stored, Collection<Lot> settled) {

    /** Cast, because a mark would make the whole expression a text. */
    private static final String END = "CASE WHEN sliding AND CAST(? AS DATETIME(6)) > expires_at"
            + " THEN CAST(? AS DATETIME(6)) ELSE expires_at END";

    /** Points that end together. */
    private record Bucket(Instant end, long points) {}

    /** What is held is honoured to the end of its hold, so it does not count. */
    Optional<NextExpiry> after(Instant instant) throws SQLException {
        Instant reached = instant;
        while (true) {
            Optional<Bucket> next = stored(reached);
            Instant from = reached;
            Optional<Instant> end = Stream.concat(
                            next.map(Bucket::end).stream(),
                            settled.stream().filter(lot -> free(lot) > 0).map(this::end))
                    .filter(at -> at.isAfter(from) && !at.equals(Lot.NEVER))
                    .min(Instant::compareTo);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            reached = end.get();
            long points = next.filter(bucket -> bucket.end.equals(end.get()))
                    .map(Bucket::points)
                    .map(all -> all - at(stored, end.get()))
                    .orElse(0L);
            points += at(settled, end.get());
            if (points > 0) {
                return Optional.of(new NextExpiry(end.get(), points));
            }
        }
    }

    private long at(Collection<Lot> lots, Instant end) {
        return lots.stream()
                .filter(lot -> end(lot).equals(end))
                .mapToLong(ExpirySearch::free)
                .sum();
    }

    private Instant end(Lot lot) {
        return lot.endsAt(account.slidesTo());
    }

    private static long free(Lot lot) {
        return lot.phase() == Lot.Phase.AWAITING ? 0 : lot.remaining() - lot.held();
    }

    private Optional<Bucket> stored(Instant reached) throws SQLException {
        UpcomingExpiry upcoming = account.upcoming();
        List<Bucket> kept = Stream.of(
                        new Bucket(upcoming.at(), upcoming.points()),
                        new Bucket(account.slidesTo(), upcoming.sliding()))
                .filter(bucket -> bucket.points > 0)
                .toList();
        if (!upcoming.isKnown() || kept.stream().anyMatch(bucket -> !bucket.end.isAfter(reached))) {
            return search(reached);
        }
        return kept.stream()
                .map(Bucket::end)
                .min(Instant::compareTo)
                .map(end -> new Bucket(
                        end,
                        kept.stream()
                                .filter(bucket -> bucket.end.equals(end))
                                .mapToLong(Bucket::points)
                                .sum()));
    }

    private Optional<Bucket> search(Instant reached) throws SQLException {
        Instant slidesTo = account.slidesTo();
        boolean slides = !slidesTo.equals(Lot.NEVER) && slidesTo.isAfter(reached);
        List<Instant> ends = Stream.of(
                        first(false, reached),
                        first(true, slides ? Instant.EPOCH : reached).map(end -> later(end, slidesTo)),
                        firstPending(reached))
                .flatMap(Optional::stream)
                .toList();
        Optional<Instant> end = ends.stream().min(Instant::compareTo);
        return end.isEmpty() ? Optional.empty() : Optional.of(new Bucket(end.get(), points(end.get())));
    }

    private static Instant later(Instant end, Instant slidesTo) {
        return !slidesTo.equals(Lot.NEVER) && slidesTo.isAfter(end) ? slidesTo : end;
    }

    /** Own end of the active lot that ends first; from the end of an index. */
    private Optional<Instant> first(boolean sliding, Instant after) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT due_at FROM lot WHERE account_id = ? AND status = 'ACTIVE' AND sliding = ?"
                                + " AND due_at > ? AND remaining > held ORDER BY due_at LIMIT ?*",
                        List.of(account.id(), sliding, after),
                        List.of(1),
                        row -> Rows.instant(row, "due_at"))
                .stream()
                .findFirst();
    }

    private Optional<Instant> firstPending(Instant after) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT MIN(" + END + ") AS soonest FROM lot WHERE status = 'PENDING' AND phase = 'PENDING'"
                                + " AND remaining > held AND " + END + " > ? AND account_id IN (?*)",
                        List.of(account.slidesTo(), account.slidesTo(), account.slidesTo(), account.slidesTo(), after),
                        List.of(account.id()),
                        row -> Rows.instant(row, "soonest"))
                .stream()
                .filter(end -> !end.equals(Lot.NEVER))
                .findFirst();
    }

    private long points(Instant end) throws SQLException {
        // Sliding lots end with the account's sliding end, or with their own if that is later.
        boolean own = account.slidesTo().equals(Lot.NEVER) || end.isAfter(account.slidesTo());
        Instant from = own ? end : Instant.EPOCH;
        Instant to = own || end.equals(account.slidesTo()) ? end : Instant.EPOCH;
        return Rows.select(
                        connection,
                        "SELECT COALESCE(SUM(points), 0) FROM ("
                                + "SELECT SUM(remaining - held) AS points FROM lot WHERE account_id = ?"
                                + " AND status = 'ACTIVE' AND sliding = FALSE AND due_at = ? UNION ALL"
                                + " SELECT SUM(remaining - held) FROM lot WHERE account_id = ?"
                                + " AND status = 'ACTIVE' AND sliding = TRUE AND due_at >= ? AND due_at <= ? UNION ALL"
                                + " SELECT SUM(remaining - held) FROM lot WHERE status = 'PENDING'"
                                + " AND phase = 'PENDING' AND " + END + " = ? AND account_id IN (?*)) ending",
                        List.of(account.id(), end, account.id(), from, to, account.slidesTo(), account.slidesTo(), end),
                        List.of(account.id()),
                        row -> row.getLong(1))
                .get(0);
    }
}
