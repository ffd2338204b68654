package org.loyaltyledger.views.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.statement.LotState;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.writer.LotRows;
import org.loyaltyledger.vault.writer.Rows;

/** Reads the lots of a member, oldest first, settled at an instant. */
final class LotReading {

    private static final Cursor START = Cursor.of(0, 0);

    private final Connection connection;
    private final Standing member;
    private final Books books;
    private final Instant slidesTo;

    /** @param books the member's, as {@link AccountReading#today} has them */
    LotReading(Connection connection, Standing member, Books books) {
        this.connection = connection;
        this.member = member;
        this.books = books;
        this.slidesTo = books.account(member.member()).slidesTo();
    }

    /** A lot with the instant its transaction was recorded at, which is part of its id. */
    private record Made(Lot lot, Instant recordedAt) {}

    /** As many as the page may need to know whether another one follows. */
    List<org.loyaltyledger.api.statement.Lot> read(Page page, Optional<LotState> state) throws SQLException {
        List<org.loyaltyledger.api.statement.Lot> found = new ArrayList<>();
        Cursor after = page.after().orElse(START);
        List<Made> rows;
        do {
            rows = rows(after, page.reach());
            for (Made row : rows) {
                after = place(row.lot());
                org.loyaltyledger.api.statement.Lot lot = told(row);
                if (state.isEmpty() || state.get() == lot.state()) {
                    found.add(lot);
                }
            }
        } while (found.size() < page.reach() && rows.size() == page.reach());
        return found.size() > page.reach() ? found.subList(0, page.reach()) : found;
    }

    /** Where a lot stands in the list. */
    static Cursor place(org.loyaltyledger.api.statement.Lot lot) {
        return Cursor.of(TransactionId.of(lot.id()).sequence(), lot.id().getMostSignificantBits() & 0xFFF);
    }

    private static Cursor place(Lot lot) {
        return Cursor.of(lot.id().origin().sequence(), lot.id().nth());
    }

    private List<Made> rows(Cursor after, int limit) throws SQLException {
        return Rows.select(
                connection,
                "SELECT l.*, t.recorded_at FROM lot l JOIN ledger_transaction t"
                        + " ON t.partition_id = l.partition_id AND t.seq = l.seq WHERE l.account_id = ?"
                        + " AND (l.seq > ? OR l.seq = ? AND l.nth > ?) ORDER BY l.seq, l.nth LIMIT ?*",
                List.of(member.member(), after.high(), after.high(), after.low()),
                List.of(limit),
                row -> new Made(LotRows.map(row), Rows.instant(row, "recorded_at")));
    }

    private org.loyaltyledger.api.statement.Lot told(Made made) {
        // A lot may have come since the account was read.
        boolean settled = made.lot().isOpen() && books.lots().has(made.lot().id());
        Lot lot = settled ? books.lots().get(made.lot().id()) : made.lot();
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

    private static LotState state(Lot lot) {
        if (!lot.isOpen()) {
            return lot.expired() > 0 ? LotState.EXPIRED : LotState.SPENT;
        }
        return lot.isPending() ? LotState.PENDING : LotState.ACTIVE;
    }
}
