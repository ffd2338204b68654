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
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.day.DayStep;
import org.loyaltyledger.member.entitlement.EntitlementReading;
import org.loyaltyledger.ties.tier.rule.Glance;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Tiers at the day's boundary. A range of members is looked at by sums; only who may have to change is judged, by a command
 * of the writer that looks for itself, so nothing that a till sells meanwhile is lost. At the end comes the value pyramid.
 */
@ApplicationScoped
public class TierStep implements DayStep {

    private static final List<BigDecimal> NOTHING = List.of(BigDecimal.ZERO, BigDecimal.ZERO);

    private final Map<Long, Gathering> gatherings = new ConcurrentHashMap<>();
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
        boolean pyramid = version.terms().ties().tiers().pyramid().isPresent();
        if (version.terms().ties().tiers().isEmpty() && !pyramid) {
            return new Done(Optional.empty(), 0, 0);
        }
        if (after.isEmpty() && pyramid) {
            gatherings.put(programme.id(), new Gathering(date));
        }
        List<Standing> some = members.after(programme, after, atMost);
        try (Connection connection = dataSource.getConnection()) {
            if (some.isEmpty()) {
                pyramid(connection, programme, version.terms(), date, boundary, after);
                return new Done(Optional.empty(), 0, 0);
            }
            RangeRows rows = RangeRows.read(connection, entitlements, some, version.terms(), date, boundary);
            gather(gatherings.get(programme.id()), some, rows, date, after);
            long changed = assess(programme, version, boundary, some, rows);
            return new Done(Optional.of(some.get(some.size() - 1).member()), some.size(), changed);
        } catch (SQLException fault) {
            throw Problem.of(ProblemType.UNAVAILABLE, fault);
        }
    }

    private long assess(
            Programme programme, TermsVersion version, Instant boundary, List<Standing> some, RangeRows rows) {
        if (version.terms().ties().tiers().isEmpty()) {
            return 0;
        }
        Assessing.Due due = new Assessing.Due();
        for (Standing member : some) {
            Glance glance = new Glance(Judging.ladder(member, version.terms()), boundary);
            Glance.Need need = glance.at(
                    Optional.ofNullable(rows.states().get(member.member())),
                    rows.sums().getOrDefault(member.member(), NOTHING));
            due.add(
                    member,
                    rows.turning().contains(member.member()) && need == Glance.Need.NONE ? Glance.Need.JUDGE : need);
        }
        return assessing.of(programme, version, boundary, due);
    }

    private static void gather(
            Gathering gathering, List<Standing> some, RangeRows rows, LocalDate date, Optional<UUID> after) {
        if (gathering != null && gathering.isUpTo(date, after)) {
            some.forEach(member -> gathering.add(member.member(), rows.value().getOrDefault(member.member(), NOTHING)));
        }
    }

    /** Where a run was cut off and goes on elsewhere, what was gathered is lost and is gathered again. */
    private void pyramid(
            Connection connection,
            Programme programme,
            Terms terms,
            LocalDate date,
            Instant boundary,
            Optional<UUID> after)
            throws SQLException {
        Optional<PyramidDays> days = PyramidDays.of(terms, date);
        Gathering gathering = gatherings.remove(programme.id());
        if (days.isPresent()) {
            boolean whole = gathering != null && gathering.isUpTo(date, after);
            new PyramidRows(connection, programme.id(), days.get())
                    .keep(whole ? gathering : gatherAll(connection, programme, terms, date, boundary));
        }
    }

    private Gathering gatherAll(
            Connection connection, Programme programme, Terms terms, LocalDate date, Instant boundary)
            throws SQLException {
        Gathering gathering = new Gathering(date);
        Optional<UUID> after = Optional.empty();
        for (List<Standing> some = members.after(programme, after, Assessing.MEMBERS_AT_ONCE);
                !some.isEmpty();
                some = members.after(programme, after, Assessing.MEMBERS_AT_ONCE)) {
            gather(gathering, some, RangeRows.read(connection, entitlements, some, terms, date, boundary), date, after);
            after = Optional.of(some.get(some.size() - 1).member());
        }
        return gathering;
    }
}
