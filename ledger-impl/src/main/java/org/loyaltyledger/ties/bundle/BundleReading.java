package org.loyaltyledger.ties.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.member.entitlement.EntitlementReading;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.vault.terms.Terms;

/** Members' bundles, to read. */
@ApplicationScoped
public class BundleReading {

    private DataSource dataSource;
    private BundleStore bundles;
    private HistoryStore histories;
    private ChangeStore changes;
    private EntitlementReading entitlements;

    BundleReading() {
        // for the container's proxy
    }

    @Inject
    BundleReading(
            DataSource dataSource,
            BundleStore bundles,
            HistoryStore histories,
            ChangeStore changes,
            EntitlementReading entitlements) {
        this.dataSource = dataSource;
        this.bundles = bundles;
        this.histories = histories;
        this.changes = changes;
        this.entitlements = entitlements;
    }

    /** @param terms those in force at the instant */
    Picture of(UUID member, Terms terms, Instant at) {
        return Database.read(dataSource, connection -> {
            Holdings holdings = bundles.load(connection, Set.of(member)).getOrDefault(member, Holdings.NONE);
            Set<UUID> instances =
                    holdings.byBundle().values().stream().map(Progress::id).collect(Collectors.toSet());
            Map<UUID, History> of = histories.load(connection, instances);
            Grants grants = entitlements.of(connection, Set.of(member)).getOrDefault(member, Grants.NONE);
            return new Picture(holdings, of, changes.of(connection, member), grants, terms, at);
        });
    }
}
