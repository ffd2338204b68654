package org.loyaltyledger.ties.tier;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
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

    /** The database looks at so many at once, while the writer judges those that were found. */
    private static final int RANGES_AT_ONCE = 2;

    @Resource
    private ManagedExecutorService executor;

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
        boolean tiers = !version.terms().ties().tiers().isEmpty();
        Assessing.Run run = assessing.begin(programme, version, boundary);
        Deque<CompletableFuture<Map<UUID, Boolean>>> looking = new ArrayDeque<>();
        Optional<UUID> last = Optional.empty();
        long done = 0;
        Optional<MemberRange> range = tiers ? range(programme, after, atMost) : Optional.empty();
        while (range.isPresent()) {
            MemberRange some = range.get();
            looking.add(CompletableFuture.supplyAsync(() -> due(version.terms(), date, some), executor));
            last = Optional.of(some.last());
            done += some.members();
            if (looking.size() == RANGES_AT_ONCE) {
                judge(run, looking.remove().join());
            }
            range = done < atMost ? range(programme, last, atMost - done) : Optional.empty();
        }
        looking.forEach(found -> judge(run, found.join()));
        if (last.isEmpty()) {
            pyramid(programme, version.terms(), date);
        }
        return new Done(last, done, run.end());
    }

    private Optional<MemberRange> range(Programme programme, Optional<UUID> after, long atMost) {
        return members.rangeAfter(programme, after, (int) Math.min(atMost, MEMBERS_OF_RANGE));
    }

    private void judge(Assessing.Run run, Map<UUID, Boolean> found) {
        run.judge(members.present(found.keySet()), found);
    }

    /** Who has to be judged, and whether the figures that are kept may be used for it. */
    private Map<UUID, Boolean> due(Terms terms, LocalDate date, MemberRange range) {
        Ladder ladder = new Ladder(terms.ties().tiers(), terms.zone(), date);
        Instant dayBefore = ladder.start(date.minusDays(1));
        return Database.read(dataSource, connection -> {
            Map<UUID, Boolean> found = new Sieve(ladder, date).find(connection, range);
            entitlements
                    .turning(connection, range.first(), range.last(), dayBefore, ladder.start(date))
                    .forEach(member -> found.putIfAbsent(member, true));
            return found;
        });
    }

    /** All at once, when the last member has been judged: a place in the pyramid depends on everybody. */
    private void pyramid(Programme programme, Terms terms, LocalDate date) {
        PyramidDays.of(terms, date).ifPresent(days -> {
            Database.work(dataSource, connection -> {
                new PyramidRows(connection, programme.id(), days).keep(gather(connection, programme, days));
                return days;
            });
        });
    }

    private Gathering gather(Connection connection, Programme programme, PyramidDays days) throws SQLException {
        Gathering gathering = new Gathering();
        for (List<Standing> some = members.after(programme, Optional.empty(), MEMBERS_OF_RANGE);
                !some.isEmpty();
                some = members.after(programme, Optional.of(gathering.last()), MEMBERS_OF_RANGE)) {
            UUID last = some.get(some.size() - 1).member();
            Map<UUID, List<BigDecimal>> sums = Totals.of(connection, some.get(0).member(), last, days.parts());
            some.forEach(member -> gathering.add(member.member(), sums.getOrDefault(member.member(), NOTHING)));
        }
        return gathering;
    }
}
