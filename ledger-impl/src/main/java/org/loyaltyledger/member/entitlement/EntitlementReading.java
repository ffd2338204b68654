package org.loyaltyledger.member.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** Grants, to read outside the writer. */
@ApplicationScoped
public class EntitlementReading {

    private DataSource dataSource;
    private GrantStore store;

    EntitlementReading() {
        // for the container's proxy
    }

    @Inject
    EntitlementReading(DataSource dataSource, GrantStore store) {
        this.dataSource = dataSource;
        this.store = store;
    }

    /** All that a member was ever granted. */
    public Grants of(UUID member) {
        try (Connection connection = dataSource.getConnection()) {
            return of(connection, Set.of(member)).getOrDefault(member, Grants.NONE);
        } catch (SQLException fault) {
            throw Problem.of(ProblemType.UNAVAILABLE, fault);
        }
    }

    /** As above, of many at once; who was never granted anything is missing. */
    public Map<UUID, Grants> of(Connection connection, Set<UUID> members) throws SQLException {
        return store.load(connection, members);
    }
}
