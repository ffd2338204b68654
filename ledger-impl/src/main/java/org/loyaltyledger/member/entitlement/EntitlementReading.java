package org.loyaltyledger.member.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.writer.Rows;

/** Grants, to read outside the writer. */
@ApplicationScoped
public class EntitlementReading {

    private DataSource dataSource;
    private GrantStore store;
    private Instance<LevelsNow> levels;
    private Clock clock;

    EntitlementReading() {
        // for the container's proxy
    }

    @Inject
    EntitlementReading(DataSource dataSource, GrantStore store, @Any Instance<LevelsNow> levels, Clock clock) {
        this.dataSource = dataSource;
        this.store = store;
        this.levels = levels;
        this.clock = clock;
    }

    /** All that a member was ever granted. */
    public Grants of(UUID member) {
        return Database.read(
                dataSource, connection -> of(connection, Set.of(member)).getOrDefault(member, Grants.NONE));
    }

    /** As above, of many at once; who was never granted anything is missing. */
    public Map<UUID, Grants> of(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, Grants> grants = store.load(connection, members);
        for (LevelsNow now : levels) {
            grants = now.correct(connection, grants, clock.instant());
        }
        return grants;
    }

    /**
     * Members of a range for whom something began or ended in a stretch of time that is no tier.
     *
     * @param first inclusive
     * @param last inclusive
     * @param after exclusive
     * @param upTo inclusive
     */
    public Set<UUID> turning(Connection connection, UUID first, UUID last, Instant after, Instant upTo)
            throws SQLException {
        return new HashSet<>(Rows.select(
                connection,
                "SELECT DISTINCT member_id FROM entitlement WHERE member_id >= ? AND member_id <= ?"
                        + " AND ((from_at > ? AND from_at <= ?) OR (until_at > ? AND until_at <= ?)) AND source IN (?*)",
                List.of(first, last, after, upTo, after, upTo),
                Arrays.stream(Source.values())
                        .filter(source -> source != Source.TIER)
                        .toList(),
                row -> Rows.uuid(row, "member_id")));
    }
}
