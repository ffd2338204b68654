package org.loyaltyledger.till.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.member.Handle;
import org.loyaltyledger.member.IdentifierReferences;

/** The identifiers for which sales wait. */
@ApplicationScoped
public class ParkedCards implements IdentifierReferences {

    private static final String RENAME_WAITING = "UPDATE parked_sale SET card = ? WHERE programme_id = ? AND card = ?";
    private static final String RENAME_SALES = "UPDATE sale s JOIN parked_sale p ON p.programme_id = s.programme_id"
            + " AND p.receipt = s.receipt SET s.card = ? WHERE p.programme_id = ? AND p.card = ?";

    @Override
    public Set<Identifier> rename(
            Connection connection, long programme, Function<Identifier, Optional<Identifier>> form)
            throws SQLException {
        Set<Identifier> renamed = new LinkedHashSet<>();
        for (Handle before : waiting(connection, programme)) {
            Optional<Identifier> after = form.apply(before.identifier())
                    .filter(found -> !Handle.of(found).equals(before));
            if (after.isPresent()) {
                Handle handle = Handle.of(after.get());
                update(connection, RENAME_SALES, handle, programme, before);
                update(connection, RENAME_WAITING, handle, programme, before);
                renamed.add(after.get());
            }
        }
        return renamed;
    }

    private static List<Handle> waiting(Connection connection, long programme) throws SQLException {
        List<Handle> cards = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT DISTINCT card FROM parked_sale WHERE programme_id = ?")) {
            statement.setLong(1, programme);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    cards.add(new Handle(rows.getString(1)));
                }
            }
        }
        return cards;
    }

    private static void update(Connection connection, String sql, Handle after, long programme, Handle before)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, after.text());
            statement.setLong(2, programme);
            statement.setString(3, before.text());
            statement.executeUpdate();
        }
    }
}
