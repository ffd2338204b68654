package org.loyaltyledger.till.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;

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
        try (Connection connection = dataSource.getConnection()) {
            return Optional.ofNullable(
                            store.load(connection, Set.of(adjustment)).get(adjustment))
                    .filter(row -> row.programme() == programme.id())
                    .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                            .detail("There is no such adjustment")
                            .with("adjustment", adjustment));
        } catch (SQLException fault) {
            throw Problem.of(ProblemType.UNAVAILABLE, fault);
        }
    }
}
