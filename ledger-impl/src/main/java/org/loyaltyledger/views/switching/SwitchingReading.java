package org.loyaltyledger.views.switching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.switching.SwitchingCost;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.EntitlementReading;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;

/** One member's statement. */
@ApplicationScoped
class SwitchingReading {

    private DataSource dataSource;
    private MemberDirectory members;
    private TermsBook terms;
    private Costs costs;
    private EntitlementReading entitlements;
    private Clock clock;

    SwitchingReading() {
        // for the container's proxy
    }

    @Inject
    SwitchingReading(
            DataSource dataSource,
            MemberDirectory members,
            TermsBook terms,
            Costs costs,
            EntitlementReading entitlements,
            Clock clock) {
        this.dataSource = dataSource;
        this.members = members;
        this.terms = terms;
        this.costs = costs;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /** @throws Problem invalid-request for an instant that is past: what could have been lost then is gone */
    SwitchingCost of(Programme programme, UUID id, Optional<Instant> asked) {
        Instant now = clock.instant();
        Instant at = asked.orElse(now);
        if (at.isBefore(now)) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A statement is of now or of a time to come")
                    .violation("/at", "is past")
                    .with("now", now);
        }
        Standing member = members.find(programme, id);
        TermsVersion version = terms.termsAt(programme, at);
        return Database.read(dataSource, connection -> {
            Map<UUID, Grants> grants = entitlements.of(connection, Set.of(member.member()));
            Appraisal appraisal = Appraisal.of(programme, List.of(member), grants, at, version.terms());
            Cost cost = costs.of(connection, appraisal).get(member.member());
            return new CostStatement(member.member(), cost, version.number()).told();
        });
    }
}
