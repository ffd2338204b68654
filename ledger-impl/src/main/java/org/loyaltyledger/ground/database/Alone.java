package org.loyaltyledger.ground.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Work that one node of the cluster does at a time. The lock belongs to a connection, so that it ends with a node that dies;
 * the server knows its name for all schemas, so the schema is part of it.
 */
@ApplicationScoped
public class Alone {

    private static final String NAME = "SHA2(CONCAT(DATABASE(), '/', ?), 256)";

    private DataSource dataSource;

    Alone() {
        // for the container's proxy
    }

    @Inject
    Alone(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does the work, unless another node is at work of this name. */
    public void run(String name, Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            if (ask(connection, "SELECT GET_LOCK(" + NAME + ", 0)", name)) {
                try {
                    work.run();
                } finally {
                    ask(connection, "SELECT RELEASE_LOCK(" + NAME + ")", name);
                }
            }
        } catch (SQLException fault) {
            throw Problem.of(ProblemType.UNAVAILABLE, fault);
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }
}
