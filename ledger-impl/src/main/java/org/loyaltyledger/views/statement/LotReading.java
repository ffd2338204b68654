package org.loyaltyledger.views.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loyaltyledger.api.statement.LotStatus;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.writer.LotRows;
import org.loyaltyledger.vault.writer.Rows;

/** Reads the lots of a member, oldest first, settled at an instant. */
final class LotReading {

    private static final Cursor START = Cursor.of(0, 0);
    private static final int SKIPPED_AT_ONCE = 1_000;

    /** The index is named: from its statistics alone the engine may choose one that sorts all lots of a large account. */
    private static final String PAGE = "SELECT l.*, t.recorded_at FROM (SELECT * FROM lot FORCE INDEX (lot_by_status)"
            + " WHERE account_id = ? AND status = ? AND seq >= ? AND (seq > ? OR nth > ?)"
            + " ORDER BY seq, nth LIMIT ?*) l"
            + " JOIN ledger_transaction t ON t.partition_id = l.partition_id AND t.seq = l.seq"
            + " ORDER BY l.seq, l.nth";

    private final Connection connection;
    private final Standing member;
    private final Map<LotId, Lot> settled = new HashMap<>();
    private final Instant slidesTo;

    /** @param books the member's, with the lots that fall due, as {@link AccountReading#dueLots} has them */
    LotReading(Connection connection, Standing member, Books books) {
        this.connection = connection;
        this.member = member;
        List<LotId> due =
                books.lots().open(member.member()).stream().map(Lot::id).toList();
        this.slidesTo = books.account(member.member()).slidesTo();
        due.forEach(id -> settled.put(id, books.lots().get(id)));
    }

    /** A lot with the instant its transaction was recorded at, which is part of its id. */
    private record Made(Lot lot, Instant recordedAt) {}

    /** As many as the page may need to know whether another one follows. */
    List<org.loyaltyledger.api.statement.Lot> read(Page page, Optional<LotStatus> state) throws SQLException {
        Cursor after = page.after().orElse(START);
        List<Made> rows = new ArrayList<>();
        for (LotStatus stored : LotStatus.values()) {
            if (state.isEmpty() || state.get() == stored) {
                rows.addAll(rows(stored, after, page.reach()));
            }
        }
        rows.addAll(changed(state, after));
        return rows.stream()
                .sorted((one, other) -> one.lot().id().compareTo(other.lot().id()))
                .limit(page.reach())
                .map(this::told)
                .toList();
    }

    /** Lots whose state is another one since they were stored, because something fell due. */
    private List<Made> changed(Optional<LotStatus> state, Cursor after) throws SQLException {
        List<Lot> lots = settled.values().stream()
                .filter(lot -> state.isEmpty() || state.get() == state(lot))
                .filter(lot -> isAfter(place(lot), after))
                .toList();
        Map<Long, Instant> recorded = Rows.select(
                        connection,
                        "SELECT seq, recorded_at FROM ledger_transaction WHERE partition_id = ? AND seq IN (?*)",
                        List.of(member.partition()),
                        lots.stream()
                                .map(lot -> lot.id().origin().sequence())
                                .distinct()
                                .toList(),
                        row -> Map.entry(row.getLong(1), Rows.instant(row, "recorded_at")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return lots.stream()
                .map(lot -> new Made(lot, recorded.get(lot.id().origin().sequence())))
                .toList();
    }

    private static boolean isAfter(Cursor place, Cursor after) {
        return place.high() > after.high() || place.high() == after.high() && place.low() > after.low();
    }

    /** Where a lot stands in the list. */
    static Cursor place(org.loyaltyledger.api.statement.Lot lot) {
        return Cursor.of(TransactionId.of(lot.id()).sequence(), lot.id().getMostSignificantBits() & 0xFFF);
    }

    private static Cursor place(Lot lot) {
        return Cursor.of(lot.id().origin().sequence(), lot.id().nth());
    }

    /** From the index, oldest first; those that settling has changed are left to {@link #changed}. */
    private List<Made> rows(LotStatus stored, Cursor after, int limit) throws SQLException {
        List<Made> found = new ArrayList<>();
        Cursor from = after;
        int most = settled.isEmpty() ? limit : limit + SKIPPED_AT_ONCE;
        List<Made> rows;
        do {
            rows = Rows.select(
                    connection,
                    PAGE,
                    List.of(member.member(), stored, from.high(), from.high(), from.low()),
                    List.of(most),
                    row -> new Made(LotRows.map(row), Rows.instant(row, "recorded_at")));
            rows.stream().filter(row -> !settled.containsKey(row.lot().id())).forEach(found::add);
            from = rows.isEmpty() ? from : place(rows.get(rows.size() - 1).lot());
        } while (found.size() < limit && rows.size() == most);
        return found;
    }

    private org.loyaltyledger.api.statement.Lot told(Made made) {
        Lot lot = made.lot();
        boolean awaiting = lot.phase() == Lot.Phase.AWAITING;
        return new org.loyaltyledger.api.statement.Lot(
                lot.id().uuid(made.recordedAt()),
                lot.id().origin().uuid(made.recordedAt()),
                lot.points(),
                lot.remaining(),
                lot.held(),
                state(lot),
                lot.earnedAt(),
                awaiting ? null : lot.activatesAt(),
                awaiting ? null : ended(lot.endsAt(slidesTo)),
                lot.funder().isEmpty() ? null : lot.funder());
    }

    private static Instant ended(Instant end) {
        return end.equals(Lot.NEVER) ? null : end;
    }

    private static LotStatus state(Lot lot) {
        if (!lot.isOpen()) {
            return lot.expired() > 0 ? LotStatus.EXPIRED : LotStatus.SPENT;
        }
        return lot.isPending() ? LotStatus.PENDING : LotStatus.ACTIVE;
    }
}
