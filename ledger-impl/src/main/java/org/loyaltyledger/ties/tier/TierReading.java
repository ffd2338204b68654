package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.tier.TierStanding;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.ActivityReading;
import org.loyaltyledger.member.entitlement.EntitlementReading;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.ties.tier.rule.Change;
import org.loyaltyledger.ties.tier.rule.Diary;
import org.loyaltyledger.ties.tier.rule.Judge;
import org.loyaltyledger.ties.tier.rule.Ladder;
import org.loyaltyledger.ties.tier.rule.Outlook;
import org.loyaltyledger.ties.tier.rule.Projection;
import org.loyaltyledger.ties.tier.rule.Stretch;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.ties.tier.rule.Verdict;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.tier.Measure;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** Where members stand, to read outside the writer. */
@ApplicationScoped
public class TierReading {

    private DataSource dataSource;
    private StateStore states;
    private EntitlementReading entitlements;
    private ActivityReading activity;
    private HistoryReading history;

    TierReading() {
        // for the container's proxy
    }

    @Inject
    TierReading(
            DataSource dataSource,
            StateStore states,
            EntitlementReading entitlements,
            ActivityReading activity,
            HistoryReading history) {
        this.dataSource = dataSource;
        this.states = states;
        this.entitlements = entitlements;
        this.activity = activity;
        this.history = history;
    }

    /** Now, with what is to be expected. */
    TierStanding now(Standing member, Terms terms, Instant now) {
        TierTerms tiers = terms.ties().tiers();
        if (tiers.isEmpty()) {
            return new TierStanding(member.member(), null, null, member.joinedAt(), null, null, null, null, null, null);
        }
        TierState state = state(member);
        Ladder ladder = Judging.ladder(member, terms);
        Judge judge = judge(member, terms, ladder, state);
        Map<LocalDate, BigDecimal> days = days(member.member(), tiers.measure(), ladder, state, now);
        Verdict verdict = judge.lookThrough(now, Measured.diary(days));
        Outlook outlook =
                new Projection(ladder, verdict.state(), verdict.timeline(), judge.guaranteed(), now).outlook(days);
        return standing(
                member,
                tiers,
                verdict.timeline().and(judge.guaranteed()).levels().at(now),
                Optional.of(outlook),
                state.floor()
                        .filter(floor -> floor.until().isAfter(now))
                        .map(Wire::floor)
                        .orElse(null));
    }

    /** What was granted for an instant, or will be. */
    TierStanding at(Standing member, Terms terms, Instant at) {
        Ladder ladder = Judging.ladder(member, terms);
        Judge judge = judge(member, terms, ladder, state(member));
        return standing(member, terms.ties().tiers(), held(judge, at), Optional.empty(), null);
    }

    /** What was known at {@code asOf} to be held at {@code at}. */
    TierStanding known(Standing member, Terms terms, Instant at, Instant asOf) {
        TierTerms tiers = terms.ties().tiers();
        Optional<Change> last = history.known(member.member(), at, asOf);
        Wire wire = new Wire(tiers);
        Optional<String> level = wire.level(last.flatMap(Change::after));
        return new TierStanding(
                member.member(),
                level.orElse(null),
                wire.name(level),
                last.map(Change::at).orElse(member.joinedAt()),
                null,
                tiers.isEmpty() ? null : tiers.measure().kind().name(),
                null,
                null,
                null,
                null);
    }

    private TierStanding standing(
            Standing member,
            TierTerms tiers,
            Optional<Stretch> held,
            Optional<Outlook> outlook,
            org.loyaltyledger.api.tier.TierFloor floor) {
        Wire wire = new Wire(tiers);
        Optional<String> level = wire.level(held.map(Stretch::rank).flatMap(tiers::code));
        Optional<Instant> end = outlook.flatMap(Outlook::stay)
                .map(Outlook.Stay::until)
                .or(() -> held.map(Stretch::until).map(Wire::end));
        return new TierStanding(
                member.member(),
                level.orElse(null),
                wire.name(level),
                held.map(Stretch::from).orElse(member.joinedAt()),
                end.orElse(null),
                tiers.isEmpty() ? null : tiers.measure().kind().name(),
                outlook.map(Outlook::figure).map(Wire::text).orElse(null),
                outlook.flatMap(Outlook::next).map(wire::aim).orElse(null),
                outlook.flatMap(Outlook::stay).map(wire::stay).orElse(null),
                floor);
    }

    private static Optional<Stretch> held(Judge judge, Instant at) {
        return judge.told().and(judge.guaranteed()).levels().at(at);
    }

    private Judge judge(Standing member, Terms terms, Ladder ladder, TierState state) {
        Grants grants = entitlements.of(member.member());
        LevelGrants levels = new LevelGrants(terms);
        return new Judge(ladder, state, levels.told(grants), levels.guaranteed(grants));
    }

    private TierState state(Standing member) {
        return Database.read(dataSource, connection -> Optional.ofNullable(
                        states.load(connection, Set.of(member.member())).get(member.member()))
                .orElseGet(() -> TierState.unknown(member.joinedAt())));
    }

    private Map<LocalDate, BigDecimal> days(UUID member, Measure measure, Ladder ladder, TierState state, Instant now) {
        LocalDate today = ladder.day(now);
        List<Diary.Pages> pages = Judge.pages(ladder, state, today, now);
        LocalDate from = pages.stream()
                .map(Diary.Pages::from)
                .min(LocalDate::compareTo)
                .filter(first -> !ladder.isRolling() || first.isBefore(ladder.windowOn(today)))
                .orElseGet(() -> ladder.isRolling() ? ladder.windowOn(today) : today);
        return new Measured(measure).of(activity, member, from, today.plusYears(1));
    }
}
