package org.loyaltyledger.views.switching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.api.switching.NewSimulation;
import org.loyaltyledger.api.switching.Simulation;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.EntitlementReading;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.member.stake.Supposition;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.Terms;

/**
 * Compares what leaving costs with what it would cost under other terms, member by member and part by part, so that a
 * million members need no more memory than a thousand.
 */
@ApplicationScoped
class Simulating {

    private static final int AT_ONCE = 1_000;
    private static final int USUALLY = 10_000;

    private DataSource dataSource;
    private MemberDirectory members;
    private EntitlementReading entitlements;
    private Costs costs;
    private List<Supposition> suppositions = List.of();
    private TermsBook terms;
    private Clock clock;

    Simulating() {
        // for the container's proxy
    }

    @Inject
    Simulating(
            DataSource dataSource,
            MemberDirectory members,
            EntitlementReading entitlements,
            Costs costs,
            @Any Instance<Supposition> suppositions,
            TermsBook terms,
            Clock clock) {
        this.dataSource = dataSource;
        this.members = members;
        this.entitlements = entitlements;
        this.costs = costs;
        this.suppositions = suppositions.stream().toList();
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Problem not-found, if there are no such terms */
    Simulation of(Programme programme, NewSimulation wish) {
        Instant now = clock.instant();
        Terms present = terms.termsAt(programme, now).terms();
        Terms supposed = Optional.ofNullable(wish.termsVersion())
                .map(number -> terms.draftOrVersion(programme, number))
                .orElse(present);
        int most = Optional.ofNullable(wish.atMost()).orElse(USUALLY);
        return Database.read(dataSource, connection -> {
            Comparison comparison = new Comparison(present.currency());
            Optional<UUID> after = Optional.empty();
            do {
                List<Standing> some = members.after(programme, after, AT_ONCE);
                after = some.isEmpty()
                        ? Optional.empty()
                        : Optional.of(some.get(some.size() - 1).member());
                compare(connection, programme, some, wish, present, supposed, now, comparison);
            } while (after.isPresent() && comparison.members() < most);
            return comparison.told();
        });
    }

    private void compare(
            Connection connection,
            Programme programme,
            List<Standing> some,
            NewSimulation wish,
            Terms present,
            Terms supposed,
            Instant now,
            Comparison comparison)
            throws SQLException {
        Set<UUID> ids = some.stream().map(Standing::member).collect(Collectors.toSet());
        Map<UUID, Grants> grants = entitlements.of(connection, ids);
        Segment segment = new Segment(wish, now);
        List<Standing> chosen = some.stream()
                .filter(member -> segment.holds(grants.getOrDefault(member.member(), Grants.NONE)))
                .toList();
        if (chosen.isEmpty()) {
            return;
        }
        Appraisal as = Appraisal.of(programme, chosen, grants, now, present);
        Appraisal other = as.under(supposed, Optional.ofNullable(wish.contract()));
        Map<UUID, Grants> supposedGrants = new HashMap<>(grants);
        for (Supposition room : suppositions) {
            supposedGrants.putAll(room.suppose(connection, other.supposing(supposedGrants)));
        }
        Map<UUID, Cost> before = costs.of(connection, as);
        Map<UUID, Cost> after = costs.of(connection, other.supposing(supposedGrants));
        before.forEach((member, cost) -> comparison.add(
                cost,
                after.get(member),
                Entitlements.at(as.grantsOf(member), now, present).tier(),
                Entitlements.at(supposedGrants.getOrDefault(member, Grants.NONE), now, supposed)
                        .tier()));
    }
}
