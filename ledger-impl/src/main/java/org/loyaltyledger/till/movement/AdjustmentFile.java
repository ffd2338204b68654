package org.loyaltyledger.till.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.paging.Conditions;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.Slice;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.writer.Rows;

/** Adjustments, to read. */
@ApplicationScoped
public class AdjustmentFile {

    private DataSource dataSource;
    private AdjustmentStore store;

    AdjustmentFile() {
        // for the container's proxy
    }

    @Inject
    AdjustmentFile(DataSource dataSource, AdjustmentStore store) {
        this.dataSource = dataSource;
        this.store = store;
    }

    /** @throws Problem not-found, for another programme's as for one that does not exist */
    AdjustmentRow find(Programme programme, UUID adjustment) {
        return Database.read(dataSource, connection -> {
            return Optional.ofNullable(
                            store.load(connection, Set.of(adjustment)).get(adjustment))
                    .filter(row -> row.programme() == programme.id())
                    .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                            .detail("There is no such adjustment")
                            .with("adjustment", adjustment));
        });
    }

    /** The latest first. */
    Slice<AdjustmentRow> list(AdjustmentFilter filter, Page page) {
        Conditions conditions = filter.conditions();
        page.after()
                .ifPresent(last -> conditions.and(
                        "(occurred_at < ? OR occurred_at = ? AND id < ?)",
                        last.instant(),
                        last.instant(),
                        AdjustmentFile.id(last)));
        return Database.read(dataSource, connection -> {
            List<AdjustmentRow> rows = Rows.select(
                    connection,
                    "SELECT " + AdjustmentStore.COLUMNS + " FROM adjustment WHERE " + conditions.sql()
                            + " ORDER BY occurred_at DESC, id DESC LIMIT ?*",
                    conditions.values(),
                    List.of(page.reach()),
                    AdjustmentStore::row);
            return page.slice(
                    rows, row -> Cursor.of(row.occurredAt(), 0, row.id().toString()));
        });
    }

    long count(AdjustmentFilter filter) {
        Conditions conditions = filter.conditions();
        return Database.read(dataSource, connection -> {
            return Rows.select(
                            connection,
                            "SELECT COUNT(*) FROM adjustment WHERE " + conditions.sql() + " LIMIT ?*",
                            conditions.values(),
                            List.of(1),
                            row -> row.getLong(1))
                    .get(0);
        });
    }

    private static UUID id(Cursor last) {
        try {
            return UUID.fromString(last.text());
        } catch (IllegalArgumentException ofAnotherList) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .violation("?cursor", "must be taken from the next link of the same list");
        }
    }
}
