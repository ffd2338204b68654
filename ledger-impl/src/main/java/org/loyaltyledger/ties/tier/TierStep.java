package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.MemberRange;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Totals;
import org.loyaltyledger.member.day.DayStep;
import org.loyaltyledger.member.entitlement.EntitlementReading;
import org.loyaltyledger.ties.tier.rule.Ladder;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * Tiers at the day's boundary. A range of members goes through the {@link Sieve}; only who may have to change is judged, by
 * a command of the writer that looks for itself, so nothing that a till sells meanwhile is lost. At the end comes the value
 * pyramid.
 */
@ApplicationScoped
public class TierStep implements DayStep {

    private static final List<BigDecimal> NOTHING = List.of(BigDecimal.ZERO, BigDecimal.ZERO);

    private DataSource dataSource;
    private MemberDirectory members;
    private EntitlementReading entitlements;
    private Assessing assessing;

    TierStep() {
        // for the container's proxy
    }

    @Inject
    TierStep(DataSource dataSource, MemberDirectory members, EntitlementReading entitlements, Assessing assessing) {
        this.dataSource = dataSource;
        this.members = members;
        this.entitlements = entitlements;
        this.assessing = assessing;
    }

    @Override
    public String name() {
        return "tiers";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<UUID> run(
            Programme programme,
            TermsVersion version,
            LocalDate date,
            Instant boundary,
            Optional<UUID> after,
            int atMost) {
        return part(programme, version, date, boundary, after, atMost).last();
    }

    /**
     * What was done.
     *
     * @param last member; empty: none was left, and all is done
     */
    record Done(Optional<UUID> last, long members, long changed) {}

    Done part(
            Programme programme,
            TermsVersion version,
            LocalDate date,
            Instant boundary,
            Optional<UUID> after,
            int atMost) {
        TierTerms tiers = version.terms().ties().tiers();
        Optional<MemberRange> range = tiers.isEmpty() ? Optional.empty() : members.rangeAfter(programme, after, atMost);
        try (Connection connection = dataSource.getConnection()) {
            if (range.isEmpty()) {
                pyramid(connection, programme, version.terms(), date);
                return new Done(Optional.empty(), 0, 0);
            }
            Assessing.Due due = due(connection, version.terms(), date, range.get());
            return new Done(
                    Optional.of(range.get().last()),
                    range.get().members(),
                    assessing.of(programme, version, boundary, due));
        } catch (SQLException fault) {
            throw Problem.of(ProblemType.UNAVAILABLE, fault);
        }
    }

    private Assessing.Due due(Connection connection, Terms terms, LocalDate date, MemberRange range)
            throws SQLException {
        Ladder ladder = new Ladder(terms.ties().tiers(), terms.zone(), date);
        Map<UUID, Boolean> found = new Sieve(ladder, date).find(connection, range);
        Instant dayBefore = ladder.start(date.minusDays(1));
        entitlements
                .turning(connection, range.first(), range.last(), dayBefore, ladder.start(date))
                .forEach(member -> found.putIfAbsent(member, true));
        Assessing.Due due = new Assessing.Due();
        members.present(found.keySet()).forEach(member -> due.add(member, found.get(member.member())));
        return due;
    }

    /** All at once, when the last member has been judged: a place in the pyramid depends on everybody. */
    private void pyramid(Connection connection, Programme programme, Terms terms, LocalDate date) throws SQLException {
        Optional<PyramidDays> days = PyramidDays.of(terms, date);
        if (days.isEmpty()) {
            return;
        }
        Gathering gathering = new Gathering();
        for (List<Standing> some = members.after(programme, Optional.empty(), Assessing.MEMBERS_AT_ONCE);
                !some.isEmpty();
                some = members.after(programme, Optional.of(gathering.last()), Assessing.MEMBERS_AT_ONCE)) {
            UUID last = some.get(some.size() - 1).member();
            Map<UUID, List<BigDecimal>> sums =
                    Totals.of(connection, some.get(0).member(), last, days.get().parts());
            some.forEach(member -> gathering.add(member.member(), sums.getOrDefault(member.member(), NOTHING)));
        }
        new PyramidRows(connection, programme.id(), days.get()).keep(gathering);
    }
}
