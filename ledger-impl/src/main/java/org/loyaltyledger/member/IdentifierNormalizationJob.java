package org.loyaltyledger.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.ground.column.InstantColumn;
import org.loyaltyledger.ground.database.Alone;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.IdentifierTerms;

/**
 * Brings stored identifiers into the form that the terms in force state: once after an update of the service, and whenever
 * terms come into force that state another form. What cannot be brought into its form stays as it is, is logged, listed
 * for the operator and tried again until it can. To be run every so often; without a change it reads two rows.
 */
@ApplicationScoped
public class IdentifierNormalizationJob {

    /** To be counted up when {@link IdentifierPolicy} itself changes, so that stored identifiers follow. */
    private static final int POLICY_VERSION = 1;

    private static final Logger LOG = Logger.getLogger(IdentifierNormalizationJob.class.getName());

    private DataSource dataSource;
    private IdentifierNormalizer identifiers;
    private Alone alone;
    private Instance<IdentifierReferences> references;
    private Event<IdentifierAdded> added;
    private Clock clock;

    IdentifierNormalizationJob() {
        // for the container's proxy
    }

    @Inject
    IdentifierNormalizationJob(
            DataSource dataSource,
            IdentifierNormalizer identifiers,
            Alone alone,
            @Any Instance<IdentifierReferences> references,
            Event<IdentifierAdded> added,
            Clock clock) {
        this.dataSource = dataSource;
        this.identifiers = identifiers;
        this.alone = alone;
        this.references = references;
        this.added = added;
        this.clock = clock;
    }

    /** @throws Problem unavailable */
    public void run(Programme programme) {
        alone.run(
                "identifiers/" + programme.id(),
                () -> Database.work(dataSource, connection -> {
                    run(connection, programme);
                    return programme;
                }));
    }

    private void run(Connection connection, Programme programme) throws SQLException {
        IdentifierTerms terms = identifiers.rules(programme);
        IdentifierPolicy policy = new IdentifierPolicy(terms);
        IdentifierRewriter rewriter = new IdentifierRewriter(connection, programme.id(), policy, clock.instant());
        String rules = POLICY_VERSION + " " + terms.region().orElse("-") + " " + new TreeMap<>(terms.forms());
        if (known(connection, programme.id()).equals(Optional.of(rules))) {
            rewriter.rewriteConflicts();
            tell(programme, rewriter.renamed());
            return;
        }
        rewriter.rewriteAll();
        List<Identifier> renamed = new ArrayList<>(rewriter.renamed());
        for (IdentifierReferences each : references) {
            renamed.addAll(each.rename(connection, programme.id(), before -> policy.normalize(before)
                    .value()
                    .map(value -> new Identifier(before.type(), value))));
        }
        keep(connection, programme.id(), rules);
        tell(programme, renamed);
        LOG.log(
                rewriter.conflicts() == 0 ? Level.INFO : Level.WARNING,
                () -> "Identifiers of programme "
                        + programme.code() + ": " + renamed.size() + " renamed, " + rewriter.conflicts()
                        + " cannot be brought into their form; they are listed at identifier-conflicts");
    }

    /** What waits for an identifier in its new form is booked. */
    private void tell(Programme programme, List<Identifier> renamed) {
        renamed.forEach(identifier -> added.fire(new IdentifierAdded(programme.id(), identifier)));
    }

    private static Optional<String> known(Connection connection, long programme) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT rules FROM identifier_rules WHERE programme_id = ?")) {
            statement.setLong(1, programme);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void keep(Connection connection, long programme, String rules) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "REPLACE INTO identifier_rules (programme_id, rules, normalized_at) VALUES (?, ?, ?)")) {
            statement.setLong(1, programme);
            statement.setString(2, rules);
            statement.setObject(3, InstantColumn.utc(clock.instant()));
            statement.executeUpdate();
        }
    }
}
