package org.loyaltyledger.vault.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.programme.Store;
import org.loyaltyledger.ground.column.InstantColumn;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The stores of programmes. A programme that has registered none accepts every store; one that has accepts those that are
 * open. What another node changes is known here after a few seconds.
 */
@ApplicationScoped
public class StoreRegistry {

    static final int MOST = 10_000;

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final InstantSource machine = InstantSource.system();

    private DataSource dataSource;

    StoreRegistry() {
        // for the container's proxy
    }

    @Inject
    StoreRegistry(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Known(boolean any, Set<String> open, Map<String, String> names, Instant readAt) {}

    /** @throws Problem store-unknown, if the programme has stores and this is none of them, or is closed */
    public void mustBeOpen(Programme programme, String store) {
        Known stores = known(programme);
        if (stores.any() && !stores.open().contains(store)) {
            throw Problem.of(ProblemType.STORE_UNKNOWN)
                    .detail("The programme has no open store of this id")
                    .violation("/store", "is not a registered store")
                    .with("store", store);
        }
    }

    /** What people call a store; its id if it is not registered. */
    public String nameOf(Programme programme, String store) {
        return known(programme).names().getOrDefault(store, store);
    }

    private Known known(Programme programme) {
        Known stores = known.get(programme.id());
        if (stores == null || stores.readAt().plus(REMEMBERED).isBefore(machine.instant())) {
            stores = read(programme);
            known.put(programme.id(), stores);
        }
        return stores;
    }

    private Known read(Programme programme) {
        List<Store> all = all(programme);
        return new Known(
                !all.isEmpty(),
                all.stream()
                        .filter(store -> store.closedAt() == null)
                        .map(Store::id)
                        .collect(Collectors.toUnmodifiableSet()),
                all.stream().collect(Collectors.toUnmodifiableMap(Store::id, Store::name)),
                machine.instant());
    }

    /** In the order of their ids, closed ones included. */
    List<Store> all(Programme programme) {
        return Database.read(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, name, registered_at, closed_at FROM store WHERE programme_id = ? ORDER BY id LIMIT "
                            + MOST)) {
                select.setLong(1, programme.id());
                try (ResultSet rows = select.executeQuery()) {
                    List<Store> stores = new ArrayList<>();
                    while (rows.next()) {
                        stores.add(store(rows));
                    }
                    return stores;
                }
            }
        });
    }

    /** Registers it; one that is there already gets this name, and is open. */
    Store register(Programme programme, String id, String name, Instant now) {
        working(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO store (programme_id, id, name, registered_at, closed_at) VALUES (?, ?, ?, ?, NULL)"
                            + " ON DUPLICATE KEY UPDATE name = VALUES(name), closed_at = NULL")) {
                insert.setLong(1, programme.id());
                insert.setString(2, id);
                insert.setString(3, name);
                insert.setObject(4, InstantColumn.utc(now));
                return insert.executeUpdate();
            }
        });
        return changed(programme, id);
    }

    /** @throws Problem not-found */
    Store close(Programme programme, String id, Instant now) {
        working(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE store SET closed_at = COALESCE(closed_at, ?) WHERE programme_id = ? AND id = ?")) {
                update.setObject(1, InstantColumn.utc(now));
                update.setLong(2, programme.id());
                update.setString(3, id);
                return update.executeUpdate();
            }
        });
        return changed(programme, id);
    }

    private Store changed(Programme programme, String id) {
        known.remove(programme.id());
        return all(programme).stream()
                .filter(store -> store.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                        .detail("There is no such store")
                        .with("store", id));
    }

    private static Store store(ResultSet row) throws SQLException {
        return new Store(
                row.getString("id"),
                row.getString("name"),
                instant(row, "registered_at").orElseThrow(),
                instant(row, "closed_at").orElse(null));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(InstantColumn::instant);
    }

    private <T> T working(Database.Work<T> work) {
        return Database.work(dataSource, work);
    }
}
