package org.loyaltyledger.bench.http;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.loyaltyledger.bench.Server;

/** One service for several variants: started by the first that needs it, stopped once. */
public final class Premises implements AutoCloseable {

    private final Server server;
    private Service service;

    public Premises(Server server) {
        this.server = server;
    }

    Service service() throws IOException, InterruptedException {
        if (service == null) {
            service = Service.start(server);
        }
        return service;
    }

    /** How many sales of a programme are stored. */
    long sales(String programme) throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement count = connection.prepareStatement(
                        "SELECT COUNT(*) FROM sale s JOIN programme p ON p.id = s.programme_id WHERE p.code = ?")) {
            count.setString(1, programme);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
            service = null;
        }
    }
}
