package org.loyaltyledger.till.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Store;

/** All sales of members, by an index of their own; read only where something came late or members became one. */
@ApplicationScoped
public class SalesOfMemberStore implements Store<UUID, List<SaleRow>> {

    @Override
    public Room<UUID, List<SaleRow>> room() {
        return Rooms.SALES_OF_MEMBER;
    }

    @Override
    public Map<UUID, List<SaleRow>> load(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, List<SaleRow>> found = new HashMap<>();
        SaleStore.of(connection, members)
                .forEach(sale -> found.computeIfAbsent(sale.member().orElseThrow(), none -> new ArrayList<>())
                        .add(sale));
        return found;
    }

    /** Sales change through {@link Rooms#SALES}. */
    @Override
    public void store(Connection connection, Map<UUID, List<SaleRow>> none) {
        throw new IllegalStateException("Sales of members are read only");
    }
}
