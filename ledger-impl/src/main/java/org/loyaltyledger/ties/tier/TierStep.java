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

/**
 * Tiers at the day's boundary. A range of members goes through the {@link Sieve}; only who may have to change is judged, by
 * a command of the writer that looks for itself, so nothing that a till sells meanwhile is lost. At the end comes the value
 * pyramid.
 */
@ApplicationScoped
public class TierStep implements DayStep {

    private static final List<BigDecimal> NOTHING = List.of(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int MEMBERS_OF_RANGE = 10_000;

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
        Assessing.Run run = assessing.begin(programme, version, boundary);
        Optional<UUID> last = Optional.empty();
        long done = 0;
        try (Connection connection = dataSource.getConnection()) {
            boolean tiers = !version.terms().ties().tiers().isEmpty();
            Optional<MemberRange> range = tiers ? range(programme, after, atMost) : Optional.empty();
            while (range.isPresent()) {
                find(connection, version.terms(), date, range.get(), run);
                last = Optional.of(range.get().last());
                done += range.get().members();
                range = done < atMost ? range(programme, last, atMost - done) : Optional.empty();
            }
            if (last.isEmpty()) {
                pyramid(connection, programme, version.terms(), date);
            }
            return new Done(last, done, run.end());
        } catch (SQLException fault) {
            throw Problem.of(ProblemType.UNAVAILABLE, fault);
        }
    }

    /** Some are judged while others are looked for. */
    private Optional<MemberRange> range(Programme programme, Optional<UUID> after, long atMost) {
        return members.rangeAfter(programme, after, (int) Math.min(atMost, MEMBERS_OF_RANGE));
    }

    private void find(Connection connection, Terms terms, LocalDate date, MemberRange range, Assessing.Run run)
            throws SQLException {
        Ladder ladder = new Ladder(terms.ties().tiers(), terms.zone(), date);
        Map<UUID, Boolean> found = new Sieve(ladder, date).find(connection, range);
        Instant dayBefore = ladder.start(date.minusDays(1));
        entitlements
                .turning(connection, range.first(), range.last(), dayBefore, ladder.start(date))
                .forEach(member -> found.putIfAbsent(member, true));
        run.judge(members.present(found.keySet()), found);
    }

    /** All at once, when the last member has been judged: a place in the pyramid depends on everybody. */
    private void pyramid(Connection connection, Programme programme, Terms terms, LocalDate date) throws SQLException {
        Optional<PyramidDays> days = PyramidDays.of(terms, date);
        if (days.isEmpty()) {
            return;
        }
        Gathering gathering = new Gathering();
        for (List<Standing> some = members.after(programme, Optional.empty(), MEMBERS_OF_RANGE);
                !some.isEmpty();
                some = members.after(programme, Optional.of(gathering.last()), MEMBERS_OF_RANGE)) {
            UUID last = some.get(some.size() - 1).member();
            Map<UUID, List<BigDecimal>> sums =
                    Totals.of(connection, some.get(0).member(), last, days.get().parts());
            some.forEach(member -> gathering.add(member.member(), sums.getOrDefault(member.member(), NOTHING)));
        }
        new PyramidRows(connection, programme.id(), days.get()).keep(gathering);
    }
}
