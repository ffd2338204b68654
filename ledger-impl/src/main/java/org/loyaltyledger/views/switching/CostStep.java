package org.loyaltyledger.views.switching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.day.DayStep;
import org.loyaltyledger.member.entitlement.EntitlementReading;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Last of the day: what leaving would cost each member as the day begins, and how that is spread. */
@ApplicationScoped
public class CostStep implements DayStep {

    private DataSource dataSource;
    private MemberDirectory members;
    private EntitlementReading entitlements;
    private Costs costs;

    CostStep() {
        // for the container's proxy
    }

    @Inject
    CostStep(DataSource dataSource, MemberDirectory members, EntitlementReading entitlements, Costs costs) {
        this.dataSource = dataSource;
        this.members = members;
        this.entitlements = entitlements;
        this.costs = costs;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<UUID> run(
            Programme programme,
            TermsVersion version,
            LocalDate date,
            Instant boundary,
            Optional<UUID> after,
            int atMost) {
        List<Standing> some = members.after(programme, after, atMost);
        return Database.work(dataSource, connection -> {
            if (some.isEmpty()) {
                new Spread(connection, programme.id(), version.terms().currency()).keep(date);
                return Optional.empty();
            }
            Set<UUID> ids = some.stream().map(Standing::member).collect(Collectors.toSet());
            Map<UUID, Grants> grants = entitlements.of(connection, ids);
            Appraisal appraisal = Appraisal.of(programme, some, grants, boundary, version.terms());
            Map<UUID, List<Grant>> holding = new HashMap<>();
            grants.forEach((member, all) -> holding.put(member, all.at(boundary)));
            new CostRows(connection, programme.id(), date, version.terms().zone())
                    .replace(new TreeMap<>(costs.of(connection, appraisal)), holding);
            return Optional.of(some.get(some.size() - 1).member());
        });
    }
}
