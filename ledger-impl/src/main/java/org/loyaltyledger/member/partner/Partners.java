package org.loyaltyledger.member.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.PartnerRegistry;
import org.loyaltyledger.ground.caller.PartnerScope;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.writer.Rows;

/** The registrations of partners, one row each. */
@ApplicationScoped
public class Partners implements PartnerRegistry {

    private static final String SELECT =
            "SELECT id, name, scope, registered_at, changed_at FROM partner WHERE programme_id = ?";

    private DataSource dataSource;
    private Programmes programmes;

    Partners() {
        // for the container's proxy
    }

    @Inject
    Partners(DataSource dataSource, Programmes programmes) {
        this.dataSource = dataSource;
        this.programmes = programmes;
    }

    @Override
    public Optional<PartnerScope> find(String programme, String partner) {
        return find(programmes.find(programme), partner).map(RegisteredPartner::scope);
    }

    Optional<RegisteredPartner> find(Programme programme, String partner) {
        return find(programme, List.of(partner)).stream().findFirst();
    }

    /** @throws Problem not-found */
    public void mustExist(Programme programme, String partner) {
        known(programme, partner);
    }

    /** @throws Problem not-found */
    RegisteredPartner known(Programme programme, String partner) {
        return find(programme, partner).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such partner")
                .with("partner", partner));
    }

    List<RegisteredPartner> find(Programme programme, List<String> partners) {
        return reading(connection ->
                Rows.select(connection, SELECT + " AND id IN (?*)", List.of(programme.id()), partners, Partners::row));
    }

    /** Those after an id, in the order of their ids. */
    List<RegisteredPartner> after(Programme programme, String id, int atMost) {
        return reading(connection -> Rows.select(
                connection,
                SELECT + " AND id > ? ORDER BY id LIMIT " + atMost,
                List.of(programme.id()),
                List.of(id),
                Partners::row));
    }

    /** @throws Problem conflict, if there is one of this id */
    RegisteredPartner register(Programme programme, String name, PartnerScope scope, Instant now) {
        if (find(programme, scope.id()).isPresent()) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("A partner of this id is registered already")
                    .with("partner", scope.id());
        }
        return write(programme, name, scope, now);
    }

    /** @throws Problem not-found */
    RegisteredPartner replace(Programme programme, String name, PartnerScope scope, Instant now) {
        known(programme, scope.id());
        return write(programme, name, scope, now);
    }

    private RegisteredPartner write(Programme programme, String name, PartnerScope scope, Instant now) {
        Database.work(dataSource, connection -> {
            Rows.write(
                    connection,
                    "INSERT INTO partner (programme_id, id, name, scope, registered_at, changed_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name),"
                            + " scope = VALUES(scope), changed_at = VALUES(changed_at)",
                    List.of(scope),
                    (values, row) -> values.set(programme.id())
                            .set(row.id())
                            .set(name)
                            .set(ScopeColumn.text(row))
                            .set(now)
                            .set(now));
            return scope;
        });
        return known(programme, scope.id());
    }

    private static RegisteredPartner row(ResultSet row) throws SQLException {
        return new RegisteredPartner(
                row.getString("name"),
                ScopeColumn.scope(row.getString("id"), row.getString("scope")),
                Rows.instant(row, "registered_at"),
                Rows.instant(row, "changed_at"));
    }

    private <T> T reading(Database.Read<T> work) {
        return Database.read(dataSource, work);
    }
}
