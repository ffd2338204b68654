package org.loyaltyledger.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares what is stored with what must be. */
public final class Check {

    private final Connection connection;
    private final List<String> faults = new ArrayList<>();

    /** Checks over this connection. */
    public Check(Connection connection) {
        this.connection = connection;
    }

    /** The one number that the query finds must be the one expected. */
    public Check expect(String what, long expected, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            if (row.getLong(1) != expected) {
                faults.add(what + ": " + row.getLong(1) + ", expected " + expected);
            }
        }
        return this;
    }

    /** What was not as expected. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
